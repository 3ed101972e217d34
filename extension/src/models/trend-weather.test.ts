import { addDays, dayOf, dayText, must, type Day, type EntryDraft, type Part } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import type { BookEvidence } from '../data/book.ts';
import { memorySession } from '../data/testing/memory-session.ts';
import { idleUse } from './trend-idle.ts';
import { weatherOf } from './trend-weather.ts';

const FIRST = dayOf(2026, 1, 5);
const LAST = dayOf(2026, 6, 28);
const PERIOD = { first: FIRST, last: LAST };
const JUNE = { first: dayOf(2026, 6, 1), last: LAST };
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
function readings(isRead: (day: Day) => boolean): EntryDraft[] {
  let steps = 0;
  const before = at(addDays(FIRST, -1), 0);
  const all = DAYS.map((day) => {
    steps += stepsOn(day);
    return isRead(day) ? [at(day, steps)] : [];
  });
  return [before, ...all.flat()];
}

const TEMPERATURES = DAYS.map((day): EntryDraft => ({
  kind: 'office',
  topic: 'temperature',
  of: dayText(day),
  from: dayText(day),
  value: { tenths: 10 * degreesOn(day) },
}));

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
    const weather = weatherOf(evidence, [METER], 'electricity', PERIOD, JUNE);
    const working = weather?.fits.find(({ type }) => type === 'working')?.fit;
    const fit = must(working?.ok === true ? working.value : undefined, 'working days follow the weather');
    expect(fit.shape).toBe('cooling');
    expect(fit.slopes[0]?.from).toBeCloseTo(26, 0);
    expect(fit.slopes[0]?.perDegree).toBeCloseTo(20_000, -2);
    const newest = must(weather?.newest, 'June has both');
    expect(newest.actual / newest.expected).toBeCloseTo(1, 2);
    // Days off are too few for a fit of their own, and say so.
    const off = weather?.fits.find(({ type }) => type === 'off')?.fit;
    expect(off).toMatchObject({ ok: false, error: { kind: 'too-few-days' } });
  });

  it('says nothing where nobody keeps temperatures', async () => {
    const { evidence } = await known(readings(() => true));
    expect(weatherOf(evidence, [METER], 'electricity', PERIOD, JUNE)).toBeUndefined();
  });

  it('uses no day that was spread from a longer stretch', async () => {
    const { evidence } = await known([...readings((day) => day % 7 === 0), ...TEMPERATURES]);
    const weather = weatherOf(evidence, [METER], 'electricity', PERIOD, JUNE);
    expect(weather?.fits[0]?.fit).toMatchObject({ ok: false, error: { kind: 'too-few-days', days: 0 } });
    expect(weather?.newest).toBeUndefined();
  });
});

describe('idleUse', () => {
  const building = { kind: 'building', id: 'toa-nha-1' } as const;

  it('is what a meter counts over days off alone', async () => {
    const { ledger, evidence } = await known(readings(() => true));
    const [idle] = idleUse(ledger, evidence.office, building, 'electricity', PERIOD);
    const isOff = (day: Day): boolean => !evidence.office.calendar.isWorking(day);
    expect(idle?.stretches).toHaveLength(DAYS.filter(isOff).length);
    expect(idle?.workingDays).toBe(DAYS.length - DAYS.filter(isOff).length);
    expect(idle?.daily).toBeGreaterThanOrEqual(100_000);
    expect(idle?.share).toBeGreaterThan(0);
  });

  it('is unknown where every reading covers a working day', async () => {
    const { ledger, evidence } = await known(readings((day) => day % 7 === 0));
    const [idle] = idleUse(ledger, evidence.office, building, 'electricity', PERIOD);
    expect(idle).toMatchObject({ stretches: [], daily: undefined, share: undefined });
  });

  it('[A3] is none of a department’s', async () => {
    const { ledger, evidence } = await known(readings(() => true));
    const department = { kind: 'department', id: 'van-phong' } as const;
    expect(idleUse(ledger, evidence.office, department, 'electricity', PERIOD)).toEqual([]);
  });
});
