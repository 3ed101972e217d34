import { countWorking, type WorkingCalendar } from '../calendar/working-days.ts';
import type { ComparedPart } from './compared-part.ts';
import type { DaySet } from './day-set.ts';
import {
  addFractions,
  compareFractions,
  fraction,
  type Fraction,
  NOTHING,
  roundedFraction,
} from '../quantity/fraction.ts';
import { leftOutOf } from './tallies.ts';
import type { ComparedSide } from './lacking.ts';
import type { TetAlignment } from './same-period.ts';
import { sumTypes } from './tally.ts';

/** A fact that explains why the absolute and the converted figure point in different directions. */
export type SignFact =
  /** People at work, on average over the working days that are compared. */
  | { readonly kind: 'people'; readonly judged: Fraction; readonly compared: Fraction }
  | { readonly kind: 'working-days'; readonly judged: number; readonly compared: number }
  /** Tết fell on other dates. */
  | { readonly kind: 'tet'; readonly tet: TetAlignment }
  /** Use on days off, which enters the absolute figure alone. */
  | { readonly kind: 'left-out'; readonly judged: number; readonly compared: number }
  /** Days with a value, where nothing else tells the figures apart. */
  | { readonly kind: 'days-with-value'; readonly judged: number; readonly compared: number };

/** What the facts are looked for in. */
export interface SignQuestion {
  readonly parts: readonly ComparedPart[];
  readonly calendar: WorkingCalendar;
  readonly judged: DaySet;
  /** P′. */
  readonly dates: DaySet;
  readonly tet: TetAlignment | undefined;
}

/** Negative, zero or positive as it will be printed: a tenth of a per cent is the least that is seen. */
export const printedSign = (relative: Fraction): number => {
  const tenths = roundedFraction(relative, 3);
  return tenths < 0n ? -1 : tenths > 0n ? 1 : 0;
};

/**
 * Says why an absolute change and a converted one differ in sign: more people, more working days, Tết. Only what pulls in
 * the direction of the difference is named.
 *
 * @param direction 1 if the absolute change is the greater one, −1 if it is the lesser.
 */
export function signFacts(question: SignQuestion, direction: number): SignFact[] {
  const { parts, calendar, judged, dates, tet } = question;
  const facts: SignFact[] = [];
  const people = peopleOf(parts.filter(({ per }) => per === 'person'));
  if (pulls(compareFractions(people.judged, people.compared), direction))
    facts.push({ kind: 'people', ...people });
  const working = { judged: workingDays(calendar, judged), compared: workingDays(calendar, dates) };
  if (pulls(working.judged - working.compared, direction)) facts.push({ kind: 'working-days', ...working });
  if (tet?.touched === true) facts.push({ kind: 'tet', tet });
  const out = { judged: leftOutOf(parts, 'judged'), compared: leftOutOf(parts, 'compared') };
  if (pulls(out.judged - out.compared, direction)) facts.push({ kind: 'left-out', ...out });
  if (facts.length > 0) return facts;
  const days = { judged: valuedDays(parts, 'judged'), compared: valuedDays(parts, 'compared') };
  return pulls(days.judged - days.compared, direction) ? [{ kind: 'days-with-value', ...days }] : [];
}

const pulls = (difference: number, direction: number): boolean => Math.sign(difference) === direction;

const workingDays = (calendar: WorkingCalendar, days: DaySet): number =>
  countWorking(calendar, days.period) - days.without.filter((day) => calendar.isWorking(day)).length;

/** Σ over departments of person-days ÷ days: departments may have different days with a value. */
function peopleOf(parts: readonly ComparedPart[]): { judged: Fraction; compared: Fraction } {
  const averages = { judged: NOTHING, compared: NOTHING };
  for (const part of parts) {
    const sides = { judged: [part.judged], compared: part.compared };
    for (const side of ['judged', 'compared'] as const) {
      for (const tally of sides[side]) {
        const { days, exposure } = sumTypes([tally], 'working');
        if (days > 0) averages[side] = addFractions(averages[side], fraction(exposure, days));
      }
    }
  }
  return averages;
}

const valuedDays = (parts: readonly ComparedPart[], side: ComparedSide): number =>
  parts
    .flatMap((part) => (side === 'judged' ? [part.judged] : part.compared))
    .reduce((sum, { coverage }) => sum + coverage.valued, 0);
