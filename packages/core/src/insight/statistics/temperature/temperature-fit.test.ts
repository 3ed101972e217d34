import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../../../result/must.ts';
import { mean } from '../mean.ts';
import { expectedUse } from './expected-use.ts';
import { temperatureFit, type TemperatureFit } from './temperature-fit.ts';
import type { Shape } from './shape.ts';

/** A year of a warm country, and noise that repeats itself and is no pattern of the weather. */
const temperatures = Array.from(
  { length: 365 },
  (_, day) => 23 + 9 * Math.sin(day / 58) + 3 * Math.sin(day * 1.7),
);
const noise = Array.from({ length: 365 }, (_, day) => 6 * Math.sin(day * day * 0.37));

const buildings: Readonly<Record<Exclude<Shape, 'flat'>, (t: number) => number>> = {
  line: (t) => 60 + 5 * t,
  heating: (t) => 100 + 9 * Math.max(0, 18 - t),
  cooling: (t) => 100 + 8 * Math.max(0, t - 26),
  both: (t) => 100 + 9 * Math.max(0, 17 - t) + 8 * Math.max(0, t - 27),
};

const usesOf = (building: (t: number) => number): number[] =>
  temperatures.map((t, day) => building(t) + (noise[day] ?? NaN));

function fit(uses: readonly number[], at: readonly number[] = temperatures): TemperatureFit {
  const found = temperatureFit(at, uses);
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

describe('what there must be before anything is said', () => {
  /** As many days of 20 degrees as of a warmer temperature, 5 kWh more for each degree. */
  const said = (days: number, warm: number): string => {
    const at = Array.from({ length: days }, (_, place) => (place % 2 === 0 ? 20 : warm));
    const found = temperatureFit(
      at,
      at.map((t, place) => 100 + 5 * (t - 20) + (place % 3)),
      { leastSideDays: 1 },
    );
    return found.ok ? 'fit' : found.error.kind;
  };

  it('[I4] ninety days are enough, and 89 are too few', () => {
    expect([said(90, 30), said(89, 30)]).toEqual(['fit', 'too-few-days']);
  });

  it('[I4] five degrees between the cold and the warm days are enough, and less is too little', () => {
    expect([said(100, 25), said(100, 24.9)]).toEqual(['fit', 'narrow-temperatures']);
  });
});

describe('regression on temperature', () => {
  it.each(Object.keys(buildings) as (keyof typeof buildings)[])('recognises %s', (shape) => {
    const building = must(buildings[shape], 'a building');
    const found = fit(usesOf(building));
    expect(found.shape).toBe(shape);
    // Expected is what the building does without its noise.
    for (const t of [12, 18, 22, 26, 32])
      expect(Math.abs(expectedUse(found, t) - building(t))).toBeLessThan(4);
    expect(found.errors.cvRmse).toBeLessThan(0.06);
    expect(Math.abs(found.errors.nmbe)).toBeLessThan(1e-9);
  });

  it('finds where cooling begins and what a degree costs', () => {
    const [slope] = fit(usesOf(buildings.cooling)).slopes;
    expect(slope?.side).toBe('above');
    expect(slope?.from).toBeCloseTo(26, 0);
    expect(Math.abs((slope?.perDegree ?? NaN) - 8)).toBeLessThan(0.5);
    expect(slope?.p).toBeLessThan(1e-6);
  });

  it('[I3] keeps every shape that competed, and why it could not win', () => {
    const { tried } = fit(usesOf(buildings.cooling));
    expect(tried.map(({ shape }) => shape)).toEqual(['flat', 'line', 'heating', 'cooling', 'both']);
    expect(tried.find(({ shape }) => shape === 'heating')?.refused).toBe('wrong-sign');
    const admitted = tried.filter(({ refused }) => refused === undefined);
    expect(admitted.toSorted((a, b) => a.criterion - b.criterion)[0]?.shape).toBe('cooling');
  });

  it('[I4] compares them by Schwarz’s criterion', () => {
    const uses = usesOf(buildings.cooling);
    const average = mean(uses) ?? NaN;
    for (const { parameters, criterion, errors } of fit(uses).tried) {
      const squares = (errors.cvRmse * average) ** 2 * (365 - parameters);
      expect(criterion).toBeCloseTo(365 * Math.log(squares / 365) + parameters * Math.log(365), 6);
    }
  });

  it('believes no slope that rests on one slow swing', () => {
    // Use swings on its own, slowly; by chance it follows the year's warmth a little.
    const swinging = temperatures.map((_, day) => 100 + 10 * Math.sin(day / 46));
    const found = temperatureFit(temperatures, swinging);
    const tried = !found.ok && found.error.kind === 'no-dependence' ? found.error.tried : [];
    const [flat, line] = tried;
    expect(line?.criterion).toBeLessThan(flat?.criterion ?? NaN);
    expect(line?.refused).toBe('not-significant');
  });

  it('says nothing where temperature does not matter', () => {
    expect(
      temperatureFit(
        temperatures,
        usesOf(() => 100),
      ),
    ).toMatchObject({
      ok: false,
      error: { kind: 'no-dependence', days: 365 },
    });
  });

  it('refuses too little to go by, with the facts', () => {
    const uses = usesOf(buildings.cooling);
    expect(temperatureFit(temperatures, uses.slice(0, 60))).toEqual({
      ok: false,
      error: { kind: 'too-few-days', days: 60, needed: 90 },
    });
    const mild = temperatures.map((t) => 25 + (t - 23) / 10);
    expect(temperatureFit(mild, uses)).toMatchObject({ error: { kind: 'narrow-temperatures', needed: 5 } });
    expect(
      temperatureFit(
        temperatures,
        temperatures.map(() => 0),
      ),
    ).toEqual({
      ok: false,
      error: { kind: 'nothing-used', days: 365 },
    });
    const rough = usesOf(buildings.cooling).map((use, day) => use + 9 * (noise[day] ?? NaN));
    const found = temperatureFit(temperatures, rough);
    expect(found).toMatchObject({ error: { kind: 'rough-fit', limit: 0.25, fit: { shape: 'cooling' } } });
  });

  it('[L1] takes a missing day for no day', () => {
    const uses = usesOf(buildings.cooling);
    const gaps = uses.map((use, day) => (day % 7 === 0 ? NaN : use));
    const without = uses.filter((_, day) => day % 7 !== 0);
    const warm = temperatures.filter((_, day) => day % 7 !== 0);
    const found = ({ shape, base, slopes, range, errors }: TemperatureFit) => {
      const points = slopes.map(({ side, from, perDegree }) => ({ side, from, perDegree }));
      return { shape, base, points, range, errors };
    };
    expect(found(fit(gaps))).toEqual(found(fit(without, warm)));
    expect(expectedUse(fit(gaps), NaN)).toBeNaN();
    expect(expectedUse({ base: 100, slopes: [] }, NaN)).toBeNaN();
  });

  it('counts fewer days where a day resembles the one before', () => {
    const uses = usesOf(buildings.cooling);
    const plain = fit(uses);
    // The same noise, each of its values held for a week.
    const held = fit(
      temperatures.map((t, day) => buildings.cooling(t) + (noise[7 * Math.floor(day / 7)] ?? NaN)),
    );
    expect(held.effectiveDays).toBeLessThan(plain.effectiveDays / 3);
    expect(held.slopes[0]?.standardError).toBeGreaterThan(1.5 * (plain.slopes[0]?.standardError ?? NaN));
  });

  it('[L1] days with a missing one between them are no neighbours', () => {
    const held = temperatures.map((t, day) => buildings.cooling(t) + (noise[7 * Math.floor(day / 7)] ?? NaN));
    const second = held.map((use, day) => (day % 2 === 0 ? use : NaN));
    expect(fit(held).effectiveDays).toBeLessThan(150);
    expect(fit(second).effectiveDays).toBe(183);
  });

  it('is the same in degrees Fahrenheit and in Wh', () => {
    const uses = usesOf(buildings.both);
    const celsius = fit(uses);
    fc.assert(
      fc.property(fc.constantFrom(1, 1000, 3600), (unit) => {
        const other = fit(
          uses.map((use) => use * unit),
          temperatures.map((t) => t * 1.8 + 32),
        );
        expect(other.shape).toBe('both');
        expect(other.errors.cvRmse).toBeCloseTo(celsius.errors.cvRmse, 4);
        expect(expectedUse(other, 20 * 1.8 + 32) / unit).toBeCloseTo(expectedUse(celsius, 20), 1);
      }),
      { numRuns: 3 },
    );
  });
});
