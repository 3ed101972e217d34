import {
  addDays,
  dayOf,
  dayTable,
  ledgerEvidence,
  monthPeriod,
  must,
  periodOf,
  wholeTotals,
  type EntryDraft,
  type ResourceId,
  type Subject,
} from '@soxanh/core';
import { describe, expect, it, vi } from 'vitest';
import { memorySession } from '../data/testing/memory-session.ts';
import { sampleOffice } from '../data/testing/sample-office.ts';
import type { Settings } from '../data/settings.ts';
import { Trend } from './trend.ts';
import type { TrendGrain, TrendPoint } from './trend-points.ts';
import { readTrend } from './trend-reading.ts';
import { trendPeriod, trendView, type TrendView } from './trend-view.ts';

const TODAY = dayOf(2026, 6, 9);
const DEPARTMENT: Subject = { kind: 'department', id: 'bao-ve-noi-bo' };
const BUILDING: Subject = { kind: 'building', id: 'toa-nha-1' };

const { office, ledger } = sampleOffice({ first: dayOf(2025, 6, 1), last: TODAY });
const known = { ledger, evidence: ledgerEvidence(ledger, office, addDays(TODAY, -1)) };

const show = (subject: Subject, resource: ResourceId, grain: TrendGrain = 'month'): TrendView =>
  trendView(known, { subject, resource, grain, period: trendPeriod(office, grain, TODAY) });

describe('trendPeriod', () => {
  it('begins with the book, and shows half a year of weeks and a quarter of days', () => {
    expect(trendPeriod(office, 'month', TODAY).first).toBe(dayOf(2025, 6, 1));
    const weeks = trendPeriod(office, 'week', TODAY);
    expect([(weeks.last - weeks.first + 1) / 7, weeks.last]).toEqual([26, periodOf(TODAY, 'week').last]);
    const days = trendPeriod(office, 'day', TODAY);
    expect([days.last - days.first + 1, days.last]).toEqual([92, TODAY]);
  });
});

describe('trendView', () => {
  it.each(['month', 'week', 'day'] as const)('[L4] shows by %s what the totals show', (grain) => {
    for (const { period, amount, missing } of show(DEPARTMENT, 'paper', grain).points) {
      const { asOf } = known.evidence;
      const table = dayTable(ledger, office, { period, asOf, department: DEPARTMENT.id, resource: 'paper' });
      const [total] = wholeTotals(table, '');
      expect([amount, missing]).toEqual([total?.amount ?? null, total?.makeup.missing ?? 0]);
    }
  });

  it('[L1] has no amount and no mean where nothing is known', () => {
    const { points } = show(DEPARTMENT, 'paper', 'day');
    const empty = points.filter(({ amount }) => amount === null);
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.every(({ rate }) => rate === undefined)).toBe(true);
  });

  it('[A3] reads no trend, no unusual day and no weather from a share of a meter', () => {
    const view = show(DEPARTMENT, 'electricity');
    expect(view.points.some(({ allocated }) => allocated > 0)).toBe(true);
    expect(view.reading).toEqual({ kind: 'allocated' });
    expect([view.unusual, view.weather, view.idle]).toEqual([[], undefined, []]);
    expect(view.points.every(({ rate, target }) => rate === undefined && target === undefined)).toBe(true);
  });

  it('[A3] reads the building instead', () => {
    const view = show(BUILDING, 'electricity');
    expect(view.reading.kind).toBe('read');
    expect(view.idle.map(({ meter }) => meter)).toEqual(['dien-1']);
  });

  it('a whole month’s mean times its days is its amount, however many parts the office has', () => {
    const { points, parts } = show({ kind: 'office', id: 'office' }, 'electricity');
    const may = must(points.at(-2), 'May is in sight');
    expect([may.coverage.valued, parts.length > 2]).toEqual([may.coverage.expected, true]);
    expect((may.rate ?? NaN) * 31).toBeCloseTo(may.amount ?? NaN, 3);
  });

  it('leaves a month that still runs out of what is read', () => {
    const { points } = show(DEPARTMENT, 'paper');
    const last = must(points.at(-1), 'there are months');
    expect([last.ended, last.rate]).toEqual([false, undefined]);
    expect(last.amount).not.toBeNull();
  });
});

