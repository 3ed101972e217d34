import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Entry, EntryId } from '@soxanh/core';
import type { Machine, OutEntry, Outgoing } from '@soxanh/sync';
import { deviceOf } from '../device.ts';
import type { Desk } from './desk.ts';
import type { Aside, HubPlace, OpenList } from './records.ts';
import { inRow, textOf } from './text.ts';

/** How much goes out at a time. */
export interface Limit {
  readonly entries: number;
  readonly bytes: number;
}

/**
 * What to push next: own entries; own ones that an earlier log refused or this machine itself, as such; then what an earlier log had or a new one is founded with, then others' entries that the first log read here had not, then what
 * was refused or revoked and has the Office's word by now, then what waits. Each kind goes by itself, because of what is said
 * of it.
 *
 * @param passed hashes of texts that were answered `later` in this turn.
 */
export async function outbox(desk: Desk, limit: Limit, passed: ReadonlySet<string>): Promise<Outgoing> {
  const machine = await desk.machine();
  const place = await desk.place();
  const { rights } = place;
  const enough = 2 * limit.entries + passed.size;
  const cut = (entries: readonly Entry[]): OutEntry[] => within(entries, limit, passed);

  const own = cut((await textsOf(desk, await ownOpen(desk, enough))).toSorted(inRow));
  if (own.length > 0) return { entries: own, vouch: false };
  const untold = (await desk.allAside()).filter((one) => isUntold(one, machine, place));
  const withdrawn = cut(untold.flatMap(({ entry }) => entry ?? []));
  if (withdrawn.length > 0) return { entries: withdrawn, vouch: false, withdrawn: true };
  const vouch = machine.duties.some(({ role }) => role === 'office');
  const listed = async (isWanted: (list: OpenList) => boolean): Promise<OutEntry[]> => {
    const isNext = (list: OpenList): boolean => isWanted(list) && isOffered(list, machine, rights);
    return cut(await textsOf(desk, await onLists(desk, isNext, enough)));
  };
  const healed = await listed(({ was }) => was === 'acknowledged');
  if (healed.length > 0) return { entries: healed, vouch };
  const brought = await listed(({ own: isOwn, was }) => !isOwn && was !== 'acknowledged');
  if (brought.length > 0) return { entries: brought, vouch: false };
  const aside = (await desk.allAside()).filter((one) => mayBring(one, machine) && one.tried !== rights);
  const again = aside.filter(
    ({ why, formerly, vouched }) =>
      (why === 'refused' && formerly === true) || (why === 'waiting' && vouched),
  );
  const oncemore = cut(again.flatMap(({ entry }) => entry ?? []));
  if (oncemore.length > 0) return { entries: oncemore, vouch };
  const waiting = aside.filter(({ why, vouched }) => why === 'waiting' && vouched !== true);
  return { entries: cut(waiting.flatMap(({ entry }) => entry ?? [])), vouch: false };
}

/** Whether an own entry was refused, and this log does not know: see `PushHead.withdrawn`. */
const isUntold = (one: Aside, { names }: Machine, { epoch, rights, settled, healing }: HubPlace): boolean =>
  settled &&
  !healing &&
  one.why === 'refused' &&
  one.formerly !== true &&
  one.log !== undefined &&
  one.log !== epoch &&
  one.tried !== rights &&
  names.includes(one.device ?? '');

/** Whether a hub may take others' entries from this machine: never from one that no hub gave duties. */
const mayCarry = ({ duties }: Machine): boolean =>
  duties.some(({ role }) => role === 'office' || role === 'head');

const mayBring = ({ entry }: Aside, machine: Machine): boolean =>
  entry !== undefined && (mayCarry(machine) || machine.names.includes(deviceOf(entry) ?? ''));

/** Whether a list's entries are this machine's to bring under these rights. */
export const isOffered = ({ own, notYours }: OpenList, machine: Machine, rights: string): boolean =>
  own || (mayCarry(machine) && (notYours === undefined || notYours !== rights));

/** Own entries no log has had. */
async function ownOpen(desk: Desk, enough: number): Promise<EntryId[]> {
  const ids: EntryId[] = [];
  for await (const [, list] of desk.lists()) {
    if (!list.own || list.was === 'acknowledged') continue;
    ids.push(...list.ids);
    // Lists hold what was there before what is fresh.
    if (ids.length > enough) return ids;
  }
  for (const { id } of await desk.fresh()) ids.push(id);
  return ids;
}

/** What stands on some of the lists, in the order in which it was written: what is corrected goes before its correction. */
async function onLists(
  desk: Desk,
  isWanted: (list: OpenList) => boolean,
  enough: number,
): Promise<EntryId[]> {
  const ids: EntryId[] = [];
  for await (const [, list] of desk.lists()) {
    if (!isWanted(list)) continue;
    ids.push(...list.ids);
    if (ids.length > enough) break;
  }
  return ids.toSorted();
}

async function textsOf(desk: Desk, ids: readonly EntryId[]): Promise<Entry[]> {
  if (ids.length === 0) return [];
  const found = await desk.textsOf(new Set(ids));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** As many as fit; one always does. */
function within(entries: readonly Entry[], limit: Limit, passed: ReadonlySet<string>): OutEntry[] {
  const some: OutEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const { line, hash } = textOf(entry);
    if (passed.has(hash)) continue;
    bytes += utf8ToBytes(line).length + 1;
    if (some.length > 0 && (some.length >= limit.entries || bytes > limit.bytes)) break;
    some.push({ id: entry.id, hash, line });
  }
  return some;
}
