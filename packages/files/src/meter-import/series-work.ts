import { err, meterOn, ok, type Day, type Result } from '@soxanh/core';
import { CounterSeries } from './counter-series.ts';
import type { DayClock } from './day-clock.ts';
import { dayResults, type DayResults } from './day-results.ts';
import { DayTotals } from './day-totals.ts';
import { IntervalSeries } from './interval-series.ts';
import type { Layout } from './layout.ts';
import type { FileMeter } from './meter-choices.ts';
import { MOST_PROBLEMS, type MeterFile } from './meter-file.ts';
import type { MeterRefusal } from './meter-refusal.ts';
import { PairSeries } from './pair-series.ts';
import type { Ratio } from './ratio.ts';
import { ReadingSeries } from './reading-series.ts';
import type { Series } from './scheme.ts';
import type { Reading, SeriesReader } from './series-reader.ts';
import type { StampHabits } from './steps.ts';
import { UseSeries, WideSeries } from './whole-day-series.ts';
import { WrittenClock } from './written-clock.ts';

/** A reader and where it puts what it reads. */
export interface Work {
  readonly reader: SeriesReader;
  readonly totals: DayTotals;
  readonly clock: DayClock;
}

/**
 * The reader for a kind of series.
 *
 * @param doubted days to be looked at closely (see `DayTotals`).
 */
export function workOf(
  { scheme, unit }: Series,
  reading: Reading,
  { step, ascending }: StampHabits,
  doubted: ReadonlySet<number>,
): Result<Work, MeterRefusal> {
  // Days that are written as such have no clock changes.
  const isWhole = scheme === 'use' || scheme === 'wide';
  const clock = isWhole ? new WrittenClock() : reading.clock;
  const totals = new DayTotals(clock, unit, doubted);
  switch (scheme) {
    case 'readings':
      return ok({ reader: new ReadingSeries(reading, unit), totals, clock });
    case 'resetting':
      return ok({ reader: new CounterSeries(reading, totals), totals, clock });
    case 'use':
      return ok({ reader: new UseSeries(reading, totals), totals, clock });
    case 'wide':
      return ok({ reader: new WideSeries(reading, totals), totals, clock });
    case 'pairs':
      return ok({ reader: new PairSeries(reading, totals), totals, clock });
    case 'starts':
    case 'ends': {
      if (step === undefined) return err({ kind: 'step-unknown' });
      const mark = scheme === 'starts' ? 'start' : 'end';
      const steps = { mark, seconds: step, ascending } as const;
      return ok({ reader: new IntervalSeries(reading, totals, steps), totals, clock });
    }
  }
}

/** What a file holds, once all of it went through the reader. */
export function fileOf(
  { reader, totals, clock }: Work,
  { scheme, unit }: Series,
  { headings }: Layout,
  meter: FileMeter,
): MeterFile {
  const { resource } = meter;
  const per = (day: Day): Ratio =>
    scheme === 'resetting' ? counterRatio(unit.per, meter, day) : { num: BigInt(unit.per), den: 1n };
  const results: DayResults = dayResults(totals, { clock, resource, per }, reader.counts);
  const readings = reader instanceof ReadingSeries ? reader.readings : [];
  const problems = [...reader.problems, ...results.problems].toSorted((a, b) => a.row - b.row);
  return {
    scheme,
    headings,
    days: results.days,
    spans: results.spans,
    readings,
    problems: problems.slice(0, MOST_PROBLEMS),
    counts: reader.counts,
  };
}

/** Small units for one of a counter's: its multiplier on that day leads to the unit people read. */
function counterRatio(per: number, { office, id }: FileMeter, day: Day): Ratio {
  const { digits, places } = meterOn(office, id, day)?.multiplier ?? { digits: 1n, places: 0 };
  return { num: BigInt(per) * digits, den: 10n ** BigInt(places) };
}
