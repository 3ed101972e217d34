import { canonicalText, entryOf, type Entry, type Seeded } from '@soxanh/core';
import { sealedText, splitLines } from '@soxanh/sync';
import { oneOf, type Act } from './act.ts';
import type { Client } from './client.ts';
import { BOOK, sha256 } from './book.ts';
import type { HubBackup } from './hub-node.ts';
import { FAIR } from './net.ts';
import { SELDOM, STEP_KINDS } from './step-kind.ts';
import type { World } from './world.ts';

const TWO_DAYS = 2 * 86_400_000;
const anyone = ({ living }: World, dice: Seeded): Client | undefined => oneOf(living, dice);
/** Anybody but the Office's first machine. */
const another = ({ living, office }: World, dice: Seeded): Client | undefined =>
  oneOf(
    living.filter((client) => client !== office),
    dice,
  );

const kills: Act = {
  name: 'a machine is killed',
  weight: 10,
  run: (world, dice) => {
    const client = anyone(world, dice);
    client?.life.doomAfter(dice.whole(0, 25), dice.chance(0.5));
    if (client?.isBusy === false) void client.sync();
  },
};

/** However rare a step is, machines are killed at it as often as at any other. */
const killsAt: Act = {
  name: 'a machine is killed at a certain step',
  weight: 16,
  run: ({ scheduler }, dice) => {
    const kind = oneOf(dice.chance(0.5) ? SELDOM : STEP_KINDS, dice);
    if (kind !== undefined) scheduler.doomNext(kind, dice.chance(0.5));
  },
};

const parts: Act = {
  name: 'a machine is cut off',
  weight: 3,
  needs: 'hub',
  run: ({ net, living }, dice) => {
    const client = oneOf(living, dice);
    if (client !== undefined) net.parted.add(client.spec.name);
  },
};

const joinsAgain: Act = {
  name: 'the network is whole again',
  weight: 3,
  needs: 'hub',
  run: ({ net }) => net.parted.clear(),
};

const weather: Act = {
  name: 'the weather changes',
  weight: 3,
  needs: 'hub',
  run: ({ net }, dice) => {
    const part = (): number => (dice.chance(0.6) ? dice.next() * 0.2 : 0);
    net.weather = dice.chance(0.3)
      ? FAIR
      : { lost: part(), unanswered: part(), repeated: part(), late: part() };
  },
};

const clock: Act = {
  name: 'a clock is wrong',
  weight: 3,
  run: (world, dice) => {
    const client = anyone(world, dice);
    if (client !== undefined) client.offset = dice.whole(-TWO_DAYS, TWO_DAYS);
  },
};

const hubDies: Act = {
  name: 'the hub is killed',
  weight: 5,
  needs: 'hub',
  run: async (world, dice) => {
    world.hub.doom(dice.whole(0, 12), dice.chance(0.5));
    const client = anyone(world, dice);
    if (client?.isBusy === false) void client.sync();
    await world.scheduler.run(dice.whole(5, 40));
    world.hub.stop();
    if (dice.chance(0.3)) await world.scheduler.run(dice.whole(5, 40));
    world.hub.start();
    world.oracle.checkRestart(world.hub.log());
  },
};

const hubFull: Act = {
  name: "the hub's disk fills up, or is emptied",
  weight: 3,
  needs: 'hub',
  run: ({ hub }, dice) => {
    hub.isFull = !hub.isFull && dice.chance(0.6);
  },
};

const backsUp: Act = {
  name: 'the hub is backed up',
  weight: 4,
  needs: 'hub',
  run: async ({ hub, backups, isFounded }, dice) => {
    if (isFounded && hub.isUp) backups.push(await hub.backUp(dice.chance(0.6)));
  },
};

const restores: Act = {
  name: 'the hub is set back',
  weight: 3,
  needs: 'hub',
  run: async (world, dice) => {
    const backup = oneOf(world.backups, dice);
    if (backup === undefined || isOfEarlierEpoch(world, backup)) return;
    world.oracle.remember(world.hub.log());
    await world.hub.restore(backup);
    world.wasSetBack = true;
    // A file of the time before a restore from text has another secret: its marks could not be told from strange ones.
    if ('text' in backup) world.backups.length = 0;
    world.oracle.hubWasSetBack(world.hub.log());
    // Revocations are no entries: the Office's machine remembers them.
    await revokeAgain(world);
    await world.forgive();
  },
};

/**
 * A file of an earlier epoch, in a book that some follow by mirrors only: if nobody shows the hub a mark of the later one,
 * no newer epoch begins, and they wait at the later one. What operators are told not to do.
 */
function isOfEarlierEpoch({ hub, living }: World, backup: HubBackup): boolean {
  const [then, now] = ['raw' in backup ? backup.raw : undefined, hub.disk].map(
    (disk) => disk?.books.get(BOOK)?.epoch,
  );
  return then !== undefined && then !== now && living.some(({ spec }) => !spec.hub);
}

