import { groupAppends } from '../db/group.ts';
import { OfficeCache } from '../rights/office-of-book.ts';
import { Clones } from './clones.ts';
import { judgePush, type PushAsk } from './judge-push.ts';
import { Marks } from './marks.ts';
import { Turns } from './turns.ts';
import { Waiters } from './waiters.ts';
import type { HubWorld } from './world.ts';

/** A hub at work: its world, and what it remembers between requests. None of it is more than a shortcut. */
export interface Hub {
  readonly world: HubWorld;
  readonly offices: OfficeCache;
  readonly marks: Marks;
  readonly waiters: Waiters;
  readonly clones: Clones;
  /** Figures are worked out one file at a time: each holds all of a book in memory. */
  readonly exports: Turns;
  readonly append: ReturnType<typeof groupAppends<PushAsk>>;
}

/**
 * Makes a hub of its world.
 *
 * @example
 * const hub = hubOf(world);
 * const app = hubApp(hub);
 */
export function hubOf(world: HubWorld): Hub {
  const offices = new OfficeCache();
  return {
    world,
    offices,
    marks: new Marks(world.storage),
    waiters: new Waiters(world.now, world.everySecond),
    clones: new Clones(),
    exports: new Turns(),
    append: groupAppends(world.storage, judgePush(offices, world.tell)),
  };
}
