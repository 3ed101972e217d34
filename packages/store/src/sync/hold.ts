import type { Entry, EntryId } from '@soxanh/core';
import type { Held } from '@soxanh/sync';
import { isHubFact } from '../fact-of.ts';
import type { Desk } from './desk.ts';
import type { Aside } from './records.ts';
import { asideOf, textOf } from './text.ts';

/**
 * Whether what comes around the hub waits for it: the journal names one, or this copy follows one already; or the very word that
 * there is one waits here, from the file of a copy that did.
 */
export const waitsForHub = async (desk: Desk): Promise<boolean> =>
  (await desk.place()).epoch !== '' || (await desk.namesHub()) || (await hasWaitingWord(desk));

const hasWaitingWord = async (desk: Desk): Promise<boolean> =>
  (await desk.allAside()).some(
    ({ why, entry }) => why === 'waiting' && entry !== undefined && isHubFact(entry),
  );

/** See `SyncStore.hold`. @param entries checked ones. */
export async function hold(desk: Desk, entries: readonly Entry[], from: Aside['from']): Promise<Held> {
  const machine = await desk.machine();
  const isMine = (device: string): boolean => device === machine.device;
  if (!(await waitsForHub(desk))) {
    const { added, clones } = await desk.take(entries, new Set());
    return { added, clones: clones.filter(isMine) };
  }
  const fresh = await unknownAmong(desk, entries, from);
  const clones = await desk.passBy(fresh.flatMap(({ entry }) => entry ?? []));
  for (const one of fresh) desk.putAside(one);
  return { added: fresh.filter(({ why }) => why === 'waiting').length, clones: clones.filter(isMine) };
}

/** What is neither in the journal nor aside, as it is to be kept. */
export async function unknownAmong(
  desk: Desk,
  entries: readonly Entry[],
  from: Aside['from'],
): Promise<readonly Aside[]> {
  const ids = new Set(entries.map(({ id }) => id));
  const there = await desk.textsOf(ids);
  const known = new Map((await desk.asideAt(ids)).map((one) => [one.hash, one]));
  const unknown = new Map<string, Aside>();
  const counted = new Map<EntryId, Set<string>>();
  for (const entry of entries) {
    const { id } = entry;
    const { hash } = textOf(entry);
    const texts = counted.get(id) ?? new Set((there.get(id) ?? []).map((text) => textOf(text).hash));
    counted.set(id, texts);
    const kept = known.get(hash);
    if (texts.has(hash) || kept?.entry !== undefined) continue;
    unknown.set(
      hash,
      kept === undefined
        ? asideOf(entry, hash, { why: 'waiting', from })
        : { ...kept, ...asideOf(entry, hash, { why: kept.why, from }) },
    );
  }
  return [...unknown.values()];
}
