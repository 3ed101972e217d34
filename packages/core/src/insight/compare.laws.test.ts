import { day, factsOf, givenEvidence, type GivenDay } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Day } from '../calendar/day.ts';
import { monthPeriod, type Period } from '../calendar/period.ts';
import { officeOf, type Office } from '../office/office.ts';
import { compare, type ComparisonQuestion } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { addFractions, divideFractions, fraction, NOTHING, subtractFractions } from '../quantity/fraction.ts';
import type { Part } from './subject.ts';

const IDS = ['a', 'b', 'c'];
const PARTS = IDS.map((id): Part => ({ kind: 'department', id }));

/** Head-counts of three departments, changing on four days. */
const offices: fc.Arbitrary<Office> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...IDS),
      fc.constantFrom('2025-01-15', '2025-06-10', '2026-02-02', '2026-06-16'),
      fc.integer({ min: 1, max: 40 }),
    ),
    { maxLength: 8 },
  )
  .map((changes) =>
    officeOf(
      factsOf([
        { topic: 'office', of: 'office', from: '2024-01-01', value: { name: 'Ban' } },
        ...IDS.flatMap((of) => [
          { topic: 'department', of, from: '2024-01-01', value: { name: of } },
          { topic: 'head-count', of, from: '2024-01-01', value: { people: 7 } },
        ]),
        ...changes.map(([of, from, people]) => ({ topic: 'head-count', of, from, value: { people } })),
      ]),
    ),
  );
const months: fc.Arbitrary<Period> = fc
  .tuple(fc.constantFrom(2025, 2026), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => monthPeriod(year, month));

/** A day's value by its number, and whether it is missing: the same on every run. */
const days = fc
  .record({ seed: fc.integer({ min: 1, max: 10_000 }), missing: fc.integer({ min: 0, max: 30 }) })
  .map(({ seed, missing }) => ({
    amount: (id: string, on: Day): number => (on * 7919 * seed + id.charCodeAt(0) * 104_729) % 900,
    isMissing: (id: string, on: Day): boolean => (on * 31 * seed + id.charCodeAt(0)) % 100 < missing,
  }));

function evidenceOf(office: Office, of: (id: string, on: Day) => number | undefined) {
  return givenEvidence({
    office,
    asOf: day('2026-12-31'),
    day: (subject, on): GivenDay => {
      if (!office.calendar.isWorking(on)) return { state: 'day-off' };
      const amount = of(subject.slice('department:'.length), on);
      return amount === undefined ? { state: 'missing' } : { amount, state: 'measured' };
    },
  });
}

const question = (period: Period, parts: readonly Part[]): ComparisonQuestion => ({
  subject: parts[0] ?? { kind: 'office', id: 'office' },
  parts,
  resource: 'paper',
  period,
  against: 'last-year',
});

/** The relative saving, null if there is none. */
const relativeOf = ({ converted }: Comparison) => (converted.kind === 'saving' ? converted.relative : null);

// Ten sheets a head and day: one person's shortest month is above the floor below which there is no percentage.
it('[I2] an office that uses the same a head and working day saves nothing, whatever its calendar and head-counts', () => {
  fc.assert(
    fc.property(offices, months, fc.integer({ min: 10, max: 60 }), (office, period, each) => {
      const steady = evidenceOf(office, (id, on) => each * (office.headCount(id, on) ?? 0));
      for (const part of PARTS)
        expect(relativeOf(compare(steady, question(period, [part])))).toEqual(NOTHING);
      expect(relativeOf(compare(steady, question(period, PARTS)))).toEqual(NOTHING);
    }),
    { numRuns: 60 },
  );
});

it('[I1] below the coverage limit on either side a saving is withheld, and no percentage stands beside it', () => {
  fc.assert(
    fc.property(offices, months, days, (office, period, { amount, isMissing }) => {
      const evidence = evidenceOf(office, (id, on) => (isMissing(id, on) ? undefined : amount(id, on)));
      const found = compare(evidence, question(period, PARTS));
      const { judged, compared } = found.coverage;
      const isLow = [judged, compared].some(({ counted, expected }) => 10 * counted < 9 * expected);
      const isWithheld = found.converted.kind === 'withheld';
      expect([isWithheld, isWithheld && found.absolute.relative !== null]).toEqual([isLow, false]);
      expect(isWithheld && found.converted.lacking.length === 0).toBe(false);
    }),
    { numRuns: 150 },
  );
});

it('[L4] a group is the sum of its departments, and its ratio that of the sums', () => {
  fc.assert(
    fc.property(offices, months, days, (office, period, { amount }) => {
      const evidence = evidenceOf(office, (id, on) => 50 + amount(id, on));
      const group = compare(evidence, question(period, PARTS));
      const each = PARTS.map((part) => compare(evidence, question(period, [part])).converted);
      const sums = each.flatMap((one) => (one.kind === 'saving' ? [one] : []));
      const actual = sums.reduce((sum, one) => sum + one.actual, 0);
      const expected = sums.reduce((sum, one) => addFractions(sum, one.expected), NOTHING);
      expect(sums).toHaveLength(3);
      const saving = subtractFractions(expected, fraction(actual));
      const relative = divideFractions(saving, expected);
      expect(group.converted).toMatchObject({ kind: 'saving', actual, expected, saving, relative });
    }),
    { numRuns: 60 },
  );
});

it('[L5] a percentage does not depend on the unit: twice all amounts save the same part', () => {
  fc.assert(
    fc.property(offices, months, days, (office, period, { amount, isMissing }) => {
      const times = (by: number) =>
        compare(
          evidenceOf(office, (id, on) => (isMissing(id, on) ? undefined : by * (50 + amount(id, on)))),
          question(period, PARTS),
        );
      const [once, twice] = [times(1), times(2)];
      expect([relativeOf(twice), twice.absolute.relative]).toEqual([
        relativeOf(once),
        once.absolute.relative,
      ]);
    }),
    { numRuns: 60 },
  );
});
