import { signal } from '@preact/signals';
import {
  boundaryOf,
  compareDecimals,
  decimalFromText,
  readCounter,
  type CounterFace,
  type CounterText,
  type Day,
  type EntryDraft,
  type MeterEntry,
} from '@soxanh/core';
import { sayingAgain } from './saying-again.ts';

/**
 * The likely answers to a reading that is lower than the one before (law M2): the counter was replaced, went once round,
 * was misread now, was misread last time.
 */
export const LOWER_ANSWERS = ['replaced', 'rolled-over', 'misread-now', 'misread-before'] as const;
export type LowerAnswer = (typeof LOWER_ANSWERS)[number];

/** The reading the question is about: saved, or about to be. */
export interface LowerReading {
  readonly meter: string;
  readonly day: string;
  readonly moment?: 'before' | undefined;
  readonly value: string;
  /** Undefined while it is not saved. */
  readonly entry?: MeterEntry;
}

/** Why an answer cannot be taken yet. */
export type AnswerProblem =
  | { readonly kind: 'unanswered' }
  /** The counter's digits are not stated, so nobody can say where it went round. */
  | { readonly kind: 'no-digits' }
  /** A value is still to be typed, or is none. */
  | { readonly kind: 'value'; readonly field: 'final' | 'start' | 'value'; readonly text: CounterText }
  /** The corrected value leaves the question open: it is still below the reading before, or above the one after. */
  | { readonly kind: 'still-lower'; readonly field: 'final' | 'start' | 'value' };

/** The answer to a lower reading while it is being given. */
export class MeterAnswer {
  readonly chosen = signal<LowerAnswer | undefined>(undefined);
  /** Last value of the old counter and first of the new one. */
  readonly final = signal('');
  readonly start = signal('');
  /** The right value of the reading that was misread. */
  readonly value = signal('');

  clear(): void {
    for (const text of [this.final, this.start, this.value]) text.value = '';
    this.chosen.value = undefined;
  }

  /**
   * What the answer writes beside the reading itself.
   *
   * @param before the entry the reading is lower than.
   */
  drafts(
    now: LowerReading,
    before: MeterEntry,
    face: CounterFace,
  ): { readonly drafts: readonly EntryDraft[] } | { readonly problem: AnswerProblem } {
    const at = {
      meter: now.meter,
      day: now.day,
      ...(now.moment === undefined ? {} : { moment: now.moment }),
    };
    switch (this.chosen.value) {
      case undefined:
        return { problem: { kind: 'unanswered' } };
      case 'replaced':
        return this.replaced(now, before, face, at);
      case 'rolled-over':
        return face.digits === undefined
          ? { problem: { kind: 'no-digits' } }
          : { drafts: [{ kind: 'meter-event', event: 'rolled-over', ...at }] };
      case 'misread-now':
        return this.misreadNow(now, before, face, at);
      case 'misread-before':
        return this.misreadBefore(now, before, face);
    }
  }

  private replaced(now: LowerReading, before: MeterEntry, face: CounterFace, at: Where): Given {
    const final = valueIn('final', this.final.value, face);
    if ('problem' in final) return final;
    const start = valueIn('start', this.start.value, { ...face, digits: undefined });
    if ('problem' in start) return start;
    if (isBelow(final.value, endValue(before))) return { problem: { kind: 'still-lower', field: 'final' } };
    if (isBelow(now.value, start.value)) return { problem: { kind: 'still-lower', field: 'start' } };
    return {
      drafts: [{ kind: 'meter-event', event: 'replaced', ...at, final: final.value, start: start.value }],
    };
  }

  private misreadNow(now: LowerReading, before: MeterEntry, face: CounterFace, at: Where): Given {
    const right = valueIn('value', this.value.value, face);
    if ('problem' in right) return right;
    if (isBelow(right.value, endValue(before))) return { problem: { kind: 'still-lower', field: 'value' } };
    if (now.entry === undefined) return { drafts: [{ kind: 'reading', ...at, value: right.value }] };
    return { drafts: [{ ...withValue(now.entry, right.value, 'final'), supersedes: [now.entry.id] }] };
  }

  private misreadBefore(now: LowerReading, before: MeterEntry, face: CounterFace): Given {
    const right = valueIn('value', this.value.value, face);
    if ('problem' in right) return right;
    if (isBelow(now.value, right.value)) return { problem: { kind: 'still-lower', field: 'value' } };
    return { drafts: [{ ...withValue(before, right.value, 'start'), supersedes: [before.id] }] };
  }
}

type Where = Pick<LowerReading, 'meter' | 'day' | 'moment'> & { readonly moment?: 'before' };
type Given = ReturnType<MeterAnswer['drafts']>;

function valueIn(
  field: 'final' | 'start' | 'value',
  text: string,
  face: CounterFace,
): { readonly value: string } | { readonly problem: AnswerProblem } {
  const read = readCounter(text, face);
  return read.kind === 'value' ? { value: read.value } : { problem: { kind: 'value', field, text: read } };
}

/** The value a counter goes on with after an entry: that of a new counter, where it was replaced. */
export function endValue(entry: MeterEntry): string {
  if (entry.kind === 'reading') return entry.value;
  if (entry.kind !== 'meter-event') return '0';
  if (entry.event === 'replaced') return entry.start;
  return entry.event === 'multiplier' || entry.event === 're-read' ? entry.value : '0';
}

/** What an entry says, with another value; of a replacement that of the old counter, or that of the new one. */
function withValue(entry: MeterEntry, value: string, of: 'final' | 'start'): EntryDraft {
  const said = sayingAgain(entry);
  if (said.kind === 'meter-event' && said.event === 'replaced') return { ...said, [of]: value };
  return { ...said, value } as EntryDraft;
}

/** The value a counter came to: that of the old counter, where it was replaced. */
export const shownValue = (entry: MeterEntry): string =>
  entry.kind === 'meter-event' && entry.event === 'replaced' ? entry.final : endValue(entry);

/** Tells whether one counter value is below another; what is no number is not. */
function isBelow(a: string, b: string): boolean {
  const [left, right] = [decimalFromText(a), decimalFromText(b)];
  return left.ok && right.ok && compareDecimals(left.value, right.value) < 0;
}

/** Tells whether an entry is of one moment: a reading, or something that befell the counter. */
export const hasMoment = (
  entry: MeterEntry,
): entry is Extract<MeterEntry, { kind: 'reading' | 'meter-event' }> =>
  entry.kind === 'reading' || entry.kind === 'meter-event';

/** Tells whether an entry stands at the boundary of a moment. */
export const isAt = (entry: MeterEntry, boundary: Day): boolean =>
  hasMoment(entry) && boundaryOf(entry) === boundary;
