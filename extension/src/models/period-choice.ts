import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { addDays, periodOf, type Day, type Grain, type Period } from '@soxanh/core';

/** How long a stretch a page shows. */
export type Reach = Exclude<Grain, 'day'>;

/** A stretch of days as a page shows it. */
export interface ShownPeriod {
  readonly reach: Reach;
  readonly period: Period;
  readonly today: Day;
}

/** Which period a page shows: that of today, also past midnight, until somebody goes back to another. */
export class PeriodChoice {
  readonly shown: ReadonlySignal<ShownPeriod>;
  /** A day of the period; undefined follows today. */
  private readonly chosen = signal<{ readonly reach: Reach; readonly day: Day | undefined }>({
    reach: 'month',
    day: undefined,
  });

  constructor(today: ReadonlySignal<Day>) {
    this.shown = computed(() => {
      const { reach, day } = this.chosen.value;
      return { reach, period: periodOf(day ?? today.value, reach), today: today.value };
    });
  }

  /** Goes to the period before (−1) or after (1). */
  step(step: -1 | 1): void {
    const { reach, period } = this.shown.value;
    this.show(reach, step === -1 ? addDays(period.first, -1) : addDays(period.last, 1));
  }

  /** Shows the same time at another reach: the last day stays in sight, so that going back and forth loses nothing. */
  reach(reach: Reach): void {
    this.show(reach, this.shown.value.period.last);
  }

  /** Goes back to the period of today. */
  toToday(): void {
    const { reach, today } = this.shown.value;
    this.show(reach, today);
  }

  /** There is nothing to read in periods that have not begun: the one of today is the last. */
  private show(reach: Reach, day: Day): void {
    const isPast = day < periodOf(this.shown.value.today, reach).first;
    this.chosen.value = { reach, day: isPast ? day : undefined };
  }
}
