import {
  asIfSaved,
  compareDecimals,
  decimalFromText,
  decimalText,
  meterStretches,
  usualUse,
  type CounterText,
  type Decimal,
  type EntryDraft,
  type MeterEntry,
  type MeterQuestion,
  type Stretch,
  type UsualUse,
} from '@soxanh/core';
import { endValue, type AnswerProblem } from './meter-answer.ts';
import type { MeterKnown } from './meter-last.ts';

/** What a typed reading would do. */
export type ReadingView =
  | Exclude<CounterText, { readonly kind: 'value' }>
  | { readonly kind: 'no-day' }
  | { readonly kind: 'future-day' }
  /** The same value stands for the same moment already. */
  | { readonly kind: 'same'; readonly value: string }
  /** "Chưa đọc được": says why there is no reading, and changes no figure. */
  | { readonly kind: 'not-read' }
  /** That, with this reason, stands for the same moment already. */
  | { readonly kind: 'same-not-read' }
  /** There is nothing before to take the difference to. */
  | { readonly kind: 'first'; readonly value: string }
  /** `upTo` has the use since the last reading; `usual` is missing where nothing is known of the usual. */
  | {
      readonly kind: 'use';
      readonly value: string;
      readonly upTo: Stretch & { readonly total: number };
      /** What the counter moved on since `last`; undefined where an event lies between. */
      readonly moved: string | undefined;
      readonly usual: UsualUse | undefined;
    }
  /**
   * Lower than the last one, and no answer is complete. It may be saved nevertheless: then the question stays open and
   * its days have no figure (law M2).
   */
  | {
      readonly kind: 'lower';
      readonly value: string;
      readonly before: MeterEntry;
      readonly problem: AnswerProblem;
    }
  /** Another question opens. It may be saved. */
  | { readonly kind: 'question'; readonly value: string; readonly question: MeterQuestion };

/**
 * What would come of saving a reading.
 *
 * @param drafts what would be written; the reading stands last.
 * @param value what the counter shows.
 */
export function viewOfDrafts(
  { office, meter, entries }: MeterKnown,
  drafts: readonly EntryDraft[],
  value: string,
): ReadingView {
  const after = asIfSaved(entries, drafts);
  const stretches = meterStretches(office, meter.id, after.entries);
  const mine = new Set(after.ids);
  // An event of the same moment may end the stretch in the reading's place.
  const upTo = stretches.find(({ to }) => mine.has(to));
  const question = upTo?.question ?? stretches.find(({ from }) => mine.has(from))?.question;
  if (question?.kind === 'lower') {
    const before = entries.find(({ id }) => id === question.before);
    if (before !== undefined) return { kind: 'lower', value, before, problem: { kind: 'unanswered' } };
  }
  if (question !== undefined) return { kind: 'question', value, question };
  if (upTo?.total === undefined) return { kind: 'first', value };
  const from = entries.find(({ id }) => id === upTo.from);
  const moved = from === undefined ? undefined : movedBy(endValue(from), value);
  const usual = usualUse(office, meter.id, stretches, upTo);
  return { kind: 'use', value, upTo: { ...upTo, total: upTo.total }, moved, usual };
}

/** The difference of two counter values; undefined if the second is lower. */
function movedBy(from: string, to: string): string | undefined {
  const [start, end] = [decimalFromText(from), decimalFromText(to)];
  if (!start.ok || !end.ok || compareDecimals(end.value, start.value) < 0) return undefined;
  const places = Math.max(start.value.places, end.value.places);
  const atPlaces = ({ digits, places: own }: Decimal): bigint => digits * 10n ** BigInt(places - own);
  return decimalText(atPlaces(end.value) - atPlaces(start.value), places);
}
