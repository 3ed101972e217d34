import {
  hubStateOf,
  partsOfBundle,
  type AsideEntry,
  type AsideNote,
  type Bundle,
  type BundleHubState,
  type Entry,
  type EntryId,
} from '@soxanh/core';
import type { Held } from '@soxanh/sync';
import { deviceOf } from '../device.ts';
import { hashText } from '../hash.ts';
import type { Desk } from './desk.ts';
import { hold, waitsForHub } from './hold.ts';
import { listOpen } from './open-lists.ts';
import { NO_HUB, type Aside } from './records.ts';
import { asideOf, inRow, textOf } from './text.ts';

/** What a file of a book holds (`bundleLines`). */
export interface BundlePartsOut {
  readonly entries: readonly Entry[];
  /** For the header; missing for a book that has nothing to do with a hub. */
  readonly hub?: BundleHubState;
}

/** A file that was read. */
export type BundleContent = Pick<Bundle, 'header' | 'entries'>;

/** Everything a file of this copy holds, so that whoever restores it loses nothing. */
export async function bundleParts(desk: Desk): Promise<BundlePartsOut> {
  const place = await desk.place();
  const kept = (await desk.allAside()).flatMap((one) =>
    one.entry === undefined ? [] : { ...one, entry: one.entry },
  );
  const entries = [...(await desk.journal()), ...kept.map(({ entry }) => entry)];
  if (place.epoch === '' && kept.length === 0) return { entries };
  const open = new Set<EntryId>();
  for await (const [, list] of desk.lists()) for (const id of list.ids) open.add(id);
  for (const { id } of await desk.fresh()) open.add(id);
  const { epoch, cursor, high, healing, mirrored } = place;
  const hub: BundleHubState = {
    epoch,
    ...(cursor === '' ? {} : { cursor }),
    ...(high === '' ? {} : { high }),
    ...(mirrored === undefined ? {} : { mirrored }),
    ...(healing ? { healing: { confirmed: [...(await desk.confirmed())].toSorted() } } : {}),
    ...(open.size === 0 ? {} : { pending: [...open].toSorted() }),
    ...(kept.length === 0 ? {} : { aside: kept.map(noteOf) }),
  };
  return { entries, hub };
}

function noteOf({ id, hash, why, reason, dismissed }: Aside): AsideNote {
  return {
    id,
    hash,
    why,
    ...(reason === undefined ? {} : { reason }),
    ...(dismissed === undefined ? {} : { dismissed }),
  };
}

/**
 * Takes in a file.
 *
 * @param as `copy`: the file is this copy, which stands with its hub as the header says. `file`: it comes from elsewhere;
 *   where this copy follows a hub, what is new in it waits, else what counted in the file counts. What was refused stays so.
 */
export async function takeBundle(
  desk: Desk,
  { header, entries }: BundleContent,
  as: 'copy' | 'file',
): Promise<Held> {
  const read = hubStateOf(header);
  // Nobody can tell which of the entries count: all of them wait.
  if (!read.ok) return wait(desk, entries);
  const { counted, aside, pending } = partsOfBundle({ entries }, read.value, hashText);
  const taken =
    as === 'file' && (await waitsForHub(desk))
      ? await hold(desk, counted, 'file')
      : await desk.take(counted, new Set(as === 'copy' ? counted.map(({ id }) => id) : []));
  // What a copy of this very machine's says was refused, the log it followed refused.
  const log = as === 'copy' && read.value !== undefined ? read.value.epoch : '';
  await keepAside(desk, as === 'file' ? await asThisLogSays(desk, aside) : aside, log);
  if (as === 'copy' && read.value !== undefined) await standAs(desk, read.value, counted, pending);
  return taken;
}

async function wait(desk: Desk, entries: readonly Entry[]): Promise<Held> {
  const before = (await desk.allAside()).length;
  await keepAside(
    desk,
    entries.map((entry) => ({ entry, note: { id: entry.id, hash: textOf(entry).hash, why: 'waiting' } })),
  );
  return { added: (await desk.allAside()).length - before, clones: [] };
}

