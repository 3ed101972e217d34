import { targetsOf, type Entry, type EntryId } from '@soxanh/core';
import { laterMark, type SettleDone, type Settled } from '@soxanh/sync';
import { deviceOf } from '../device.ts';
import type { Desk } from './desk.ts';
import { listedAmong, listOpen, unlist, wholly } from './open-lists.ts';
import { refuse, type RefusedText } from './refuse.ts';
import type { Aside, Former } from './records.ts';

/** See `SyncStore.settle`; adds to `passed` what is to be left alone for this turn. */
export async function settle(
  desk: Desk,
  answers: readonly Settled[],
  mark: string,
  rights: string,
  passed: Set<string>,
): Promise<SettleDone> {
  const machine = await desk.machine();
  const place = await desk.place();
  const ids = new Set(answers.map(({ id }) => id));
  const there = await desk.textsOf(ids);
  const aside = new Map((await desk.asideAt(ids)).map((one) => [one.hash, one]));

  const clones = new Set<string>();
  for (const { id, hash, answer } of answers) {
    if (answer.clone !== true) continue;
    const device = [...(there.get(id) ?? []), aside.get(hash)?.entry].map(deviceName);
    if (device.includes(machine.device)) clones.add(machine.device);
  }
  // What another log has says nothing of this one; it is asked again.
  if (mark.split('.')[0] !== place.epoch) return { moved: 0, clones: [...clones] };
  desk.setPlace({ ...place, high: laterMark(place.high, mark), rights });
  const of = (...kinds: readonly string[]) => answers.filter(({ answer }) => kinds.includes(answer.is));
  let moved = await acknowledge(desk, of('stored', 'same'), aside);
  const refused = answers.flatMap(({ id, hash, answer }) =>
    answer.is === 'refused' ? [{ id, hash, reason: answer.reason }] : [],
  );
  refused.push(...(await withoutTarget(desk, answers, there)));
  moved += await refuse(desk, refused, { answered: true, rights });
  const gone = new Set(refused.map(({ hash }) => hash));
  const open = of('later', 'not-yours').filter(({ hash }) => !gone.has(hash));
  for (const { hash, answer } of open) if (answer.is === 'later') passed.add(hash);
  await listFresh(desk, new Set(open.map(({ id }) => id)), there, machine.names);
  moved += await backToTray(desk, of('not-yours'), rights);
  await notYours(desk, of('not-yours'), aside, rights);
  return { moved, clones: [...clones] };
}

/**
 * What waits for a target that lies refused here. A log that was set back has forgotten the refusal, and may never hear of the
 * target again: the answer it would have given stands, also for an own entry that it takes for somebody else's.
 */
async function withoutTarget(
  desk: Desk,
  answers: readonly Settled[],
  there: ReadonlyMap<EntryId, readonly Entry[]>,
): Promise<readonly RefusedText[]> {
  const { names } = await desk.machine();
  const targets = answers.map(({ id, answer }): readonly EntryId[] => {
    const { target } = answer.is === 'later' ? (answer.reason as { readonly target?: unknown }) : {};
    if (typeof target === 'string') return [target as EntryId];
    if (answer.is !== 'not-yours') return [];
    const own = there.get(id)?.find((entry) => names.includes(deviceOf(entry) ?? ''));
    return own === undefined ? [] : targetsOf(own);
  });
  const ids = new Set(targets.flat());
  if (ids.size === 0) return [];
  const known = await desk.textsOf(ids);
  const lost = new Set(
    (await desk.asideAt(ids)).flatMap(({ id, why }) => (why === 'refused' && !known.has(id) ? id : [])),
  );
  return answers.flatMap(({ id, hash }, at) => {
    const target = targets[at]?.find((one) => lost.has(one));
    return target === undefined
      ? []
      : [{ id, hash, reason: { kind: 'refused-target', target }, isUntold: true as const }];
  });
}

const deviceName = (entry: Entry | undefined): string | undefined =>
  entry === undefined ? undefined : deviceOf(entry);

/** What the hub has now: open no more, and what was aside becomes part of the journal. */
async function acknowledge(
  desk: Desk,
  answers: readonly Settled[],
  aside: ReadonlyMap<string, Aside>,
): Promise<number> {
  if (answers.length === 0) return 0;
  const coming: Entry[] = [];
  const hashes = new Map<EntryId, Set<string>>();
  for (const { id, hash } of answers) {
    hashes.set(id, (hashes.get(id) ?? new Set<string>()).add(hash));
    const kept = aside.get(hash);
    if (kept === undefined) continue;
    desk.dropAside(kept);
    if (kept.entry !== undefined) coming.push(kept.entry);
  }
  const whole = await wholly(desk, hashes);
  if (coming.length > 0) {
    await desk.take(coming, new Set(coming.map(({ id }) => id)));
    await desk.noFresh(coming);
  }
  const fresh = new Set((await desk.fresh()).map(({ id }) => id));
  await desk.noFresh([...whole.values()].flat());
  const listed = await unlist(desk, new Set(whole.keys()));
  const left = [...whole.keys()].filter((id) => fresh.has(id) || listed.has(id));
  return coming.length + left.length;
}

/**
 * What was asked about and stays open goes onto a list: what is fresh is only looked for behind the last that was settled.
 */
async function listFresh(
  desk: Desk,
  ids: ReadonlySet<EntryId>,
  there: ReadonlyMap<EntryId, readonly Entry[]>,
  names: readonly string[],
): Promise<void> {
  if (ids.size === 0) return;
  const { settled } = await desk.place();
  if (!settled) return;
  const fresh = (await desk.fresh()).flatMap(({ id }) => (ids.has(id) ? id : []));
  if (fresh.length === 0) return;
  await desk.noFresh(
    fresh.flatMap((id) => there.get(id) ?? []).filter((entry) => names.includes(deviceOf(entry) ?? '')),
  );
  await listOpen(desk, { own: true, was: 'new', ids: fresh });
}

/**
 * What was refused and sent again, and is not this machine's to send (a copied profile's, which the hub knows as the other
 * copy's), counts nowhere else: it is refused as before.
 */
async function backToTray(desk: Desk, answers: readonly Settled[], rights: string): Promise<number> {
  const open = await listedAmong(desk, new Set(answers.map(({ id }) => id)));
  const again = answers.flatMap(({ id, hash }) =>
    open.get(id)?.was === 'refused' ? [{ id, hash, reason: { kind: 'not-yours' } }] : [],
  );
  return refuse(desk, again, { answered: true, rights });
}

async function notYours(
  desk: Desk,
  answers: readonly Settled[],
  aside: ReadonlyMap<string, Aside>,
  rights: string,
): Promise<void> {
  for (const { hash } of answers) {
    const kept = aside.get(hash);
    if (kept !== undefined) desk.putAside({ ...kept, tried: rights });
  }
  const listed = await unlist(desk, new Set(answers.flatMap(({ id, hash }) => (aside.has(hash) ? [] : id))));
  const kinds = new Map<string, { own: boolean; was: Former; ids: EntryId[] }>();
  for (const [id, { own, was }] of listed) {
    const kind = kinds.get(`${own} ${was}`) ?? { own, was, ids: [] };
    kinds.set(`${own} ${was}`, kind);
    kind.ids.push(id);
  }
  for (const kind of kinds.values()) await listOpen(desk, { ...kind, notYours: rights });
}
