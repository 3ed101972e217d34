import { canonicalText, deviceOf, targetsOf, type Entry } from '@soxanh/core';
import type { Client } from './client.ts';
import { BOOK, sha256 } from './book.ts';
import { named, Violation } from './oracle.ts';
import type { World } from './world.ts';

/** What everybody should have at the end: what the hub has, or without one what anybody has. */
interface Truth {
  /** Texts that count. */
  readonly counted: ReadonlySet<string>;
  /** Hashes of texts the hub refused, and never accepted afterwards. */
  readonly refused: ReadonlySet<string>;
}

/** More than anybody has. */
const ALL = { entries: 1_000_000, bytes: 1_000_000_000 };

const entryIn = (text: string): Entry => JSON.parse(text) as Entry;

const fail = (rule: string, detail: string): never => {
  throw new Violation(rule, detail);
};

/** Holds a world at rest against what was promised. */
export async function checkAll(world: World): Promise<void> {
  const copies = await Promise.all(world.living.map((client) => textsOf(client)));
  const truth = world.isFounded
    ? truthOfHub(world)
    : { counted: new Set(copies[0]), refused: new Set<string>() };
  const isLeftOut = leftOutOf(world, truth);
  await checkSaved(world, truth, isLeftOut);
  checkHub(world, truth);
  if (world.isFounded) await checkBack(world);
  for (const [at, client] of world.living.entries()) {
    checkCopy(client, copies[at] ?? [], truth, isLeftOut);
    await checkTray(world, client, truth);
    await checkSent(world, client, isLeftOut);
    await checkLedger(world, client, truth);
  }
}

/**
 * What nobody can free: of a revoked machine for which the Office did not want to stand; and what corrects that, or what nobody
 * has any more, for it waits for what it corrects.
 */
function leftOutOf({ oracle, leftOut }: World, { counted }: Truth): (text: string) => boolean {
  const isNamed = (text: string): boolean => leftOut.has(deviceOf(entryIn(text)) ?? '');
  const lost = [...oracle.forgiven].filter((text) => !counted.has(text));
  const ids = new Set<string>(lost.map((text) => entryIn(text).id));
  const hangsOn = (text: string): boolean => targetsOf(entryIn(text)).some((target) => ids.has(target));
  const open = [...oracle.savedBy.keys()].filter((text) => !counted.has(text));
  for (let before = -1; before < ids.size;) {
    before = ids.size;
    for (const text of open) if (isNamed(text) || hangsOn(text)) ids.add(entryIn(text).id);
  }
  return (text) => isNamed(text) || hangsOn(text);
}

/** What only a revoked machine has is its own affair. */
const isWithRevoked = ({ oracle, clients, gone }: World, text: string): boolean =>
  [...clients, ...gone].some(
    ({ isRevoked, names, spec }) =>
      isRevoked &&
      (oracle.savedBy.get(text) === spec.name || names.some((name) => text.includes(`"device":"${name}"`))),
  );

const textsOf = async (client: Client): Promise<string[]> =>
  (await client.book.counted()).map((entry) => canonicalText(entry));

function truthOfHub({ hub }: World): Truth {
  const counted = new Set<string>();
  const refused = new Set<string>();
  for (const text of hub.log()) {
    const line = JSON.parse(text) as Partial<Entry> & { readonly refused?: { readonly hash: string } };
    if (line.refused !== undefined) refused.add(line.refused.hash);
    else if (line.id !== undefined) {
      if (counted.has(text)) fail('doubled', `on the hub: ${named(text)}`);
      counted.add(text);
      refused.delete(sha256(text));
    }
  }
  return { counted, refused };
}

/**
 * Nothing that a screen called saved, or the hub acknowledged, is gone (laws S1, S2, S7): it counts, or the hub refused it; and
 * what its author may write counts. Only where the hub cannot have been told does a tray tell what became of it.
 */
async function checkSaved(
  world: World,
  { counted, refused }: Truth,
  isLeftOut: (text: string) => boolean,
): Promise<void> {
  const { oracle, living } = world;
  const trays = new Set<string>();
  for (const { book } of living) for (const text of await book.aside('refused')) trays.add(text);
  const isExcused = (text: string): boolean =>
    oracle.forgiven.has(text) || isLeftOut(text) || isWithRevoked(world, text);
  const isUntold = await untoldOf(world);
  const saved = [...oracle.savedBy.keys()];
  const ids = new Set(
    saved.filter((text) => refused.has(sha256(text)) || trays.has(text)).map((text) => entryIn(text).id),
  );
  for (const text of saved) {
    if (counted.has(text) || refused.has(sha256(text)) || isExcused(text)) continue;
    // What corrects a refused entry is refused by its machine where the hub takes it for somebody else's.
    const isRefused = targetsOf(entryIn(text)).some((id) => ids.has(id)) || isUntold(text);
    if (!(trays.has(text) && isRefused)) fail('lost', named(text));
  }
  // What a hub that was set back has lost may hang on what the copies of a profile cannot agree about.
  const isTold = (text: string): boolean => world.wasSetBack && world.hasCopies && trays.has(text);
  for (const text of oracle.acknowledged)
    if (!counted.has(text) && !isTold(text) && !isExcused(text)) fail('acknowledged and lost', named(text));
  for (const text of world.isFounded ? oracle.lawful : [])
    if (!counted.has(text) && !isTold(text) && !isExcused(text)) fail('lawful and not counted', named(text));
}

