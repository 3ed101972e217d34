import { describe, expect, it, vi } from 'vitest';
import {
  addDays,
  dayOf,
  dayText,
  ledgerEvidence,
  ledgerOf,
  dayTable,
  monthPeriod,
  must,
  periodReport,
  resolve,
  wholeTotals,
  type EntryDraft,
  type Period,
} from '@soxanh/core';
import { csvOfReport } from '@soxanh/files';
import { memorySession, settled } from '../data/testing/memory-session.ts';
import { filterFromRoute } from './journal-route.ts';
import { csvFile, periodCode, xlsxFile } from './report-files.ts';
import { choiceFromRoute, firstReportPeriod, periodOfReport, routeOfReport } from './report-period.ts';
import { isBlank, reportRows } from './report-rows.ts';
import { ReportModel } from './report.ts';

const TODAY = dayOf(2026, 6, 8);
const JUNE = monthPeriod(2026, 6);

const used = (day: string, resource: string, amount: number, more: object = {}): EntryDraft => ({
  kind: 'use',
  department: 'bao-ve-noi-bo',
  resource,
  day,
  amount,
  ...more,
});

async function recorded() {
  const session = await memorySession({ day: TODAY });
  const by = session.author('bao-ve-noi-bo');
  const drafts = [
    used('2026-06-01', 'paper', 120),
    used('2026-06-02', 'paper', 50, { through: '2026-06-04', about: true }),
    used('2026-06-05', 'plastic', 6, { item: 'bottle' }),
    { ...used('2026-06-03', 'plastic', 0), kind: 'none' } as EntryDraft,
  ];
  for (const draft of drafts) await session.book.save([draft], by);
  return session;
}

describe('the report', () => {
  it('[L5] has the same numbers as the ledger posted from scratch out of the journal', async () => {
    const session = await recorded();
    const model = new ReportModel(session);
    model.choose({ reach: 'month', year: 2026, month: 6 });
    const report = await vi.waitFor(() => must(model.report.value, 'it was answered'));

    const journal = await session.store.all();
    const ledger = ledgerOf(resolve(journal.ok ? journal.value : []).counted);
    const { office } = session.book;
    const asOf = session.book.asOf();
    const table = dayTable(ledger, office.value, { period: JUNE, asOf });
    const known = { ledger, evidence: ledgerEvidence(ledger, office.value, asOf) };
    expect(report).toEqual(
      periodReport({ office: office.value, table, known, synthetic: false, language: 'vi' }),
    );
    expect(report.tables.map(({ id }) => id)).toContain('comparison');
    expect(
      wholeTotals(table, '').find(
        ({ resource, department }) => resource === 'paper' && department === 'bao-ve-noi-bo',
      )?.amount,
    ).toBe(170);
    model.stop();
  });

  it('follows the book, the language and the choice', async () => {
    const session = await recorded();
    const model = new ReportModel(session);
    model.choose({ reach: 'range', first: dayOf(2026, 6, 5), last: dayOf(2026, 6, 5) });
    const bottles = (): unknown =>
      must(model.answer.value.value, 'answered').table.columns.map(({ amount }) => amount[0]);
    await vi.waitFor(() => expect(bottles()).toContain(6));
    await session.book.save([used('2026-06-05', 'plastic', 4)], session.author('bao-ve-noi-bo'));
    await vi.waitFor(() => expect(bottles()).toContain(10));
    await session.change({ language: 'en' });
    expect(model.report.value?.title).toBe('Use of resources, Friday, 05/6/2026');
    model.choose({ first: dayOf(2026, 6, 6) });
    await settled();
    expect(model.answer.problem.value).toEqual({ kind: 'bad-range' });
    model.stop();
  });

  it('[I3] leads from every total to the entries it is made of', async () => {
    const session = await recorded();
    const table = await session.book.table({ period: JUNE });
    const days = must(table.ok ? table.value : undefined, 'it was read');
    const { office } = session.book;
    const report = periodReport({ office: office.value, table: days, synthetic: false, language: 'vi' });
    const rows = reportRows(must(report.tables[0], 'totals come first'), days);
    expect(rows).toHaveLength(report.tables[0]?.rows.length ?? -1);
    expect(rows.filter(({ row }) => row.total)).toHaveLength(4);
    for (const { row, total, entries, route } of rows) {
      expect(row.total).toBe(total === undefined);
      const whose = total === undefined ? 'Toàn cơ quan' : office.value.department(total.department)?.name;
      expect(row.cells[1]).toEqual({ kind: 'text', text: whose });
      expect(row.cells[3]).toMatchObject(
        total === undefined ? { kind: 'amount' } : { amount: total.amount, resource: total.resource },
      );
      const { standing, ...asked } = filterFromRoute(route);
      expect(standing).toBe('counted');
      const opened = await session.book.list({ ...asked, standing: 'counted', limit: 100 });
      expect(opened.ok && opened.value.length).toBe(entries);
      expect(row.cells[7]).toEqual({ kind: 'count', count: entries });
    }
  });

  it('is blank where nobody recorded anything and nobody had to', async () => {
    const session = await recorded();
    const blank = async (period: Period): Promise<boolean> => {
      const table = await session.book.table({ period });
      return isBlank(must(table.ok ? table.value : undefined, 'it was read'));
    };
    expect(await blank(JUNE)).toBe(false);
    // Before the book began; in it, but without an entry.
    expect(await blank(monthPeriod(2024, 12))).toBe(true);
    expect(await blank(monthPeriod(2026, 5))).toBe(false);
  });
});