async function revokeAgain({ hub, clients }: World): Promise<void> {
  const machines = await hub.storage.machines(BOOK);
  if (!machines.ok) return;
  for (const { machine, tokenHash } of machines.value) {
    const isRevoked = clients.some((one) => one.isRevoked && sha256(one.token ?? '') === tokenHash);
    if (isRevoked) await hub.storage.changeMachine(BOOK, machine, () => ({ revoke: true }));
  }
}

/** Old machines pass over what a later hub says besides. */
const laterLine: Act = {
  name: 'the hub says what only later versions understand',
  weight: 1,
  needs: 'hub',
  run: ({ hub }, dice) => {
    hub.addLine(`{"notice":{"mood":${dice.whole(1, 9)}}}`);
  },
};

const clones: Act = {
  name: 'a profile is copied',
  weight: 1,
  run: (world, dice) => {
    const client = another(world, dice);
    if (client === undefined || world.clients.length > 7) return;
    const { length } = [...world.clients, ...world.gone];
    const copy = world.add({ ...client.spec, name: `${client.spec.name}x${length}` });
    copy.takeOver(client);
  },
};

const loses: Act = {
  name: 'a journal is lost',
  weight: 1,
  run: async (world, dice) => {
    const client = another(world, dice);
    if (client === undefined) return;
    client.lose(dice.chance(0.5));
    await world.forgive();
  },
};

const dies: Act = {
  name: 'a machine is gone for good',
  weight: 1,
  run: async (world, dice) => {
    const client = another(world, dice);
    if (client === undefined || world.living.length < 4) return;
    world.remove(client);
    await world.forgive();
  },
};

const folderGone: Act = {
  name: 'the folder goes, or comes back',
  weight: 4,
  needs: 'folder',
  run: ({ folder }, dice) => {
    folder.isGone = !folder.isGone && dice.chance(0.7);
  },
};

const folderBackedUp: Act = {
  name: 'somebody copies the folder',
  weight: 3,
  needs: 'folder',
  run: ({ folder, folderBackups }) => void folderBackups.push(folder.snapshot()),
};

const folderOfYesterday: Act = {
  name: 'the folder of another day comes back',
  weight: 2,
  needs: 'folder',
  run: async (world, dice) => {
    oneOf(world.folderBackups, dice)?.();
    await world.forgive();
  },
};

const cuts: Act = {
  name: 'a file is cut off',
  weight: 3,
  needs: 'folder',
  run: async (world, dice) => {
    const { folder } = world;
    const path = oneOf(folder.paths(), dice);
    if (path === undefined) return;
    folder.tamper(path, (text) => text.slice(0, dice.whole(0, text.length)));
    await world.forgive();
  },
};

const copies: Act = {
  name: 'a copy of a file appears',
  weight: 2,
  needs: 'folder',
  run: ({ folder }, dice) => {
    const path = oneOf(folder.paths(), dice);
    const name = path?.split('/').at(-1);
    if (path === undefined || name === undefined) return;
    const names = [name.replace('.', ' (1).'), name.replace('.', '-MAY2.'), `~$${name}`, name.toUpperCase()];
    folder.copyBeside(path, oneOf(names, dice) ?? name);
  },
};

/**
 * Somebody edits a line. With the seal made anew only where the entry after it, in the same file, shows the edit: an edit
 * with the whole later chain made anew cannot be told.
 */
const edits: Act = {
  name: 'somebody edits a file',
  weight: 4,
  needs: 'folder',
  run: async (world, dice) => {
    const { folder, oracle } = world;
    const path = oneOf(
      folder.paths().filter((one) => !one.includes('/hub/') && one.endsWith('.jsonl')),
      dice,
    );
    if (path === undefined) return;
    folder.tamper(path, (text) => edited(text, dice, (forged) => void oracle.forged.add(forged)));
    await world.forgive();
  },
};

function edited(text: string, dice: Seeded, forged: (text: string) => void): string {
  const lines = [...splitLines(text)];
  const at = dice.whole(1, Math.max(1, lines.length - 2));
  const read = entryOf(lines[at] ?? '');
  if (!read.ok || read.value.kind !== 'use') return text;
  const { amount } = read.value as Entry & { amount: number };
  const other = canonicalText({ ...read.value, amount: amount + 1000 });
  forged(other);
  lines[at] = other;
  const hasNext = at < lines.length - 2;
  if (!hasNext || dice.chance(0.4)) return `${lines.join('\n')}\n`;
  return sealedText(JSON.parse(lines[0] ?? '{}') as object, lines.slice(1, -1), sha256);
}

export const FAULTS: readonly Act[] = [
  kills,
  killsAt,
  parts,
  joinsAgain,
  weather,
  clock,
  hubDies,
  hubFull,
  backsUp,
  restores,
  laterLine,
  clones,
  loses,
  dies,
  folderGone,
  folderBackedUp,
  folderOfYesterday,
  cuts,
  copies,
  edits,
];
