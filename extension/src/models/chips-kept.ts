import { isItemId } from '@soxanh/core';
import type { DraftBox } from '../platform/draft-box.ts';
import { USUAL_CHIPS, type Chip } from './chips.ts';

/**
 * The chips a department had learned when the popup was last open: they are there with the first picture and stay as
 * they are until it closes, so that nothing moves under the hand.
 */
export function keptChips(box: DraftBox): readonly Chip[] {
  try {
    const kept: unknown = JSON.parse(box.read() || '[]');
    const chips = Array.isArray(kept) ? kept.filter(isChip) : [];
    return chips.length === 0 ? USUAL_CHIPS : chips;
  } catch {
    return USUAL_CHIPS;
  }
}

/** The name of the box that keeps the chips of a department. */
export const chipsBoxName = (department: string): string => `chips/${department}`;

/** Keeps chips for the next opening. */
export const keepChips = (box: DraftBox, chips: readonly Chip[]): void => box.write(JSON.stringify(chips));

function isChip(value: unknown): value is Chip {
  const { resource, amount, item } = (value ?? {}) as { [K in keyof Chip]?: unknown };
  const isKind = resource === 'paper' ? item === undefined : typeof item === 'string' && isItemId(item);
  return (resource === 'paper' || resource === 'plastic') && Number.isSafeInteger(amount) && isKind;
}
