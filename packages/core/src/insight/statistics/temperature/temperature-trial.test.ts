import { readFileSync } from 'node:fs';
import { hasSharedData, sharedDataPath } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import {
  temperatureFits,
  temperatureTrial,
  type TemperatureTrial,
  type TypedDays,
} from './temperature-trial.ts';

/** One row a day: stamp and number. */
const rowsOf = (name: string): string[][] =>
  readFileSync(sharedDataPath(`nmecr/${name}`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

function school(typeOf: (weekday: number) => string): TypedDays<string> {
  const load = rowsOf('eload.csv');
  return {
    uses: load.map(([, use]) => Number(use)),
    temperatures: rowsOf('temp.csv').map(([, fahrenheit]) => (Number(fahrenheit) - 32) / 1.8),
    types: load.map(([stamp = '']) => typeOf(new Date(stamp).getUTCDay())),
  };
}

function trialOf(days: TypedDays<string>): TemperatureTrial<string> {
  const trial = temperatureTrial(days, 365);
  if (!trial.ok) throw new Error(trial.error.kind);
  return trial.value;
}

describe.skipIf(!hasSharedData)('three years of a building, the last one foretold', () => {
  it('with all days alike', () => {
    const { fits, fitted, foretold } = trialOf(school(() => 'all'));
    expect(fits.get('all')?.shape).toBe('heating');
    expect(fits.get('all')?.slopes[0]?.from).toBeCloseTo(18.4, 1);
    // The same least squares by numpy, on a grid of 60 change points: 0.1226, 0.6897; 0.1369, −0.0350.
    expect(fitted.days).toBe(730);
    expect(fitted.cvRmse).toBeCloseTo(0.1226, 4);
    expect(fitted.rSquared).toBeCloseTo(0.6897, 4);
    expect(foretold.days).toBe(365);
    expect(foretold.cvRmse).toBeCloseTo(0.1369, 4);
    expect(foretold.nmbe).toBeCloseTo(-0.035, 4);
  });

  it('with each day type by itself: the later year is foretold better', () => {
    // Stamped in UTC, its two quiet days are labelled Sunday and Monday.
    const { fits, fitted, foretold } = trialOf(school((weekday) => (weekday < 2 ? 'O' : 'W')));
    expect([...fits.keys()]).toEqual(['W', 'O']);
    expect(fitted.cvRmse).toBeCloseTo(0.0923, 4);
    expect(fitted.rSquared).toBeCloseTo(0.8249, 4);
    expect(foretold.cvRmse).toBeCloseTo(0.0935, 4);
    expect(foretold.nmbe).toBeCloseTo(-0.0348, 4);
  });
});

describe('a trial', () => {
  const temperatures = Array.from({ length: 300 }, (_, day) => 18 + (day % 16));
  const uses = temperatures.map((t, day) => 100 + 8 * Math.max(0, t - 26) + (day % 3));
  const types = uses.map((_, day) => (day % 7 < 5 ? 'W' : 'O'));

  it('fits only what lies before the days it foretells', () => {
    const lastDoubled = uses.map((use, day) => (day < 200 ? use : 2 * use));
    const [plain, doubled] = [uses, lastDoubled].map((given) =>
      temperatureTrial({ temperatures, uses: given, types: uses.map(() => 'W') }, 100),
    );
    if (plain?.ok !== true || doubled?.ok !== true) throw new Error('no fit');
    expect(doubled.value.fits).toEqual(plain.value.fits);
    expect(doubled.value.fitted).toEqual(plain.value.fitted);
    expect(doubled.value.foretold.nmbe).toBeGreaterThan(0.4);
  });

  it('names the day type that could not be fitted, and why', () => {
    expect(temperatureTrial({ temperatures, uses, types }, 100)).toEqual({
      ok: false,
      error: { kind: 'no-fit', type: 'O', because: { kind: 'too-few-days', days: 56, needed: 90 } },
    });
  });

  it('says so where the later days hold nothing', () => {
    const known = uses.map((use, day) => (day < 200 ? use : NaN));
    const trial = temperatureTrial({ temperatures, uses: known, types: uses.map(() => 'W') }, 100);
    expect(trial).toEqual({ ok: false, error: { kind: 'nothing-to-compare' } });
  });

  it('keeps the types apart', () => {
    const half = uses.map((use, day) => (types[day] === 'O' ? use / 2 : use));
    const fits = temperatureFits({ temperatures, uses: half, types }, { leastDays: 60 });
    const [work, off] = [fits.get('W'), fits.get('O')];
    if (work?.ok !== true || off?.ok !== true) throw new Error('no fit');
    expect(off.value.base).toBeCloseTo(work.value.base / 2, 0);
  });
});
