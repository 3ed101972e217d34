import { day, entryMaker, fakeClock, fakePen } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { periodOf } from '../calendar/period.ts';
import { readingHabits } from './reading-habits.ts';

const YEAR = periodOf(day('2026-06-08'), 'year');
/** All of it is written on 8 June 2026; with a clock that goes on, some of it later. */
const clock = fakeClock();
const make = entryMaker('may-a', fakePen('may-a', clock));
const reading = (on: string, value: string) => make.reading({ day: on, value });

describe('when readings were written', () => {
  it('one of a day that had not come is worth a look; one of that day, or of a day before, is not', () => {
    expect(readingHabits([reading('2026-06-09', '3')], YEAR)).toEqual([
      { kind: 'read-early', day: day('2026-06-09'), writtenOn: day('2026-06-08') },
    ]);
    expect(readingHabits([reading('2026-06-08', '2'), reading('2026-06-01', '1')], YEAR)).toEqual([]);
  });

  it('those of three months, all written on one day, are; of two months they are not', () => {
    const months = ['2026-03-31', '2026-04-30', '2026-05-31'].map((on, at) => reading(on, String(at)));
    expect(readingHabits(months, YEAR)).toEqual([{ kind: 'one-day', on: day('2026-06-08'), days: 3 }]);
    expect(readingHabits(months.slice(1), YEAR)).toEqual([]);
  });

  it('rows of a file came in together by nature, and say nothing', () => {
    const rows = ['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'].map((on, at) => ({
      ...reading(on, String(at)),
      source: { batch: 'tep-1', key: String(at) },
    }));
    expect(readingHabits(rows, YEAR)).toEqual([]);
  });

  it('one of them written on another day is enough to say nothing', () => {
    const months = ['2026-02-28', '2026-03-31', '2026-04-30'].map((on, at) => reading(on, String(at)));
    clock.advance(24 * 60 * 60 * 1000);
    expect(readingHabits([...months, reading('2026-05-31', '9')], YEAR)).toEqual([]);
  });
});
