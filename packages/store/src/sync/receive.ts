import type { Entry, EntryId } from '@soxanh/core';
import { recordsUpTo, type PageHead, type PageLine, type Received } from '@soxanh/sync';
import { deviceOf } from '../device.ts';
import { hashText } from '../hash.ts';
import type { Desk } from './desk.ts';
import { listedAmong, unlist, wholly } from './open-lists.ts';
import { refuse, type RefusedText } from './refuse.ts';

const NOTHING: Received = { added: 0, acknowledged: 0, refused: 0, clones: [] };

/** See `SyncStore.receive`. Of several lines about one text the last one holds. */
export async function receive(desk: Desk, page: PageHead, lines: readonly PageLine[]): Promise<Received> {
  const machine = await desk.machine();
  const place = await desk.place();
  // Asked for before another window found out that the log is another one: its place in that one is nowhere.
  if (page.epoch !== place.epoch) return NOTHING;
  // Another window has read further: what it kept of this stretch is not to be taken for less (`confirm`).
  const [there, here] = [page.cursor, place.cursor].map((cursor) => recordsUpTo(cursor, place.epoch));
  if (place.healing && (there ?? 0) < (here ?? 0)) return NOTHING;
  const ended = place.healing && !page.more;
  desk.setPlace({ ...place, cursor: page.cursor, rights: page.rights, ended });
  const ids = new Set(lines.map((line) => (line.is === 'entry' ? line.entry.id : line.refused.id)));
  const aside = await desk.asideAt(ids);
  const { entries, refused, hashOf } = sorted(lines);

  const known = new Map(aside.map((one) => [one.hash, one]));
  const apart = new Set(aside.map(({ id }) => id));
  const familiar = new Set<EntryId>();
  for (const line of entries) {
    const kept = apart.has(line.entry.id) ? known.get(hashOf(line)) : undefined;
    if (kept === undefined) continue;
    desk.dropAside(kept);
    if (kept.entry !== undefined) familiar.add(line.entry.id);
  }
  const { open, count } = await acknowledge(desk, entries, hashOf, place.settled, machine.names);
  const moved = await refuse(desk, refused, { answered: false, rights: page.rights });
  const coming = entries.map(({ entry }) => entry);
  const { added, clones } = await desk.take(coming, familiar);
  // An id of which only one of two texts came stays open.
  if (place.settled) await desk.noFresh(coming.filter(({ id }) => !open.has(id)));
  if (place.healing && coming.length > 0) {
    desk.confirm(
      page.first,
      coming.map(({ id }) => id),
    );
  }
  return {
    added: Math.max(0, added - familiar.size),
    acknowledged: count + familiar.size,
    refused: moved,
    clones: clones.filter((device) => device === machine.device),
  };
}

type EntryLine = Extract<PageLine, { is: 'entry' }>;

/** What a page says in the end. A text is only hashed where something else is known of its id. */
function sorted(lines: readonly PageLine[]) {
  const hashes = new Map<EntryLine, string>();
  const hashOf = (line: EntryLine): string => {
    const hash = hashes.get(line) ?? hashText(line.line);
    hashes.set(line, hash);
    return hash;
  };
  const refusals = new Map<string, RefusedText>();
  const doubtful = new Set<EntryId>();
  for (const line of lines) if (line.is === 'refusal') doubtful.add(line.refused.id);
  const accepted = new Map<string, EntryLine>();
  const plain: EntryLine[] = [];
  for (const line of lines) {
    if (line.is === 'refusal') {
      const { id, hash, reason } = line.refused;
      accepted.delete(hash);
      refusals.set(hash, { id, hash, reason });
    } else if (doubtful.has(line.entry.id)) {
      refusals.delete(hashOf(line));
      accepted.set(hashOf(line), line);
    } else plain.push(line);
  }
  return { entries: [...plain, ...accepted.values()], refused: [...refusals.values()], hashOf };
}

/** Takes what was open here off the lists. */
async function acknowledge(
  desk: Desk,
  lines: readonly EntryLine[],
  hashOf: (line: EntryLine) => string,
  settled: boolean,
  names: readonly string[],
): Promise<{ readonly open: ReadonlySet<EntryId>; readonly count: number }> {
  const own = lines.filter(({ entry }) => names.includes(deviceOf(entry) ?? ''));
  // Before the first log was read to its end everything own is open, and told apart at the end.
  const fresh = new Set(settled && own.length > 0 ? (await desk.fresh()).map(({ id }) => id) : []);
  const ids = new Set(lines.map(({ entry }) => entry.id));
  const listed = await listedAmong(desk, ids);
  const open = lines.filter(({ entry: { id } }) => fresh.has(id) || listed.has(id));
  if (open.length === 0) return { open: new Set(), count: 0 };
  const hashes = new Map<EntryId, Set<string>>();
  for (const line of open)
    hashes.set(line.entry.id, (hashes.get(line.entry.id) ?? new Set<string>()).add(hashOf(line)));
  const whole = await wholly(desk, hashes);
  await desk.noFresh([...whole.values()].flat());
  await unlist(desk, new Set(whole.keys()));
  const isOwn = (entry: Entry): boolean => names.includes(deviceOf(entry) ?? '');
  const count = [...whole.values()].filter((entries) => entries.some(isOwn)).length;
  return { open: new Set(open.map(({ entry }) => entry.id)), count };
}