describe('the files', () => {
  it('are named for their period', () => {
    expect(periodCode(JUNE)).toBe('2026-06');
    expect(periodCode({ first: dayOf(2026, 4, 1), last: dayOf(2026, 6, 30) })).toBe('2026-Q2');
    expect(periodCode({ first: dayOf(2026, 1, 1), last: dayOf(2026, 12, 31) })).toBe('2026');
    expect(periodCode({ first: dayOf(2026, 1, 1), last: dayOf(2026, 6, 30) })).toBe('2026-01-01_2026-06-30');
  });

  it('[L5] are made of the report that is shown', async () => {
    const session = await recorded();
    const table = await session.book.table({ period: JUNE });
    const days = must(table.ok ? table.value : undefined, 'it was read');
    const { office } = session.book;
    const report = periodReport({ office: office.value, table: days, synthetic: true, language: 'vi' });
    const csv = await csvFile(report, JUNE, { language: 'vi', decimal: '.' });
    expect(csv).toMatchObject({ name: 'so-lieu-2026-06.csv', type: 'text/csv' });
    expect(csv.content).toBe(csvOfReport(report, { language: 'vi', decimal: '.' }));
    expect(csv.content).toContain('Số liệu minh họa');
    const xlsx = await xlsxFile(report, JUNE, 'vi');
    expect(xlsx.name).toBe('so-lieu-2026-06.xlsx');
    // A workbook is a zip.
    expect(String(xlsx.content.slice(0, 2))).toBe('80,75');
  });
});

describe('the period', () => {
  it('opens on the last whole month, on the current one while the book is younger', () => {
    const begins = dayOf(2025, 1, 1);
    expect(periodOfReport(firstReportPeriod(TODAY, begins))).toEqual(monthPeriod(2026, 5));
    expect(periodOfReport(firstReportPeriod(TODAY, dayOf(2026, 6, 2)))).toEqual(JUNE);
    expect(periodOfReport(firstReportPeriod(JUNE.last, begins))).toEqual(JUNE);
    expect(periodOfReport(firstReportPeriod(dayOf(2026, 1, 5), begins))).toEqual(monthPeriod(2025, 12));
    expect(periodOfReport(firstReportPeriod(addDays(begins, 3), begins))).toEqual(monthPeriod(2025, 1));
  });

  it('is named by an address and read back, a whole one by its name', () => {
    const reachOf = (first: number, last: number): unknown => {
      const period = { first: monthPeriod(2026, first).first, last: monthPeriod(2026, last).last };
      const choice = must(choiceFromRoute(routeOfReport(period)), 'the address names a period');
      expect(periodOfReport(choice)).toEqual(period);
      return choice.reach;
    };
    expect([
      reachOf(6, 6),
      reachOf(4, 6),
      reachOf(1, 6),
      reachOf(1, 9),
      reachOf(1, 12),
      reachOf(2, 3),
    ]).toEqual(['month', 'quarter', 'half', 'nine', 'year', 'range']);
    expect(choiceFromRoute('/bao-cao')).toBeUndefined();
    expect(choiceFromRoute('/bao-cao?tu=2026-06-31&den=x')).toBeUndefined();
  });

  it('knows the stretches offices report', () => {
    const choice = firstReportPeriod(TODAY, undefined);
    const daysOf = (change: object): unknown => {
      const period = must(periodOfReport({ ...choice, year: 2026, ...change }), 'it is a period');
      return [dayText(period.first), dayText(period.last)];
    };
    expect(daysOf({ reach: 'quarter', quarter: 4 })).toEqual(['2026-10-01', '2026-12-31']);
    expect(daysOf({ reach: 'half' })).toEqual(['2026-01-01', '2026-06-30']);
    expect(daysOf({ reach: 'nine' })).toEqual(['2026-01-01', '2026-09-30']);
    expect(daysOf({ reach: 'year' })).toEqual(['2026-01-01', '2026-12-31']);
    expect(
      periodOfReport({ ...choice, reach: 'range', first: TODAY, last: addDays(TODAY, -1) }),
    ).toBeUndefined();
  });
});
