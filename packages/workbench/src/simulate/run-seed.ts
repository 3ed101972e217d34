import { seeded, type Duty, type Seeded } from '@soxanh/core';
import type { Act } from './act.ts';
import { ACTS } from './acts.ts';
import { checkAll } from './check.ts';
import { FAULTS } from './faults.ts';
import { openBook } from './open-book.ts';
import { Violation } from './oracle.ts';
import type { ClientSpec } from './place.ts';
import { SOUND, type Plants } from './plant.ts';
import { comeToRest } from './quiet.ts';
import { Trace } from './trace.ts';
import { World, type WorldSpec } from './world.ts';

/** How a seed is run. */
export interface RunOptions {
  /** Acts to be left out, by their numbers. */
  readonly without?: ReadonlySet<number>;
  readonly plants?: Plants;
  readonly isTraced?: boolean;
}

/** What came of a seed. */
export interface Outcome {
  readonly seed: number;
  readonly violation: Violation | undefined;
  readonly acts: readonly string[];
  readonly steps: number;
  /** At which kinds of steps something was killed, on which side of their effect, and how often. */
  readonly kills: ReadonlyMap<string, number>;
  /** SHA-256 of the trace. */
  readonly seal: string;
  readonly trace: string;
}

/** Runs one seed: a world, what happens in it, and whether everything that was promised is kept at its end. */
export async function runSeed(seed: number, options: RunOptions = {}): Promise<Outcome> {
  const dice = seeded(`so-xanh/${seed}`);
  const spec = worldOf(String(seed), dice);
  const acts = actsOf(spec, dice);
  const trace = new Trace(options.isTraced ?? false);
  const world = new World(spec, trace, options.plants ?? SOUND, openBook);
  let violation: Violation | undefined;
  try {
    await live(world, acts, options.without ?? new Set());
    await comeToRest(world);
    world.oracle.holds();
    await checkAll(world);
  } catch (error) {
    violation = error instanceof Violation ? error : new Violation('bug', stackOf(error));
  }
  if (violation !== undefined) trace.note(violation.message);
  const names = acts.map(({ name }) => name);
  return {
    seed,
    violation,
    acts: names,
    steps: world.scheduler.taken,
    kills: trace.kills,
    seal: trace.seal(),
    trace: trace.text(),
  };
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join(' | ') : String(error);

async function live(world: World, acts: readonly Act[], without: ReadonlySet<number>): Promise<void> {
  await world.begin();
  for (const [at, act] of acts.entries()) {
    if (without.has(at)) continue;
    world.trace.note(`${at} ${act.name}`);
    const dice = world.random(`act/${at}`);
    await act.run(world, dice);
    await world.scheduler.run(dice.whole(0, 14));
    world.oracle.holds();
  }
}

/** People's roles, as many as there are machines; the Office first. */
function worldOf(seed: string, dice: Seeded): WorldSpec {
  const hub = dice.chance(0.7) ? 'start' : dice.chance(0.6) ? 'midway' : 'never';
  const hasFolder = hub !== 'start' || dice.chance(0.6);
  const others = dice.whole(1, 4);
  const clients = [OFFICE, ...Array.from({ length: others }, () => dutyOf(dice))].map(
    (duty, at): ClientSpec => {
      const reachesHub = hub !== 'never' && (at === 0 || !hasFolder || dice.chance(0.7));
      // The Office's machine is the bridge where there is anything to bridge.
      const folder = hasFolder && (at === 0 || !reachesHub || dice.chance(0.5));
      return { name: `${duty.role}-${at}`, duty, hub: reachesHub, folder, isLater: dice.chance(0.15) };
    },
  );
  return { seed, clients, hub, pageLimit: dice.whole(1, 40), together: togetherOf(seed) };
}

/** Mostly a few pages; sometimes each by itself, or the whole log. */
function togetherOf(seed: string): number {
  const dice = seeded(`${seed}/together`);
  if (dice.chance(0.3)) return 1;
  return dice.chance(0.3) ? 20_000 : dice.whole(1, 120);
}

const OFFICE: Duty = { role: 'office' };

function dutyOf(dice: Seeded): Duty {
  const department = dice.chance(0.5) ? 'phong-a' : 'phong-b';
  const part = dice.next();
  if (part < 0.1) return { role: 'leadership' };
  if (part < 0.2) return { role: 'office' };
  return { role: part < 0.4 ? 'head' : part < 0.55 ? 'focal' : 'recorder', department };
}

function actsOf({ hub, clients }: WorldSpec, dice: Seeded): readonly Act[] {
  const hasFolder = clients.some(({ folder }) => folder);
  const possible = [...ACTS, ...FAULTS].filter(
    ({ needs }) => (needs !== 'hub' || hub !== 'never') && (needs !== 'folder' || hasFolder),
  );
  const total = possible.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from({ length: dice.whole(25, 70) }, () => {
    let at = dice.next() * total;
    return possible.find(({ weight }) => (at -= weight) < 0) ?? possible[0];
  }).filter((act) => act !== undefined);
}
