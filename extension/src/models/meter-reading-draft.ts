import { boundaryOf, type EntryDraft, type MeterEntry } from '@soxanh/core';
import { endValue } from './meter-answer.ts';
import { standingAt, unreadAt } from './meter-last.ts';

/** Where a reading belongs. */
export interface At {
  readonly meter: string;
  readonly day: string;
  readonly moment?: 'before';
}

/**
 * The draft of a reading. Where the moment has one already the new one takes its place (law J1), and that of all that
 * disagree; where a re-read settled it, the new one is a re-read too.
 *
 * @returns undefined if the moment has this very value.
 */
export function readingDraft(entries: readonly MeterEntry[], at: At, value: string): EntryDraft | undefined {
  const boundary = boundaryOf(at);
  const replaced = boundary === undefined ? [] : standingAt(entries, boundary);
  if (replaced.length > 0 && replaced.every((entry) => endValue(entry) === value)) return undefined;
  return replaced[0]?.kind === 'meter-event'
    ? { kind: 'meter-event', event: 're-read', ...at, value, ...inPlaceOf(replaced) }
    : { kind: 'reading', ...at, value, ...inPlaceOf(replaced) };
}

/**
 * The draft that says that nobody could read the counter, and why. Said again with another reason, it takes the place
 * of what was said before.
 *
 * @returns undefined if the moment has this very reason, or has one and none is given now.
 */
export function unreadDraft(entries: readonly MeterEntry[], at: At, why: string): EntryDraft | undefined {
  const boundary = boundaryOf(at);
  const replaced = boundary === undefined ? [] : unreadAt(entries, boundary);
  if (replaced.some(({ reason }) => why === '' || reason === why)) return undefined;
  const reason = why === '' ? {} : { reason: why };
  return { kind: 'meter-event', event: 'not-read', ...at, ...reason, ...inPlaceOf(replaced) };
}

const inPlaceOf = (replaced: readonly MeterEntry[]) =>
  replaced.length === 0 ? {} : { supersedes: replaced.map(({ id }) => id) };
