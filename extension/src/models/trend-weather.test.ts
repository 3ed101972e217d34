import {
  addDays,
  dayOf,
  dayTable,
  dayText,
  monthPeriod,
  must,
  type Day,
  type EntryDraft,
  type Part,
} from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import type { BookEvidence } from '../data/book.ts';
import { memorySession } from '../data/testing/memory-session.ts';
import { buildingUses } from './meter-building.ts';
import { idleUse } from './trend-idle.ts';
import { weatherOf } from './trend-weather.ts';

const FIRST = dayOf(2026, 1, 5);
const LAST = dayOf(2026, 6, 28);
const JUNE = dayOf(2026, 6, 1);
const METER: Part = { kind: 'meter', id: 'dien-1' };

const DAYS = Array.from({ length: LAST - FIRST + 1 }, (_, at) => addDays(FIRST, at));

/** From 16 to 35 degrees and back, over and over. */
const degreesOn = (day: Day): number => 16 + (day % 20);

/** Steps of the counter, 20 kWh each: five a day, and one more for each degree above 26. */
const stepsOn = (day: Day): number => 5 + Math.max(0, degreesOn(day) - 26);

const at = (day: Day, steps: number): EntryDraft => ({
  kind: 'reading',
  meter: 'dien-1',
  day: dayText(day),
  value: (1000 + steps).toFixed(1),
});

/** A reading after work on every day that `isRead` names. */
function readings(isRead: (day: Day) => boolean, used = stepsOn): EntryDraft[] {
  let steps = 0;
  const before = at(addDays(FIRST, -1), 0);
  const all = DAYS.map((day) => {
    steps += used(day);
    return isRead(day) ? [at(day, steps)] : [];
  });
  return [before, ...all.flat()];
}

const temperatures = (degrees: (day: Day) => number): EntryDraft[] =>
  DAYS.map((day) => ({
    kind: 'office',
    topic: 'temperature',
    of: dayText(day),
    from: dayText(day),
    value: { tenths: 10 * degrees(day) },
  }));

const TEMPERATURES = temperatures(degreesOn);

async function known(drafts: readonly EntryDraft[]): Promise<BookEvidence> {
  const { book } = await memorySession({ day: addDays(LAST, 1) });
  const saved = await book.save(drafts, { device: 'may-van-phong', role: 'office' });
  expect(saved.ok).toBe(true);
  const evidence = await book.evidence();
  return must(evidence.ok ? evidence.value : undefined, 'the book is read');
}

describe('weatherOf', () => {
  it('finds the degree above which more is used, and how much', async () => {
    const { evidence } = await known([...readings(() => true), ...TEMPERATURES]);
    const weather = weatherOf(evidence, [METER], 'electricity', LAST);
    const working = weather?.fits.find(({ type }) => type === 'working')?.fit;
    const fit = must(working?.ok === true ? working.value : undefined, 'working days follow the weather');
    expect(fit.shape).toBe('cooling');
    expect(fit.slopes[0]?.from).toBeCloseTo(26, 0);
    expect(fit.slopes[0]?.perDegree).toBeCloseTo(20_000, -2);
    const newest = must(weather?.newest, 'June has both');
    expect(newest.actual / newest.expected).toBeCloseTo(1, 2);
    expect([newest.days.length, newest.beyond]).toEqual([20, 0]);
    // Days off are too few for a fit of their own, and say so.
    const off = weather?.fits.find(({ type }) => type === 'off')?.fit;
    expect(off).toMatchObject({ ok: false, error: { kind: 'too-few-days' } });
  });

  it('keeps the newest month out of the fit: what is used twice over in it is seen whole', async () => {
    const twice = (day: Day): number => (day >= JUNE ? 2 : 1) * stepsOn(day);
    const { evidence } = await known([...readings(() => true, twice), ...TEMPERATURES]);
    const weather = must(weatherOf(evidence, [METER], 'electricity', LAST), 'temperatures are kept');
    expect(weather.fitted.last).toBe(addDays(JUNE, -1));
    const newest = must(weather.newest, 'June has both');
    expect(newest.actual / newest.expected).toBeCloseTo(2, 1);
    const [first] = newest.days;
    expect(first?.use).toBe(2 * 20_000 * stepsOn(must(first, 'there is a day').day));
  });

  it('leaves out days warmer than any the fit has seen, and counts them', async () => {
    const heat = (day: Day): number => (day === LAST - 2 || day === LAST - 3 ? 41 : degreesOn(day));
    const { evidence } = await known([...readings(() => true), ...temperatures(heat)]);
    const newest = must(weatherOf(evidence, [METER], 'electricity', LAST)?.newest, 'June has both');
    expect([newest.days.length, newest.beyond]).toEqual([18, 2]);
    expect(newest.days.every(({ degrees }) => degrees < 41)).toBe(true);
  });

  it('says nothing where nobody keeps temperatures', async () => {
    const { evidence } = await known(readings(() => true));
    expect(weatherOf(evidence, [METER], 'electricity', LAST)).toBeUndefined();
  });

  it('uses no day that was spread from a longer stretch', async () => {
    const { evidence } = await known([...readings((day) => day % 7 === 0), ...TEMPERATURES]);
    const weather = weatherOf(evidence, [METER], 'electricity', LAST);
    expect(weather?.fits[0]?.fit).toMatchObject({ ok: false, error: { kind: 'too-few-days', days: 0 } });
    expect(weather?.newest).toBeUndefined();
  });
});

describe('idleUse', () => {
  const building = { kind: 'building', id: 'toa-nha-1' } as const;

  it('is what the page of meters says of days off alone', async () => {
    const { ledger, evidence } = await known(readings(() => true));
    const { office } = evidence;
    const [idle] = idleUse(ledger, office, building, 'electricity', LAST);
    const isOff = (day: Day): boolean => !office.calendar.isWorking(day);
    expect(idle?.empty?.off.days).toBe(DAYS.filter(isOff).length);
    expect(idle?.empty?.working?.days).toBe(DAYS.length - DAYS.filter(isOff).length);
    const period = monthPeriod(2026, 6);
    const table = dayTable(ledger, office, { period, asOf: LAST, resource: 'electricity' });
    const pages = new Map([['dien-1', [...ledger.pages('meter', 'dien-1')].flatMap((one) => one.entries)]]);
    const shown = buildingUses(table, office, pages).find(({ of }) => of.id === building.id);
    expect(idle?.empty).toEqual(must(shown, 'the building has its use').empty);
  });

  it('is unknown where every reading covers a working day', async () => {
    const { ledger, evidence } = await known(readings((day) => day % 7 === 0));
    const [idle] = idleUse(ledger, evidence.office, building, 'electricity', LAST);
    expect(idle).toEqual({ meter: 'dien-1', empty: undefined });
  });

  it('[A3] is none of a department’s', async () => {
    const { ledger, evidence } = await known(readings(() => true));
    const department = { kind: 'department', id: 'van-phong' } as const;
    expect(idleUse(ledger, evidence.office, department, 'electricity', LAST)).toEqual([]);
  });
});