describe('readTrend', () => {
  const point = (rate: number | undefined, at: number): TrendPoint => ({
    period: monthPeriod(2024, 1 + at),
    amount: 100,
    sure: 100,
    estimated: 0,
    allocated: 0,
    missing: 0,
    coverage: { valued: 20, expected: 20 },
    ended: true,
    rate,
    baseline: undefined,
    target: undefined,
    quota: undefined,
  });
  const read = (rates: readonly (number | undefined)[]) => readTrend(rates.map(point), 'month');

  it('says nothing of fewer than ten means', () => {
    const nine = [1, 2, undefined, 3, 4, 5, 6, 7, 8, 9];
    expect(read(nine)).toEqual({ kind: 'too-few', count: 9, needed: 10 });
    expect(read([...nine, 10]).kind).toBe('read');
  });

  it('[I4] compares each month with the same month once there are two years', () => {
    const year = [10, 30, 20, 50, 60, 90, 80, 70, 40, 25, 15, 12];
    const one = read(year);
    const two = read([...year, ...year.map((rate) => rate + 2)]);
    expect(one).toMatchObject({ kind: 'read', seasonal: false });
    expect(two).toMatchObject({
      kind: 'read',
      seasonal: true,
      slope: { slope: 2 },
      step: undefined,
      test: { trend: 'rising' },
    });
  });

  it('finds the month in which the level changed', () => {
    const level = [
      ...Array.from({ length: 8 }, (_, at) => 10 + (at % 2)),
      ...Array.from({ length: 8 }, () => 20),
    ];
    expect(read(level)).toMatchObject({
      step: { before: 10.5, after: 20, at: { period: monthPeriod(2024, 9) } },
    });
  });
});

describe('Trend', () => {
  const use = (date: number): EntryDraft => ({
    kind: 'use',
    department: 'bao-ve-noi-bo',
    resource: 'paper',
    day: `2026-06-0${date}`,
    amount: 40,
  });

  async function opened(settings: Partial<Settings>) {
    const session = await memorySession({ day: TODAY, settings });
    await session.book.save([1, 2, 3, 4, 5, 8].map(use), { device: 'other', role: 'office' });
    const model = new Trend(session, () => () => undefined);
    model.showSubject('department:bao-ve-noi-bo');
    model.showResource('paper');
    await vi.waitFor(() => expect(model.answer.value.value?.resource).toBe('paper'));
    return model;
  }

  it('[T3] tells habits to the head of that department, and to nobody else', async () => {
    const own = { department: 'bao-ve-noi-bo', departments: ['bao-ve-noi-bo'] };
    const head = await opened({ role: 'head', ...own });
    await vi.waitFor(() => expect(head.answer.value.value?.habits).toBeDefined());
    const kinds = head.answer.value.value?.habits?.map(({ habit }) => habit.kind);
    expect(kinds).toContain('same-value');
    const others: Partial<Settings>[] = [
      { role: 'office', ...own },
      { role: 'recorder', ...own },
      { role: 'focal', ...own },
      { role: 'head', department: 'van-phong', departments: ['van-phong'] },
    ];
    for (const other of others) {
      const model = await opened(other);
      expect(model.answer.value.value?.habits).toBeUndefined();
    }
  });

  it('offers of a building what its meters count, and keeps to it', async () => {
    const model = await opened({ role: 'office' });
    model.showSubject('building:toa-nha-1');
    expect(model.resources()).toEqual(['electricity', 'water']);
    expect(model.resource.value).toBe('electricity');
    model.showSubject('office:office');
    expect(model.resource.value).toBe('paper');
  });

  it('goes back by half of what is in sight, and never past today', async () => {
    const model = await opened({ role: 'office' });
    model.showGrain('day');
    const { last } = model.period.value;
    model.step(-1);
    expect(model.period.value.last).toBe(addDays(last, -46));
    expect(model.isNewest()).toBe(false);
    model.step(1);
    model.step(1);
    expect([model.period.value.last, model.isNewest()]).toEqual([last, true]);
  });
});
