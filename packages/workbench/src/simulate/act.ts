import type { Seeded } from '@soxanh/core';
import type { World } from './world.ts';

/** Something that happens: what a person does, or what befalls a machine. It draws what it needs from its own dice. */
export interface Act {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  /** Whether it can happen in a world. */
  readonly needs?: 'hub' | 'folder';
  run(world: World, dice: Seeded): Promise<void> | void;
}

/** One of a list; undefined if there is none. */
export const oneOf = <T>(all: readonly T[], dice: Seeded): T | undefined =>
  all[dice.whole(0, Math.max(0, all.length - 1))];
