import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { EntryId } from '../journal/id.ts';
import type { Marks } from './mark.ts';
import type { MeterQuestion, Stretch } from './stretch.ts';

/** Kinds of stretches by their number. */
const KINDS = ['single', 'gap', 'unfilled', 'question'] as const;
export const SINGLE_DAY = KINDS.indexOf('single');
export const READING_GAP = KINDS.indexOf('gap');
const UNFILLED = KINDS.indexOf('unfilled');
const QUESTION = KINDS.indexOf('question');

/**
 * The stretches of a meter in the order of time, as columns; each begins where the one before ends. One as it is thought
 * of: `at`.
 */
export class StretchColumns {
  length = 0;
  /** Small units; NaN while there is a question. */
  readonly total: Float64Array;
  /** The place of the mark at the end of each, and before all of them the one at the beginning. */
  private readonly ends: Int32Array;
  private readonly marks: Pick<Marks, 'boundary' | 'entry'>;
  private readonly questions = new Map<number, MeterQuestion>();
  private readonly longest: number;

  /** @param longest stretches longer than this are not filled. */
  constructor(marks: Pick<Marks, 'boundary' | 'entry'>, longest: number) {
    const most = marks.boundary.length;
    this.total = new Float64Array(most);
    this.ends = new Int32Array(most);
    this.marks = marks;
    this.longest = longest;
  }

  /** Adds the stretch up to a mark, from the one before it. */
  add(total: number, to: number): void {
    if (this.length === 0) this.ends[0] = to - 1;
    this.total[this.length] = total;
    this.length++;
    this.ends[this.length] = to;
  }

  /** What was used between two marks on the boundary of the last stretch comes to it too. */
  addToLast(use: number, to: number): void {
    const at = this.length - 1;
    this.total[at] = (this.total[at] ?? 0) + use;
    this.ends[this.length] = to;
  }

  /** The use of the last stretch is not known; of several questions the first stands. */
  askOfLast(question: MeterQuestion, to: number): void {
    const at = this.length - 1;
    if (at < 0) return;
    this.total[at] = Number.NaN;
    this.ends[this.length] = to;
    if (!this.questions.has(at)) this.questions.set(at, question);
  }

  /** The first day of a stretch. */
  first(at: number): Day {
    return ((this.marks.boundary[this.ends[at] ?? 0] ?? 0) + 1) as Day;
  }

  /** The last day of a stretch. */
  last(at: number): Day {
    return (this.marks.boundary[this.ends[at + 1] ?? 0] ?? 0) as Day;
  }

  /** The number of a stretch's kind. */
  kind(at: number): number {
    if (Number.isNaN(this.total[at])) return QUESTION;
    const days = this.last(at) - this.first(at) + 1;
    return days === 1 ? SINGLE_DAY : days > this.longest ? UNFILLED : READING_GAP;
  }

  /** The places [from, to) of stretches that touch a period. */
  touching({ first, last }: Period): readonly [number, number] {
    let from = 0;
    while (from < this.length && this.last(from) < first) from++;
    let to = from;
    while (to < this.length && this.first(to) <= last) to++;
    return [from, to];
  }

  at(at: number): Stretch {
    const total = this.total[at] ?? Number.NaN;
    const { entry } = this.marks;
    return {
      first: this.first(at),
      last: this.last(at),
      total: Number.isNaN(total) ? undefined : total,
      kind: KINDS[this.kind(at)] ?? 'question',
      question: this.questions.get(at),
      from: entry[this.ends[at] ?? 0] ?? NO_ENTRY,
      to: entry[this.ends[at + 1] ?? 0] ?? NO_ENTRY,
    };
  }

  /** Some of them, or all. */
  list(from = 0, to = this.length): Stretch[] {
    return Array.from({ length: to - from }, (_, place) => this.at(from + place));
  }
}

/** Every mark has an entry. */
const NO_ENTRY = '' as EntryId;
