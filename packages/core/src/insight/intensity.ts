import { periodUpTo, type Period } from '../calendar/period.ts';
import type { Coverage } from '../ledger/totals.ts';
import type { Bilingual, Language } from '../quantity/language.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { allDays } from './day-set.ts';
import type { Evidence } from './evidence.ts';
import { fraction, type Fraction } from '../quantity/fraction.ts';
import { fixedText } from '../quantity/fraction-text.ts';
import { sumJudgingCoverage } from './judging-coverage.ts';
import type { DaysOf } from './lacking.ts';
import type { Part } from './subject.ts';
import { sumTypes, tallyOf, type Tally } from './tally.ts';

/** Why there is no intensity. */
export type NoIntensity =
  /** A share says nothing of one department: ask for the building (law A3). */
  | { readonly kind: 'allocated'; readonly of: readonly Part[] }
  | { readonly kind: 'no-head-count'; readonly days: readonly DaysOf[] }
  /** No working day has a value, or nobody worked on those that have. */
  | { readonly kind: 'no-person-days' };

/** Use per person and working day, with what it was made of. */
export interface Intensity {
  readonly resource: ResourceId;
  /** Σu over the working days with a value, small units. */
  readonly use: number;
  /** Σn over the same days. */
  readonly personDays: number;
  /** Working days with a value, each department's counted. */
  readonly days: number;
  readonly coverage: Coverage;
  /** i = Σu ÷ Σn, exact small units; undefined if there is a reason against it. */
  readonly value: Fraction | undefined;
  readonly lacking: readonly NoIntensity[];
  readonly tallies: readonly Tally[];
}

/**
 * Use per person and working day (method §4): the use of the working days that have a value, divided by the person-days of
 * the same days. Never a mean of daily or monthly ratios; of several parts the sums are divided.
 *
 * @param parts departments, or for what is allocated the building or meter itself.
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * const of = { kind: 'department', id: 'van-phong' } as const;
 * const { value, lacking } = intensity(evidence, [of], 'paper', monthPeriod(2026, 6));
 * [value, lacking]; // [undefined, [{ kind: 'no-person-days' }]]
 */
export function intensity(
  evidence: Evidence,
  parts: readonly Part[],
  resource: ResourceId,
  period: Period,
): Intensity {
  const rule = { resource, types: ['working'], per: 'person', edgeGap: 0 } as const;
  const tallies = parts.map((part) =>
    tallyOf(evidence, part, allDays(periodUpTo(period, evidence.asOf)), rule),
  );
  const { days, amount: use, exposure: personDays } = sumTypes(tallies, 'working');
  const { valued, expected } = sumJudgingCoverage(tallies.map(({ coverage }) => coverage));
  const lacking = lackingOf(tallies, personDays);
  const value = lacking.length > 0 ? undefined : fraction(use, personDays);
  return { resource, use, personDays, days, coverage: { valued, expected }, value, lacking, tallies };
}

function lackingOf(tallies: readonly Tally[], personDays: number): NoIntensity[] {
  const allocated = tallies.filter((tally) => tally.allocated > 0).map(({ subject }) => subject);
  if (allocated.length > 0) return [{ kind: 'allocated', of: allocated }];
  const unknown = tallies.filter(({ peopleUnknown }) => peopleUnknown.length > 0);
  if (unknown.length > 0) {
    const days = unknown.map((tally) => ({ of: tally.subject, days: tally.peopleUnknown }));
    return [{ kind: 'no-head-count', days }];
  }
  return personDays === 0 ? [{ kind: 'no-person-days' }] : [];
}

/** In what an intensity is printed: a person uses litres a day, not cubic metres. `per` small units are one of it. */
export const INTENSITY_UNITS: Readonly<Record<ResourceId, Bilingual & { readonly per: bigint }>> = {
  electricity: { per: 1000n, vi: 'kWh/người/ngày', en: 'kWh/person/day' },
  water: { per: 1000n, vi: 'lít/người/ngày', en: 'litres/person/day' },
  paper: { per: 1n, vi: 'tờ/người/ngày', en: 'sheets/person/day' },
  plastic: { per: 1n, vi: 'cái/người/ngày', en: 'items/person/day' },
};

/**
 * Prints an intensity with one decimal and its unit.
 *
 * @param value small units per person and day.
 * @example
 * intensityText(fraction(3120, 189), 'paper', 'vi'); // '16,5 tờ/người/ngày'
 */
export function intensityText(value: Fraction, resource: ResourceId, language: Language): string {
  const unit = INTENSITY_UNITS[resource];
  return `${fixedText({ n: value.n, d: value.d * unit.per }, 1, language)} ${unit[language]}`;
}