/**
 * What a file of another machine's calls refused. A copy that has read its log takes that log's word only: an earlier one may
 * have refused it, or nobody at all. It waits, and whoever may bring it asks, so that the log says to everybody what it is
 * (laws S5, S6).
 */
async function asThisLogSays(desk: Desk, aside: readonly AsideEntry[]): Promise<readonly AsideEntry[]> {
  const { settled, healing } = await desk.place();
  // Where a log is being read still, it is asked about in the end (`endHealing`).
  if (!settled || healing) return aside;
  const { names } = await desk.machine();
  const here = await desk.asideAt(new Set(aside.map(({ entry }) => entry.id)));
  const heard = new Set(here.flatMap(({ why, hash }) => (why === 'refused' ? hash : [])));
  return aside.map((one): AsideEntry => {
    const { entry, note } = one;
    const isOwn = names.includes(deviceOf(entry) ?? '');
    if (note.why !== 'refused' || isOwn || heard.has(note.hash)) return one;
    return { entry, note: { id: note.id, hash: note.hash, why: 'waiting' } };
  });
}

/** Puts aside what is neither counted here nor aside already. */
async function keepAside(desk: Desk, aside: readonly AsideEntry[], log = ''): Promise<void> {
  const ids = new Set(aside.map(({ entry }) => entry.id));
  const counted = await desk.textsOf(ids);
  const there = new Map((await desk.asideAt(ids)).map((one) => [one.hash, one]));
  const fresh: Aside[] = [];
  for (const { entry, note } of aside) {
    const { hash, why, reason, dismissed } = note;
    const isCounted = (counted.get(entry.id) ?? []).some((text) => textOf(text).hash === hash);
    const kept = there.get(hash);
    if (isCounted || kept?.entry !== undefined) continue;
    if (kept !== undefined) {
      // The log's own word is here already, without the text.
      fresh.push({ ...kept, ...asideOf(entry, hash, { why: kept.why, from: 'file' }) });
      continue;
    }
    const more = {
      ...(reason === undefined ? {} : { reason }),
      ...(dismissed === undefined ? {} : { dismissed }),
      ...(log === '' || why !== 'refused' ? {} : { log }),
    };
    fresh.push(asideOf(entry, hash, { why, from: 'file', ...more }));
  }
  await desk.passBy(fresh.flatMap(({ entry }) => entry ?? []));
  for (const one of fresh) desk.putAside(one);
}

/** Goes on where the file's copy stood. */
async function standAs(
  desk: Desk,
  state: BundleHubState,
  counted: readonly Entry[],
  pending: ReadonlySet<EntryId>,
): Promise<void> {
  const { epoch, cursor = '', high = '', healing, mirrored } = state;
  const { names } = await desk.machine();
  const from = mirrored === undefined ? {} : { mirrored };
  const stands = { healing: healing !== undefined, settled: epoch !== '' };
  desk.setPlace({ ...NO_HUB, epoch, cursor, high, ...from, ...stands });
  const there = new Set(counted.map(({ id }) => id));
  if (healing !== undefined)
    desk.confirm(
      0,
      healing.confirmed.filter((id) => there.has(id)),
    );
  await desk.endFresh();
  const open = counted.filter(({ id }) => pending.has(id)).toSorted(inRow);
  const isOwn = (entry: Entry): boolean => names.includes(deviceOf(entry) ?? '');
  const idsOf = (entries: readonly Entry[]): EntryId[] => [...new Set(entries.map(({ id }) => id))];
  await listOpen(desk, { own: true, was: 'new', ids: idsOf(open.filter(isOwn)) });
  await listOpen(desk, { own: false, was: 'new', ids: idsOf(open.filter((entry) => !isOwn(entry))) });
}
