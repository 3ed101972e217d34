import type { Entry } from './entry.ts';
import { known } from './kind.ts';

/** What became of an entry. */
export type Standing =
  /** It counts. */
  | 'counted'
  /** Something later corrects it. */
  | 'corrected'
  /** A void removed it. */
  | 'removed'
  /** A head beside a greater one: two places corrected the same entry (law J4). */
  | 'conflict'
  /** The same imported row came in twice; the other one counts. */
  | 'repeat'
  /** It takes something back and has itself nothing to count. */
  | 'void'
  /** Corrections in a circle: nothing of them counts. */
  | 'cycle'
  /** Of an unknown kind or a later version. */
  | 'foreign';

/** What an entry is by itself, as long as no other entry is linked to it. */
export const loneStanding = (entry: Entry): Standing => {
  if (known(entry) === undefined) return 'foreign';
  return entry.kind === 'void' ? 'void' : 'counted';
};
