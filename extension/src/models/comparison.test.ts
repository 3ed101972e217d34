import {
  addDays,
  dayOf,
  ledgerEvidence,
  must,
  subjectKey,
  type EntryDraft,
  type Comparison,
} from '@soxanh/core';
import { describe, expect, it, vi } from 'vitest';
import { memorySession, settled } from '../data/testing/memory-session.ts';
import { sampleOffice } from '../data/testing/sample-office.ts';
import { ComparisonPeriods } from './comparison.ts';
import { basisOf } from './comparison-basis.ts';
import { mendingOf } from './comparison-mend.ts';
import { comparisonView, type ComparisonQuestion } from './comparison-view.ts';

const TODAY = dayOf(2026, 6, 9);
const MAY = { first: dayOf(2026, 5, 1), last: dayOf(2026, 5, 31) };

const { office, ledger } = sampleOffice({ first: dayOf(2025, 3, 1), last: TODAY });
const known = { ledger, evidence: ledgerEvidence(ledger, office, addDays(TODAY, -1)) };

const show = (change: Partial<ComparisonQuestion> = {}) =>
  comparisonView(known, {
    measure: 'last-year',
    cumulative: false,
    reach: 'month',
    period: MAY,
    today: TODAY,
    ...change,
  });

const of = (resource: string, change: Partial<ComparisonQuestion> = {}) =>
  must(
    show(change).resources.find((one) => one.resource === resource),
    `there is ${resource}`,
  );

describe('comparisonView', () => {
  it('[A3] judges buildings and the office where meters are shared, never a department', () => {
    const { rows, shares } = of('electricity');
    expect(rows.map(({ comparison }) => subjectKey(comparison.subject))).toEqual([
      'building:toa-nha-1',
      'building:toa-nha-2',
      'office:office',
    ]);
    expect(shares.map(({ department }) => department)).toContain('bao-ve-noi-bo');
    for (const share of shares) expect(Object.keys(share.absolute.judged)).not.toContain('relative');
  });

  it('[I2] has the absolute and the converted figure of every row, or says what is lacking', () => {
    const all = show().resources.flatMap(({ rows }) => rows.map(({ comparison }) => comparison));
    expect(all.length).toBeGreaterThan(0);
    const silent = all.filter(
      ({ converted }) => converted.kind === 'withheld' && converted.lacking.length === 0,
    );
    expect(silent).toEqual([]);
    expect(all.filter(({ absolute }) => absolute.judged.coverage.expected === 0)).toEqual([]);
  });

  it('counts a year so far from its first day, and in its own period', () => {
    const view = show({ cumulative: true });
    expect(view.judged).toEqual({ first: dayOf(2026, 1, 1), last: MAY.last });
    const [row] = of('paper', { cumulative: true }).rows;
    expect(row?.comparison.judged).toEqual(view.judged);
  });

  it('leads to the readings where a building waits for one', () => {
    const june = { first: dayOf(2026, 6, 1), last: dayOf(2026, 6, 30) };
    const { rows } = of('electricity', { period: june, measure: 'previous' });
    const waiting = rows
      .map(({ comparison }) => comparison)
      .filter(({ converted }) => converted.kind === 'withheld');
    expect(waiting.map((comparison) => mendingOf(comparison).meters)).toContain(true);
    expect(waiting.flatMap((comparison) => mendingOf(comparison).days)).toEqual([]);
  });

  it('asks for no readings where Tết cuts a month that is read at its end: none can be read any more', () => {
    const long = sampleOffice({ first: dayOf(2024, 12, 1), last: dayOf(2026, 2, 25) });
    const asOf = dayOf(2026, 2, 24);
    const book = { ledger: long.ledger, evidence: ledgerEvidence(long.ledger, long.office, asOf) };
    const { resources } = comparisonView(book, {
      measure: 'last-year',
      cumulative: false,
      reach: 'month',
      period: { first: dayOf(2026, 1, 1), last: dayOf(2026, 1, 31) },
      today: addDays(asOf, 1),
    });
    const electricity = resources.find(({ resource }) => resource === 'electricity');
    const row = must(electricity?.rows[0], 'January has electricity').comparison;
    expect(row.converted).toMatchObject({ kind: 'withheld' });
    expect(mendingOf(row).meters).toBe(false);
  });

  it('shows pace instead of comparisons where quotas are asked for', () => {
    for (const { rows, shares } of show({ measure: 'quota' }).resources)
      expect([rows, shares]).toEqual([[], []]);
  });

  it('[I3] opens every figure to days that sum to it', () => {
    const { rows } = of('paper', { measure: 'previous' });
    const { comparison } = must(rows[0], 'a department is compared');
    const [basis] = basisOf(known.evidence, comparison);
    const sum = must(basis, 'it has a part').judged.days.reduce(
      (total, { amount }) => total + (amount ?? 0),
      0,
    );
    expect(sum).toBe(comparison.absolute.judged.amount);
  });
});

