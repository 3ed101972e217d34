import { dayOf, dayTable, Ledger, officeOf, periodOf, type Day, type Office } from '@soxanh/core';
import { expect, it } from 'vitest';
import { missingDays, type MissingDay } from './missing-days.ts';

const fact = (topic: string, of: string, value: object) => ({
  id: `${topic}/${of}`,
  topic,
  of,
  from: '2026-06-01',
  value,
});

const OFFICE = [
  fact('office', 'office', { name: 'Cơ quan' }),
  fact('department', 'hanh-chinh', { name: 'Phòng Hành chính' }),
  fact('expect', 'hanh-chinh/plastic', { every: 'week' }),
];
const TUESDAY = dayOf(2026, 6, 9);

function missing(today: Day, asOf: Day, office: Office = officeOf(OFFICE)): MissingDay[] {
  const ledger = new Ledger();
  ledger.post({ kind: 'none', department: 'hanh-chinh', resource: 'paper', day: '2026-06-08' } as never);
  const table = dayTable(ledger, office, { period: periodOf(today, 'week'), asOf });
  return missingDays(table, office, 'hanh-chinh', today);
}

it('names today while it is still empty, before its absence may be judged', () => {
  expect(missing(TUESDAY, dayOf(2026, 6, 8))).toEqual([{ day: TUESDAY, resources: ['paper'], today: true }]);
});

it('calls today missing once the cut-off hour has passed', () => {
  expect(missing(TUESDAY, TUESDAY)).toEqual([{ day: TUESDAY, resources: ['paper'], today: false }]);
});

it('waits for what is recorded weekly until its week is due', () => {
  const friday = dayOf(2026, 6, 12);
  const onFriday = missing(friday, friday).map(({ resources }) => resources);
  expect(onFriday).toEqual([
    ['paper', 'plastic'],
    ['paper', 'plastic'],
    ['paper', 'plastic'],
    ['paper', 'plastic'],
    ['plastic'],
  ]);
});

it('asks nothing of a day off', () => {
  const saturday = dayOf(2026, 6, 13);
  expect(missing(saturday, dayOf(2026, 6, 8)).some(({ day }) => day === saturday)).toBe(false);
});
