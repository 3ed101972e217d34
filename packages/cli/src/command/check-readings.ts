import { meterName, readingHabits, readingHabitText } from '@soxanh/core';
import type { BookFigures } from './book-figures.ts';
import { information, type Finding } from './finding.ts';
import type { OneMeter } from './one-meter.ts';

/** When readings were written, where that is odd: for those who read the meter, before anybody else. */
export function* readingFindings(
  { meter, resource, entries }: OneMeter,
  { book, judged }: BookFigures,
): Generator<Finding> {
  // A sample is written in one go.
  if (judged === undefined || book.header.synthetic) return;
  const name = meterName(book.office, meter);
  for (const habit of readingHabits(entries, judged.period)) {
    const [vi, en] = (['vi', 'en'] as const).map((language) => readingHabitText(habit, resource, language));
    yield information(
      `Báo riêng người đọc: ${name}: ${vi ?? ''}`,
      `For those who read it alone: ${name}: ${en ?? ''}`,
    );
  }
}