describe('ComparisonPeriods', () => {
  const use = (day: string): EntryDraft => ({
    kind: 'use',
    department: 'bao-ve-noi-bo',
    resource: 'paper',
    day,
    amount: 40,
  });

  async function opened(drafts: readonly EntryDraft[]) {
    const session = await memorySession({ day: TODAY });
    await session.book.save(drafts, { device: 'other', role: 'office' });
    const model = new ComparisonPeriods(session);
    await vi.waitFor(() => expect(model.answer.value.value).toBeDefined());
    const row = (): Comparison => {
      const view = must(model.answer.value.value, 'it has an answer');
      const paper = view.resources.find(({ resource }) => resource === 'paper');
      const found = paper?.rows.find(({ comparison }) => comparison.subject.id === 'bao-ve-noi-bo');
      return must(found, 'the department is compared').comparison;
    };
    return { model, row, session };
  }

  it('[I1] withholds what lacks days, and leads to each of them', async () => {
    const { row } = await opened([use('2026-06-05')]);
    const { days, meters } = mendingOf(row());
    expect(row().converted.kind).toBe('withheld');
    expect(meters).toBe(false);
    expect(days).toContainEqual({ department: 'bao-ve-noi-bo', day: dayOf(2026, 6, 4) });
    expect(days).not.toContainEqual({ department: 'bao-ve-noi-bo', day: dayOf(2026, 6, 5) });
  });

  it('names the resources without a frozen period once, and shows those that have one', async () => {
    const { model, session } = await opened([use('2026-06-05')]);
    const view = () => must(model.answer.value.value, 'it has an answer');
    model.hold('baseline');
    await vi.waitFor(() => expect(view().measure).toBe('baseline'));
    expect(view()).toMatchObject({ undeclared: ['electricity', 'water', 'paper', 'plastic'], resources: [] });
    const frozen = { first: '2026-05-01', through: '2026-05-31' };
    const draft = {
      kind: 'office',
      topic: 'baseline',
      of: 'office/paper',
      from: '2026-06-01',
      value: frozen,
    };
    await session.book.save([draft as EntryDraft], { device: 'other', role: 'office' });
    await vi.waitFor(() => expect(view().undeclared).toEqual(['electricity', 'water', 'plastic']));
    expect(view().resources.map(({ resource }) => resource)).toEqual(['paper']);
  });

  it('counts from new year only against the year before or the quota', async () => {
    const { model } = await opened([]);
    model.cumulate(true);
    expect(model.cumulative.value).toBe(true);
    model.hold('previous');
    expect(model.cumulative.value).toBe(false);
    model.cumulate(true);
    expect(model.cumulative.value).toBe(false);
  });

  it('[A3] a department whose meter was not read yet has no pace either', async () => {
    const quota = {
      kind: 'office',
      topic: 'quota',
      of: 'bao-ve-noi-bo/electricity',
      from: '2026-06-01',
      value: { through: '2026-06-30', amount: 2_000_000 },
    } as const;
    const { model } = await opened([quota]);
    model.hold('quota');
    await vi.waitFor(() => expect(model.answer.value.value?.measure).toBe('quota'));
    const paced = model.answer.value.value?.resources.flatMap((one) => one.paced);
    expect(paced?.map(({ subject, pace }) => [subject.id, pace.kind])).toEqual([
      ['bao-ve-noi-bo', 'allocated'],
    ]);
  });

  it('follows what is recorded in any window', async () => {
    const { row, session } = await opened([use('2026-06-05')]);
    await session.store.save([use('2026-06-04')], { device: 'third', role: 'office' });
    await settled();
    await vi.waitFor(() => expect(row().absolute.judged.amount).toBe(80));
  });
});
