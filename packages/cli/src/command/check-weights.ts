import { measuredOffWeight, meterName, numberText, offWeight, type Stretch } from '@soxanh/core';
import type { BookFigures } from './book-figures.ts';
import { information, type Finding } from './finding.ts';
import type { OneMeter } from './one-meter.ts';

/** Differences below this, in thousandths of a working day, are not worth a word. */
const WEIGHT_TOLERANCE = 50;

/** What the meter's own readings around days off say they weigh, where that is another weight than is reckoned with. */
export function* weightFindings(
  stretches: readonly Stretch[],
  { meter, resource }: OneMeter,
  { book, asOf }: BookFigures,
): Generator<Finding> {
  const { office } = book;
  const measured = measuredOffWeight(stretches, office.calendar);
  const used = offWeight(office, meter, resource, asOf);
  if (measured === undefined || Math.abs(measured - used) < WEIGHT_TOLERANCE) return;
  const name = meterName(office, meter);
  const [vi, en] = (['vi', 'en'] as const).map((language) =>
    [measured, used].map((weight) => `${numberText(weight, 1, language)}%`),
  );
  yield information(
    `${name}: theo các chỉ số đã đọc, một ngày nghỉ dùng bằng ${vi?.[0] ?? ''} một ngày làm việc; đang chia theo ${vi?.[1] ?? ''}. Văn phòng Ban có thể khai báo lại (weight-${meter}: ${measured}).`,
    `${name}: by its readings a day off uses ${en?.[0] ?? ''} of a working day; days are spread by ${en?.[1] ?? ''}. The Office may state it (weight-${meter}: ${measured}).`,
  );
}
