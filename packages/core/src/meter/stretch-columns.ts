import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { EntryId } from '../journal/id.ts';
import type { MeterQuestion, Stretch } from './stretch.ts';

/** Kinds of stretches by their number in columns. */
const KINDS = ['single', 'gap', 'unfilled', 'question'] as const;
export const SINGLE_DAY = KINDS.indexOf('single');
export const READING_GAP = KINDS.indexOf('gap');
const UNFILLED = KINDS.indexOf('unfilled');
const QUESTION = KINDS.indexOf('question');

/**
 * The stretches of a meter in the order of time, as columns; no two share a day. One as it is thought of: `at`.
 */
export class StretchColumns {
  length = 0;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Small units; NaN while there is a question. */
  readonly total: Float64Array;
  readonly kind: Uint8Array;
  private readonly entry: readonly EntryId[];
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly questions = new Map<number, MeterQuestion>();
  private readonly longest: number;

  /**
   * @param entry the entries of marks, by their places.
   * @param longest stretches longer than this are not filled.
   */
  constructor(entry: readonly EntryId[], longest: number) {
    const most = Math.max(entry.length - 1, 0);
    this.first = new Int32Array(most);
    this.last = new Int32Array(most);
    this.total = new Float64Array(most);
    this.kind = new Uint8Array(most);
    this.from = new Int32Array(most);
    this.to = new Int32Array(most);
    this.entry = entry;
    this.longest = longest;
  }

  /** Adds a stretch behind the others, from one mark to another. */
  add(first: number, last: number, total: number, from: number, to: number): void {
    const at = this.length++;
    this.first[at] = first;
    this.last[at] = last;
    this.total[at] = total;
    this.from[at] = from;
    this.to[at] = to;
    const days = last - first + 1;
    this.kind[at] = days === 1 ? SINGLE_DAY : days > this.longest ? UNFILLED : READING_GAP;
  }

  /** What was used between two marks on the boundary of the last stretch comes to it too. */
  addToLast(use: number, to: number): void {
    const at = this.length - 1;
    this.total[at] = (this.total[at] ?? 0) + use;
    this.to[at] = to;
  }

  /** The use of the last stretch is not known; of several questions the first stands. */
  askOfLast(question: MeterQuestion): void {
    const at = this.length - 1;
    if (at < 0) return;
    this.total[at] = Number.NaN;
    this.kind[at] = QUESTION;
    if (!this.questions.has(at)) this.questions.set(at, question);
  }

  /** The places [from, to) of stretches that touch a period. */
  touching({ first, last }: Period): readonly [number, number] {
    let from = 0;
    while (from < this.length && (this.last[from] ?? 0) < first) from++;
    let to = from;
    while (to < this.length && (this.first[to] ?? 0) <= last) to++;
    return [from, to];
  }

  /** Whether a stretch's use falls on no day: too long, or a question. */
  isOpen(at: number): boolean {
    const kind = this.kind[at];
    return kind === UNFILLED || kind === QUESTION;
  }

  /** The days of a stretch. */
  period(at: number): Period {
    return { first: (this.first[at] ?? 0) as Day, last: (this.last[at] ?? 0) as Day };
  }

  at(at: number): Stretch {
    const total = this.total[at] ?? Number.NaN;
    return {
      ...this.period(at),
      total: Number.isNaN(total) ? undefined : total,
      kind: KINDS[this.kind[at] ?? QUESTION] ?? 'question',
      question: this.questions.get(at),
      from: this.entryAt(this.from[at]),
      to: this.entryAt(this.to[at]),
    };
  }

  /** Some of them, or all. */
  list(from = 0, to = this.length): Stretch[] {
    return Array.from({ length: to - from }, (_, place) => this.at(from + place));
  }

  private entryAt(place = 0): EntryId {
    return this.entry[place] ?? ('' as EntryId);
  }
}
