import { createHash } from 'node:crypto';
import { day, factsOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { dayText, weekdayOf } from '../calendar/day.ts';
import { countWorking } from '../calendar/working-days.ts';
import { encodeBundle, decodeBundle } from '../journal/bundle.ts';
import { chainProblems } from '../journal/chain.ts';
import { clockOddity } from '../journal/clock.ts';
import type { KnownEntry, UseEntry } from '../journal/entry.ts';
import { resolve } from '../journal/family.ts';
import { dayTable } from '../ledger/day-table.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { addCoverage, wholeTotals } from '../ledger/totals.ts';
import { checkFact } from '../office/fact-draft.ts';
import { expectationOf } from '../office/expectation.ts';
import { officeOf } from '../office/office.ts';
import { RESOURCES } from '../quantity/resource.ts';
import { sampleBook } from './sample-book.ts';
import { SAMPLE_DEPARTMENTS, sampleOfficeFacts } from './sample-office.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
const period = { first: day('2025-06-08'), last: day('2026-06-07') };
const sample = sampleBook(period, 'mẫu', sha256);
const { counted, families, standing } = resolve(sample.entries);
const office = officeOf(counted.filter((entry) => entry.kind === 'office'));
const uses = sample.entries.filter((entry) => entry.kind === 'use');

describe('sampleBook', () => {
  it('is the same for the same seed and period, and another for another', () => {
    expect(sampleBook(period, 'mẫu', sha256)).toEqual(sample);
    const other = sampleBook(period, 'khác', sha256);
    expect(other.book).not.toBe(sample.book);
    expect(other.entries).not.toEqual(sample.entries);
  });

  it('is a good bundle: every entry fits its schema, every chain is whole, every clock runs forward', () => {
    const bundle = decodeBundle(encodeBundle(sample, sample.entries));
    expect(bundle.ok && [bundle.value.problems, bundle.value.entries.length]).toEqual([
      [],
      sample.entries.length,
    ]);
    expect(bundle.ok && bundle.value.header).toMatchObject({ synthetic: true, book: sample.book });
    expect(chainProblems(sample.entries, sha256)).toEqual([]);
    const now = (period.last + 1) * 86_400_000;
    expect(sample.entries.filter((entry) => clockOddity(entry, now) !== undefined)).toEqual([]);
    for (const device of new Set(sample.entries.map(({ by }) => by.device))) {
      const times = sample.entries.filter(({ by }) => by.device === device).map(({ at }) => at);
      expect(times).toEqual(times.toSorted());
    }
  });

  it('lies within its period, on working days only', () => {
    const days = uses.flatMap(({ day: first, through }) => [first, through ?? first]);
    expect(days.filter((text) => day(text) < period.first || day(text) > period.last)).toEqual([]);
    expect(days.filter((text) => !office.calendar.isWorking(day(text)))).toEqual([]);
  });

  it('looks like a real year: a few days missing, some zeros, some about, about one correction in a hundred', () => {
    const table = dayTable(ledgerOf(counted), office, { period, asOf: period.last });
    const totals = wholeTotals(table, 'năm').filter(({ resource }) => RESOURCES[resource].counted);
    expect(totals).toHaveLength(2 * SAMPLE_DEPARTMENTS.length);
    const { valued, expected } = totals.map(({ coverage }) => coverage).reduce(addCoverage);
    expect(expected).toBe(8 * countWorking(office.calendar, period));
    expect(1 - valued / expected).toBeGreaterThan(0.02);
    expect(1 - valued / expected).toBeLessThan(0.05);
    const paper = uses.filter(({ resource }) => resource === 'paper');
    const share = (of: readonly unknown[]): number => of.length / paper.length;
    expect(share(families)).toBeGreaterThan(0.004);
    expect(share(families)).toBeLessThan(0.025);
    expect(share(paper.filter(({ about }) => about === true))).toBeGreaterThan(0.01);
    expect(paper.filter(({ through }) => through !== undefined).length).toBeGreaterThan(1);
    const perPersonDay = totals
      .filter(({ resource }) => resource === 'paper')
      .map(
        ({ amount, department }) => (amount ?? 0) / (office.headCount(department, period.last) ?? 1) / 247,
      );
    for (const sheets of perPersonDay) expect(sheets).toBeGreaterThan(10);
    for (const sheets of perPersonDay) expect(sheets).toBeLessThan(20);
  });

  it('[A1] [A3] has meters whose days are shared out whole, to departments and to what no department uses', () => {
    const table = dayTable(ledgerOf(counted), office, { period, asOf: period.last });
    for (const resource of ['electricity', 'water'] as const) {
      const shares = wholeTotals(table, 'năm').filter((total) => total.resource === resource);
      expect(shares.map(({ department }) => department).toSorted()).toEqual(
        [...SAMPLE_DEPARTMENTS.map(({ id }) => id), 'dung-chung'].toSorted(),
      );
      const shared = shares.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
      const buildings = table.meters.buildings.filter((building) => building.resource === resource);
      const counts = buildings.flatMap(({ amount }) => [...amount]).reduce((sum, amount) => sum + amount, 0);
      expect(shared).toBe(counts);
      expect(shares.every(({ makeup }) => makeup.allocated > 300)).toBe(true);
    }
    expect([table.meters.questions, table.meters.problems, table.meters.unfilled]).toEqual([[], [], []]);
  });

  it('a week told in one entry has no entries for its days besides, and begins on a Monday', () => {
    const counting = uses.filter(({ id }) => standing(id) === 'counted');
    const spans = counting.filter((entry) => entry.through !== undefined);
    const within = (single: UseEntry, span: UseEntry): boolean =>
      single !== span &&
      single.department === span.department &&
      single.resource === span.resource &&
      single.day >= span.day &&
      single.day <= (span.through ?? '');
    expect(spans.flatMap((span) => counting.filter((single) => within(single, span)))).toEqual([]);
    expect(spans.every((span) => weekdayOf(day(span.day)) === 1)).toBe(true);
    expect(spans.map(({ at, through }) => [through, at.slice(0, 10)])).toEqual(
      spans.map(({ through }) => [through, through]),
    );
  });

  it('leaves nothing in conflict, and lasts for decades', () => {
    expect(families.every(({ rivals, head }) => rivals.length === 0 && head !== undefined)).toBe(true);
    const long = sampleBook({ first: day('2000-01-01'), last: day('2020-12-31') }, 's', () => 'A'.repeat(43));
    expect(long.entries.every((entry) => entry.kind !== 'use' || entry.amount > 0)).toBe(true);
  });

  it('[T3] carries no name of a person, no title and no note: only what the kinds say', () => {
    const allowed: Readonly<Record<KnownEntry['kind'], readonly string[]>> = {
      use: ['about', 'amount', 'day', 'department', 'item', 'reason', 'resource', 'supersedes', 'through'],
      none: ['day', 'department', 'resource'],
      void: [],
      office: ['from', 'of', 'topic', 'value'],
      reading: ['day', 'meter', 'moment', 'value'],
      'meter-event': ['day', 'event', 'final', 'meter', 'start'],
      'meter-use': [],
      invoice: ['amount', 'day', 'meter', 'through'],
      issue: ['amount', 'day', 'department', 'resource'],
      stock: ['amount', 'day', 'department', 'moment', 'resource'],
      explanation: [],
    };
    const envelope = new Set(['v', 'id', 'n', 'prev', 'kind', 'at', 'by']);
    for (const entry of sample.entries) {
      const strange = Object.keys(entry).filter(
        (key) => !envelope.has(key) && !allowed[entry.kind].includes(key),
      );
      expect(strange).toEqual([]);
      expect(Object.keys(entry.by).filter((key) => !['device', 'role', 'department'].includes(key))).toEqual(
        [],
      );
    }
    const departments = new Set([...SAMPLE_DEPARTMENTS.map(({ id }) => id), undefined]);
    expect(sample.entries.every(({ by }) => departments.has(by.department))).toBe(true);
    expect(new Set(uses.map(({ reason }) => reason))).toEqual(new Set([undefined, 'Ghi nhầm số tờ']));
  });
});

describe('sampleOfficeFacts', () => {
  const facts = sampleOfficeFacts('2026-06-01');

  it('are facts that an office could state', () => {
    expect(facts.map((fact) => checkFact(fact).ok)).toEqual(facts.map(() => true));
  });

  it('describe the plan’s office: two buildings, four departments, the shared part, the youth union', () => {
    const plan = officeOf(factsOf(facts));
    expect(plan.buildings.map(({ name }) => name)).toEqual(['Tòa nhà số 1', 'Tòa nhà số 2']);
    expect(plan.departments.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 4 }, () => 'department'),
      'shared',
      'union',
    ]);
    expect(dayText(plan.firstDay ?? day('1970-01-01'))).toBe('2026-06-01');
    const expecting = plan.departments.filter(
      ({ id }) => expectationOf(plan, id, 'paper', day('2026-06-08')) === 'day',
    );
    expect(expecting).toHaveLength(4);
  });
});
