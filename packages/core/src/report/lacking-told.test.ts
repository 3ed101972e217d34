import { day, factsOf } from '@soxanh/testkit';
import { expect, it } from 'vitest';
import { monthPeriod, periodOf, type Period } from '../calendar/period.ts';
import { compare } from '../insight/compare.ts';
import { ledgerEvidence } from '../insight/ledger-evidence.ts';
import { Ledger } from '../ledger/ledger.ts';
import { officeOf } from '../office/office.ts';
import { sideName } from './lacking-told.ts';

const office = officeOf(factsOf([]));
const evidence = ledgerEvidence(new Ledger(), office, day('2026-06-07'));
const nameOf = (period: Period): string => {
  const question = { subject: { kind: 'office', id: 'office' }, resource: 'paper', period } as const;
  const comparison = compare(evidence, { ...question, against: 'last-year' });
  return sideName('judged', { office, comparison, language: 'vi' });
};

it('a month judged up to its seventh day is called by its days, a week that was asked for a week', () => {
  expect(nameOf(monthPeriod(2026, 6))).toBe('kỳ 01/6 - 07/6/2026');
  expect(nameOf(periodOf(day('2026-06-07'), 'week'))).toBe('tuần 01/6 - 07/6/2026');
  expect(nameOf(monthPeriod(2026, 5))).toBe('tháng 5/2026');
});
