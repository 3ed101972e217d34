import { day, entryMaker, factsOf, meterFact } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { addDays, dayText } from '../calendar/day.ts';
import { monthPeriod, type Period } from '../calendar/period.ts';
import { compare } from '../insight/compare.ts';
import type { Comparison } from '../insight/comparison.ts';
import { ledgerEvidence } from '../insight/ledger-evidence.ts';
import { dayTable } from '../ledger/day-table.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { officeOf } from '../office/office.ts';
import { comparisonNotes } from './comparison-notes.ts';
import { comparisonAroundTet } from './lacking-words.ts';
import { periodReport } from './period-report.ts';

const FROM = '2024-11-01';
const office = officeOf(
  factsOf([
    { topic: 'office', of: 'office', from: FROM, value: { name: 'Ban' } },
    { topic: 'building', of: 'nha', from: FROM, value: { name: 'Nhà' } },
    { topic: 'department', of: 'a', from: FROM, value: { name: 'Phòng A', building: 'nha' } },
    { topic: 'head-count', of: 'a', from: FROM, value: { people: 9 } },
    meterFact(FROM, { multiplier: '1', building: 'nha', departments: ['a'] }),
  ]),
);

/** From November 2024 to March 2026 300 kWh a month, and 40 sheets a working day but for two days of January 2025. */
const entries = ((): LedgerEntry[] => {
  const make = entryMaker('may-a');
  const ends = Array.from({ length: 17 }, (_, at) => monthPeriod(2024, 11 + at).last);
  const readings = ends.map((end, at) =>
    make.reading({ meter: 'dien-1', day: dayText(end), value: String(300 * at) }),
  );
  const left = new Set([day('2025-01-20'), day('2025-01-21')]);
  const first = day('2024-12-02');
  const days = Array.from({ length: day('2026-03-31') - first + 1 }, (_, at) => addDays(first, at));
  const sheets = days
    .filter((one) => office.calendar.isWorking(one) && !left.has(one))
    .map((one) => make.use({ department: 'a', day: dayText(one), amount: 40 }));
  return [...readings, ...sheets];
})();
const ledger = ledgerOf(entries);
const asOf = day('2026-03-31');
const evidence = ledgerEvidence(ledger, office, asOf);

const held = (resource: 'electricity' | 'paper', period: Period): Comparison =>
  compare(evidence, { subject: { kind: 'office', id: 'office' }, resource, period, against: 'last-year' });
const said = (comparison: Comparison): string =>
  comparisonNotes({ comparison, converted: [], reasons: [] }, office, 'vi').join(' ');

describe('a comparison around Tết', () => {
  const january = monthPeriod(2026, 1);
  const quarter = { first: january.first, last: asOf };

  it('[I1] of meters read monthly names the quarter that needs no alignment, and that quarter needs none', () => {
    const found = held('electricity', january);
    expect(found.converted).toMatchObject({ kind: 'withheld', lacking: [{ kind: 'coverage' }] });
    expect(comparisonAroundTet(found)).toEqual(quarter);
    expect(said(found)).toContain('Quý I/2026, hoặc lũy kế đến hết tháng 3, có trọn dịp Tết của cả hai năm');
    const whole = held('electricity', quarter);
    expect([whole.with.tet?.touched, whole.converted.kind]).toEqual([false, 'saving']);
    expect(comparisonAroundTet(whole)).toBeUndefined();
    expect(said(whole)).not.toContain('Quý I');
  });

  it('[I2] calls the days aligned with Tết by another name than the same dates', () => {
    expect(said(held('paper', january))).toContain('mức tương ứng của kỳ đối chiếu theo ngày Tết');
    expect(said(held('paper', quarter))).toContain('mức tương ứng của kỳ so sánh');
  });

  it('[L2] a report has beside an amount the coverage of that amount', () => {
    const { absolute, coverage } = held('paper', january);
    // Two of January 2025's days are missing; the days aligned with Tết begin in December.
    expect(absolute.compared.coverage).toEqual({ valued: 17 - 2, expected: 17 });
    expect(coverage.compared).not.toMatchObject(absolute.compared.coverage);
    const table = dayTable(ledger, office, { period: january, asOf });
    const known = { ledger, evidence };
    const report = periodReport({ office, table, known, synthetic: false, language: 'vi' });
    const rows = report.tables.find(({ id }) => id === 'comparison')?.rows ?? [];
    const paper = rows.filter(
      ({ cells: [resource] }) => resource?.kind === 'text' && resource.text === 'Giấy in',
    );
    expect(paper).toHaveLength(2);
    expect(paper.map(({ cells }) => cells.at(-1))).toEqual(
      paper.map(() => ({ kind: 'coverage', coverage: absolute.compared.coverage })),
    );
  });
});
