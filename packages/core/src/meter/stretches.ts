import type { Day } from '../calendar/day.ts';
import type { EntryId } from '../journal/id.ts';
import { Counting, type CounterFacts } from './counting.ts';
import type { Marks } from './mark.ts';
import type { MeterQuestion, Stretch } from './stretch.ts';

/**
 * Goes from stretch to stretch along the marks of one meter, in order (method §6): its fields are those of the stretch it
 * stands on, so that a million of them need no object each. Each has its exact use, or a question.
 *
 * Where two marks share a boundary, what was used between them (a new counter's first kilowatt-hours on the day it was
 * put in) belongs to the stretch before (law M3); at the very beginning there is none, and nothing is known of that day.
 */
export class StretchWalk {
  first = 0 as Day;
  last = 0 as Day;
  /** Small units; NaN while there is a question. */
  total = 0;
  question: MeterQuestion | undefined;
  private readonly marks: Marks;
  private readonly longest: CounterFacts['longest'];
  private readonly counting: Counting;
  private from = 0;
  private to = 0;

  constructor(marks: Marks, facts: CounterFacts) {
    this.marks = marks;
    this.longest = facts.longest;
    this.counting = new Counting(marks, facts);
  }

  /** Goes on to the next stretch; false if there is none. */
  next(): boolean {
    const { boundary } = this.marks;
    this.total = 0;
    this.question = undefined;
    // What was used between marks of the first boundary lies before it; a question about them is one about the days behind.
    while (this.to + 1 < boundary.length && this.isSameBoundary()) this.take();
    if (this.question === undefined) this.total = 0;
    if (this.to + 1 >= boundary.length) return false;
    this.from = this.to;
    this.first = ((boundary[this.from] ?? 0) + 1) as Day;
    this.take();
    this.last = (boundary[this.to] ?? 0) as Day;
    while (this.to + 1 < boundary.length && this.isSameBoundary()) this.take();
    return true;
  }

  get kind(): Stretch['kind'] {
    if (this.question !== undefined) return 'question';
    const days = this.last - this.first + 1;
    return days === 1 ? 'single' : days > this.longest.at(this.first) ? 'unfilled' : 'gap';
  }

  /** The stretch it stands on, to be kept. */
  get stretch(): Stretch {
    const { first, last, total, kind, question, from, to } = this;
    const known = question === undefined ? total : undefined;
    return { first, last, total: known, kind, question, from: this.entryAt(from), to: this.entryAt(to) };
  }

  private isSameBoundary(): boolean {
    const { boundary } = this.marks;
    return boundary[this.to + 1] === boundary[this.to];
  }

  /** Takes in what was used up to the next mark; of several questions the first stands. */
  private take(): void {
    this.to++;
    const use = this.counting.useTo(this.to);
    if (typeof use === 'number') this.total += use;
    else {
      this.question ??= use;
      this.total = Number.NaN;
    }
  }

  private entryAt(place: number): EntryId {
    return this.marks.entry[place] ?? ('' as EntryId);
  }
}

/** Every stretch of a meter, in order. */
export function stretchesOf(marks: Marks, facts: CounterFacts): Stretch[] {
  const walk = new StretchWalk(marks, facts);
  const all: Stretch[] = [];
  while (walk.next()) all.push(walk.stretch);
  return all;
}
