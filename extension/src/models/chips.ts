import type { ItemId } from '@soxanh/core';

/** The resources people record by hand, in the order in which they stand. */
export const BY_HAND = ['paper', 'plastic'] as const;
export type ByHand = (typeof BY_HAND)[number];

/** A usual amount, saved by one press. */
export interface Chip {
  readonly resource: ByHand;
  readonly amount: number;
  readonly item?: ItemId;
}

/** Sheets in a ream. Opening one is an act of its own, however seldom: its chip always stays. */
export const REAM = 500;

/** Sheets usually printed at once, until a department's own habits are known. */
export const USUAL_SHEETS: readonly number[] = [10, 50];

/** Kinds that always have a chip of one. */
export const USUAL_ITEMS: readonly ItemId[] = ['bottle', 'cup', 'bag', 'box', 'straw'];

const sheets = (amount: number): Chip => ({ resource: 'paper', amount });
const one = (item: ItemId): Chip => ({ resource: 'plastic', item, amount: 1 });

/** The chips of a department of which nothing is known yet. */
export const USUAL_CHIPS: readonly Chip[] = [...[...USUAL_SHEETS, REAM].map(sheets), ...USUAL_ITEMS.map(one)];
