import type { Seeded } from '@soxanh/core';
import { oneOf } from './act.ts';
import type { Client } from './client.ts';
import { DEPARTMENTS, type World } from './world.ts';

export const anyone = ({ living }: World, dice: Seeded): Client | undefined => oneOf(living, dice);
export const writes = ({ spec }: Client): boolean => spec.duty.role !== 'leadership';
export const writer = ({ living }: World, dice: Seeded): Client | undefined =>
  oneOf(living.filter(writes), dice);
export const isOffice = ({ spec }: Client): boolean => spec.duty.role === 'office';

/** The department somebody writes for: one's own, the Office for any. */
export const placeOf = ({ spec }: Client, dice: Seeded): string =>
  spec.duty.department ?? oneOf(DEPARTMENTS, dice) ?? 'phong-a';
