import type { Plants } from '../plant.ts';
import {
  countedEarly,
  cursorBeforeStore,
  editedAdmitted,
  refusedByItself,
  secondCopyResurrects,
} from './client-plants.ts';
import {
  ackBeforeStore,
  bridgeLaunders,
  cursorByCommitOrder,
  dedupeDropped,
  epochIgnored,
  twinOverwrites,
} from './hub-plants.ts';

/** Every bug that can be put in, by its name. */
export const PLANTS: ReadonlyMap<string, Plants> = new Map([
  ['cursor by commit order', cursorByCommitOrder],
  ['ack before store', ackBeforeStore],
  ['epoch ignored', epochIgnored('all')],
  ['epoch ignored, but for the number', epochIgnored('numberOnly')],
  ['dedupe dropped', dedupeDropped],
  ['cursor moved before store', cursorBeforeStore],
  ['refused by itself', refusedByItself],
  ['a twin overwrites', twinOverwrites],
  ['an edited segment is admitted', editedAdmitted],
  ['counted before it is acknowledged', countedEarly],
  ['the second copy resurrects', secondCopyResurrects],
  ['the bridge launders', bridgeLaunders],
]);
