import { oneOf, type Act } from './act.ts';
import { fileOf } from './book-file.ts';
import { BOOK, sha256 } from './book.ts';
import type { Client } from './client.ts';
import { anyone } from './who.ts';
import type { World } from './world.ts';

export const syncs: Act = {
  name: 'syncs',
  weight: 40,
  run: (world, dice) => {
    const client = anyone(world, dice);
    // A lock lets one turn at a time run on a machine; where there is none, two windows may send at once.
    if (client !== undefined && (!client.isBusy || dice.chance(0.3))) void client.sync();
  },
};

export const idles: Act = {
  name: 'time passes',
  weight: 8,
  run: async (world, dice) => {
    world.scheduler.advance(dice.whole(1, 3_600_000));
    await world.scheduler.run(dice.whole(10, 60));
  },
};

export const looksIntoTray: Act = {
  name: 'looks into the tray',
  weight: 4,
  needs: 'hub',
  run: async (world, dice) => {
    const client = anyone(world, dice);
    const tray = await client?.book.sync.tray();
    const one = tray?.ok === true ? oneOf(tray.value, dice) : undefined;
    if (client === undefined || one === undefined) return;
    const { id } = one.entry;
    void world.scheduler.step(client.life, 'sees to a refused one', () =>
      // Without a link to the hub nobody would hear of it: the screen does not offer it.
      client.spec.hub &&
      !world.hasCopies &&
      world.oracle.isBy(client.spec.name, client.device, one.entry) &&
      dice.chance(0.7)
        ? client.book.sync.resend(id, one.hash)
        : client.book.sync.dismiss(id, one.hash),
    );
  },
};

export const givesFile: Act = {
  name: 'gives a file',
  weight: 3,
  run: async (world, dice) => {
    const [from, to] = [anyone(world, dice), anyone(world, dice)];
    if (from === undefined || to === undefined || from === to) return;
    const file = await fileOf(from.book);
    if (file !== undefined) void to.takeFile(file);
  },
};

export const changesDuty: Act = {
  name: 'changes a duty',
  weight: 2,
  needs: 'hub',
  run: async (world, dice) => {
    const client = oneOf(world.clients.slice(1), dice);
    const machine = client && (await machineOf(world, client));
    if (client === undefined || machine === undefined) return;
    const also = { role: 'recorder', department: 'phong-c' } as const;
    const duties = dice.chance(0.5) ? [client.spec.duty, also] : [client.spec.duty];
    await world.hub.storage.changeMachine(BOOK, machine, () => ({ duties }));
  },
};

export const revokes: Act = {
  name: 'revokes a machine',
  weight: 1,
  needs: 'hub',
  run: async (world, dice) => {
    const client = oneOf(world.living.slice(1), dice);
    const machine = client && (await machineOf(world, client));
    if (client === undefined || machine === undefined || world.clients.length < 4) return;
    if (dice.chance(0.5)) await revokeByMistake(world, machine);
    else await revoke(world, client, machine);
  },
};

/** The Office sees it, and gives the machine another code as soon as that asks for one. */
const revokeByMistake = ({ hub }: World, machine: string): Promise<unknown> =>
  hub.storage.changeMachine(BOOK, machine, () => ({ revoke: true }));

/** What a revoked machine had sent counts on; what only it has is its own affair. */
async function revoke(world: World, client: Client, machine: string): Promise<void> {
  await world.hub.storage.changeMachine(BOOK, machine, () => ({ revoke: true }));
  client.life.end();
  for (const one of world.clients) if (one.token === client.token) one.isRevoked = true;
  for (const [text, by] of world.oracle.savedBy) {
    if (by === client.spec.name) world.oracle.lawful.delete(text);
  }
  await world.forgive();
}

async function machineOf({ hub, isFounded }: World, client: Client): Promise<string | undefined> {
  if (!isFounded || !hub.isUp || client.token === undefined) return undefined;
  const hash = sha256(client.token);
  const machines = await hub.storage.machines(BOOK);
  // By its token and not by its names: copies of a profile that were enrolled each by itself share the older ones.
  const found = machines.ok && machines.value.find(({ tokenHash }) => tokenHash === hash);
  return found === false || found?.revokedAt !== undefined ? undefined : found?.machine;
}

export const opensHub: Act = {
  name: 'takes the book to a hub',
  weight: 4,
  needs: 'hub',
  run: (world) => (world.spec.hub === 'midway' ? world.found() : undefined),
};
