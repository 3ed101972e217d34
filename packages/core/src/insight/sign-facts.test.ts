import { day, entryMaker, smallOffice } from '@soxanh/testkit';
import { expect, it } from 'vitest';
import { addDays, dayText, type Day } from '../calendar/day.ts';
import { monthPeriod } from '../calendar/period.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { fractionPercent } from '../quantity/fraction-text.ts';
import { fraction } from '../quantity/fraction.ts';
import { compare } from './compare.ts';
import { ledgerEvidence } from './ledger-evidence.ts';

const office = smallOffice('2024-01-01');

/** July has 23 working days in 2024 and in 2025: 100 sheets on each then, 103 now, and what is recorded besides. */
function july(...besides: readonly (readonly [Day, number])[]) {
  const make = entryMaker('may-a');
  const days = [2024, 2025].flatMap((year) => {
    const { first } = monthPeriod(year, 7);
    return Array.from({ length: 31 }, (_, at) => [addDays(first, at), year === 2024 ? 100 : 103] as const);
  });
  const worked = days.filter(([on]) => office.calendar.isWorking(on));
  const entries = [...worked, ...besides].map(([on, amount]) => make.use({ day: dayText(on), amount }));
  return compare(ledgerEvidence(ledgerOf(entries), office, day('2025-07-31')), {
    subject: { kind: 'department', id: 'van-phong' },
    resource: 'paper',
    period: monthPeriod(2025, 7),
    against: 'last-year',
  });
}

it('[I2] use recorded on days off last year says why less absolutely is more on like days', () => {
  const { absolute, converted, signs, leftOut } = july([day('2024-07-06'), 400]);
  if (converted.kind !== 'saving') throw new Error(converted.kind);
  expect(
    [absolute.relative ?? fraction(0), converted.relative].map((one) => fractionPercent(one, 'vi')),
  ).toEqual(['-12,3%', '-3,0%']);
  expect(signs).toEqual([{ kind: 'left-out', judged: 0, compared: 400 }]);
  expect(leftOut).toEqual({ judged: 0, compared: 400 });
});

it('[I2] where both point the same way there is nothing to say', () => {
  expect(july([day('2025-07-05'), 400]).signs).toEqual([]);
});
