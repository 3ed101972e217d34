import { canonicalText } from '@soxanh/core';
import type { Client } from './client.ts';
import { fileOf } from './book-file.ts';
import { BOOK } from './book.ts';
import { FAIR } from './net.ts';
import { Violation } from './oracle.ts';
import type { World } from './world.ts';

/** Rounds after which a world that still moves never comes to rest. */
const MOST_ROUNDS = 200;
/** Rounds in which nothing moves before nothing will. */
const STILL_ROUNDS = 2;

/** Everything that goes wrong stops; people see to what only people can; then everybody sends until nothing moves. */
export async function comeToRest(world: World): Promise<void> {
  await faultsEnd(world);
  let [still, before] = [0, ''];
  for (let round = 0; still < STILL_ROUNDS; round++) {
    if (round === MOST_ROUNDS) throw new Violation('restless', `after ${round} rounds`);
    for (const client of world.living) await turn(world, client);
    await peopleSeeToIt(world);
    const now = await stateOf(world);
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

async function faultsEnd(world: World): Promise<void> {
  const { net, hub, folder, scheduler } = world;
  [net.weather, hub.isFull, folder.isGone] = [FAIR, false, false];
  net.parted.clear();
  // What is on its way arrives; who is in the middle of something ends it or is ended.
  for (const client of world.clients) client.life.spare();
  scheduler.spare();
  while (await scheduler.tick());
  hub.start();
  if (world.isFounded) world.oracle.checkRestart(hub.log());
  for (const client of world.clients) client.restart();
  for (const client of world.living) await scheduler.until(client.tend());
  if (world.spec.hub !== 'never') await world.found();
}

async function turn(world: World, client: Client): Promise<void> {
  const sync = client.sync().then(() => true);
  if ((await world.scheduler.until(sync)) === undefined) throw new Violation('stuck', client.spec.name);
}

/** What is shown to people and needs their hand. */
async function peopleSeeToIt(world: World): Promise<void> {
  for (const client of world.living) {
    // A file that is named as odd is thrown away: its author's machine writes it anew.
    for (const path of client.odd) world.folder.throwAway(path);
  }
  if (world.isFounded) await acceptMachines(world);
  if (world.isFounded) await standForRevoked(world);
  for (const client of world.living) await bringByFile(world, client);
}

/**
 * The Office is shown machines of which something is there that the hub does not take, for it does not know them: from the
 * folder only, gone for good, or under a name they had before. It says what they may write.
 */
async function acceptMachines({ hub, living, clients, gone }: World): Promise<void> {
  const machines = await hub.storage.machines(BOOK);
  if (!machines.ok) throw new Violation('stuck', machines.error.kind);
  const known = new Set(machines.value.flatMap(({ devices }) => devices));
  const seen = new Set<string>();
  for (const { book, spec } of living) {
    const unsent = spec.duty.role === 'office' ? await book.sync.unsentOfOthers() : undefined;
    for (const { device } of unsent?.ok === true ? unsent.value : []) seen.add(device);
  }
  for (const { spec, names } of [...clients, ...gone]) {
    // Of who has no connection it is known beforehand.
    for (const device of names.filter((name) => !known.has(name) && (!spec.hub || seen.has(name)))) {
      const wanted = { machine: `m-${device}`, tokenHash: undefined, label: undefined, device };
      await hub.storage.addMachine(BOOK, { ...wanted, duties: [spec.duty] });
    }
  }
}

/**
 * The Office is shown what waits of machines that were revoked, and stands for it by hand; but not for one of which it sees
 * that it wrote what it may not.
 */
async function standForRevoked(world: World): Promise<void> {
  const { hub, living, oracle, scheduler, leftOut } = world;
  const machines = await hub.storage.machines(BOOK);
  if (!machines.ok) throw new Violation('stuck', machines.error.kind);
  const revoked = new Set(
    machines.value.flatMap(({ revokedAt, devices }) => (revokedAt === undefined ? [] : devices)),
  );
  for (const { book, life, spec } of living) {
    const unsent = spec.duty.role === 'office' ? await book.sync.unsentOfOthers() : undefined;
    for (const { device, entries } of unsent?.ok === true ? unsent.value : []) {
      if (!revoked.has(device)) continue;
      const texts = entries.map((entry) => canonicalText(entry));
      if (texts.some((text) => oracle.unlawful.has(text) || oracle.forged.has(text))) leftOut.add(device);
      else
        await scheduler.until(
          scheduler.step(life, 'stands for a revoked one', () => book.sync.standFor(device)),
        );
    }
  }
}

/**
 * Who has what the hub has not and may not bring it gives the Office a file; in a book without a hub everybody does, for
 * nobody else carries what a machine wrote that is gone. Whoever lost the journal there begins with a file of the Office's, as
 * its first page offers: of a name it began to write under anew nobody could tell it what it had written before.
 */
async function bringByFile(world: World, client: Client): Promise<void> {
  const { office, scheduler, isFounded } = world;
  const state = await client.book.sync.state();
  if (!state.ok || client === office) return;
  const { pending, orphans, waiting } = state.value;
  if (isFounded && pending + orphans + waiting === 0) return;
  const file = await fileOf(client.book);
  if (file !== undefined) await scheduler.until(office.takeFile(file));
  if (isFounded || client.isWhole) return;
  const back = await fileOf(office.book);
  if (back !== undefined) await scheduler.until(client.takeFile(back));
}

/** How everything stands, in few words: equal words, nothing moved. */
async function stateOf(world: World): Promise<string> {
  const parts = [String(world.hub.log().length), world.folder.paths().join()];
  for (const { book, names, needsCode } of world.living) {
    const state = await book.sync.state();
    parts.push(JSON.stringify([names, needsCode, state.ok && { ...state.value, machine: undefined }]));
    parts.push(String((await book.counted()).length));
  }
  return parts.join('\n');
}