/**
 * Who was revoked by mistake is the machine it was once it has another code: what it had not sent needs nobody's hand (law S1). Not
 * where several machines had its token, or the hub has forgotten the one it has.
 */
async function checkBack({ hub, living, wasSetBack, hasCopies }: World): Promise<void> {
  const machines = await hub.storage.machines(BOOK);
  if (!machines.ok || wasSetBack || hasCopies) return;
  for (const { devices, revokedAt } of machines.value) {
    const one = living.find(
      ({ token, names }) => token !== undefined && names.some((name) => devices.includes(name)),
    );
    if (revokedAt !== undefined && one !== undefined) fail('stays revoked', one.spec.name);
  }
}

/**
 * Tells whether a hub that was set back may have heard from nobody that it refused a text: its author reaches the folder only, or
 * is gone, or lost its journal, or the hub knows the name it was written under as another machine's: of a copied profile, or of a token that was
 * given again meanwhile.
 */
async function untoldOf({ hub, oracle, living, wasSetBack }: World): Promise<(text: string) => boolean> {
  const machines = await hub.storage.machines(BOOK);
  const holders = new Map(
    (machines.ok ? machines.value : []).flatMap(({ devices, tokenHash }) =>
      devices.map((device) => [device, tokenHash] as const),
    ),
  );
  return (text) => {
    const author = living.find(({ spec }) => spec.name === oracle.savedBy.get(text));
    const isOwn =
      author?.token !== undefined && holders.get(deviceOf(entryIn(text)) ?? '') === sha256(author.token);
    const mayTell = author?.spec.hub === true && author.isWhole && isOwn;
    return wasSetBack && !mayTell;
  };
}

/** A role does what it may and nothing else (law T1), and nothing made by hand is believed. */
function checkHub({ oracle }: World, { counted, refused }: Truth): void {
  for (const text of oracle.unlawful) if (counted.has(text)) fail('unlawful', named(text));
  for (const text of oracle.forged) if (counted.has(text)) fail('forged', named(text));
  for (const text of oracle.lawful)
    if (refused.has(sha256(text))) fail('refused without a reason', named(text));
}

/** All copies are equal (law S5). */
function checkCopy(
  { spec }: Client,
  texts: readonly string[],
  { counted }: Truth,
  isLeftOut: (text: string) => boolean,
): void {
  const mine = new Set(texts);
  if (mine.size < texts.length) fail('doubled', `at ${spec.name}`);
  for (const text of mine) {
    if (!counted.has(text) && !isLeftOut(text)) fail('unequal', `only at ${spec.name}: ${named(text)}`);
  }
  for (const text of counted) if (!mine.has(text)) fail('unequal', `not at ${spec.name}: ${named(text)}`);
}

/** What a hub refused is in its author's tray (law S5). */
async function checkTray({ oracle }: World, client: Client, { refused }: Truth): Promise<void> {
  const aside = new Set((await client.book.aside('refused')).map((text) => sha256(text)));
  for (const [text, by] of oracle.savedBy) {
    if (by !== client.spec.name || oracle.forgiven.has(text) || !refused.has(sha256(text))) continue;
    if (client.isWhole && !aside.has(sha256(text))) fail('not in the tray', `of ${by}: ${named(text)}`);
  }
}

/** Every machine says that everything is sent, but for what nobody can free. */
async function checkSent(
  { isFounded }: World,
  { book: { sync }, spec }: Client,
  isLeftOut: (text: string) => boolean,
): Promise<void> {
  const state = await sync.state();
  if (!state.ok || !isFounded) return;
  const { pending, waiting, orphans, healing } = state.value;
  const told = `${spec.name}: ${JSON.stringify(state.value)}`;
  if (healing) fail('not sent', told);
  await sync.beginTurn();
  const [out, others] = [await sync.outbox(ALL), await sync.unsentOfOthers()];
  if (!out.ok || !others.ok) return fail('not sent', told);
  const own = pending === 0 ? [] : out.value.entries.map(({ line }) => line);
  if (!own.every((line) => isLeftOut(line))) fail('not sent', told);
  const unsent = others.value.flatMap(({ entries }) => entries.map((entry) => canonicalText(entry)));
  // What waits at a machine that is not the Office's is the Office's to see.
  const isOffice = spec.duty.role === 'office';
  if (!unsent.every((line) => isLeftOut(line)) && orphans > 0) fail('not sent', told);
  if (isOffice && !unsent.every((line) => isLeftOut(line)))
    fail('waits for ever', `${spec.name}: ${waiting}`);
}

/** Equal entries give equal cells (laws L3, L5). */
async function checkLedger(world: World, client: Client, truth: Truth): Promise<void> {
  const { office } = world;
  for (const { book } of [office, client]) if ((await book.counted()).length !== truth.counted.size) return;
  if ((await client.book.ledger()) !== (await office.book.ledger())) {
    fail('unequal', `ledger of ${client.spec.name}`);
  }
}
