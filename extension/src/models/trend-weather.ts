import {
  addDays,
  dayText,
  expectedUse,
  lengthOf,
  periodOf,
  stateOfCode,
  temperatureFits,
  TEMPERATURE,
  type Day,
  type DayType,
  type Evidence,
  type NoTemperatureFit,
  type Office,
  type Part,
  type Period,
  type Result,
  type ResourceId,
  type TemperatureFit,
} from '@soxanh/core';

/** How use follows the weather, kind of day by kind of day, and what the newest days should have used by it. */
export interface Weather {
  readonly fits: readonly {
    readonly type: DayType;
    readonly fit: Result<TemperatureFit, NoTemperatureFit>;
  }[];
  /** The days the fits were made of: a year that ends before the month that is held against them. */
  readonly fitted: Period;
  /** The newest month; undefined where none of its days has use, temperature and a fit. */
  readonly newest: NewestDays | undefined;
}

/** Days of the newest month: what was used, and what the weather explains. Amounts in small units. */
export interface NewestDays {
  readonly period: Period;
  readonly days: readonly WeatherDay[];
  readonly actual: number;
  readonly expected: number;
  /** Days left out because they were colder or warmer than any day of the fit, which knows nothing of such days. */
  readonly beyond: number;
}

/** A day that is held against what its temperature leads to expect. */
export interface WeatherDay {
  readonly day: Day;
  readonly degrees: number;
  readonly use: number;
  readonly expected: number;
}

const A_YEAR = 365;

/**
 * Fits daily use on the day's mean temperature (change points, ASHRAE RP-1050), measured days alone: those spread from a
 * longer stretch follow no weather. The month of the newest day is kept out of the fit: held against itself it would
 * always look as expected.
 *
 * @param last the newest day that is known; about a year before its month is fitted, for with less no winter or no summer
 * is known.
 * @returns undefined where nobody keeps temperatures.
 */
export function weatherOf(
  evidence: Evidence,
  parts: readonly Part[],
  resource: ResourceId,
  last: Day,
): Weather | undefined {
  const month = periodOf(last, 'month');
  const fitted = { first: addDays(month.first, -A_YEAR), last: addDays(month.first, -1) };
  const known = knownDays(evidence, parts, resource, { first: fitted.first, last });
  if (known.temperatures.every((degrees) => Number.isNaN(degrees))) return undefined;
  const before = known.uses.map((use, at) => (at < A_YEAR ? use : NaN));
  const fits = temperatureFits({ ...known, uses: before });
  return {
    fits: (['working', 'off'] as const).flatMap((type) => {
      const fit = fits.get(type);
      return fit === undefined ? [] : [{ type, fit }];
    }),
    fitted,
    newest: newestDays(known, month, fits),
  };
}

interface KnownDays {
  readonly first: Day;
  readonly temperatures: readonly number[];
  readonly uses: readonly number[];
  readonly types: readonly DayType[];
}

function knownDays(
  evidence: Evidence,
  parts: readonly Part[],
  resource: ResourceId,
  period: Period,
): KnownDays {
  const { office } = evidence;
  const days = Array.from({ length: lengthOf(period) }, (_, at) => addDays(period.first, at));
  return {
    first: period.first,
    temperatures: days.map((day) => degreesOn(office, dayText(day), day)),
    uses: measuredUse(evidence, parts, resource, period),
    types: days.map((day): DayType => (office.calendar.isWorking(day) ? 'working' : 'off')),
  };
}

function newestDays(
  { first, temperatures, uses, types }: KnownDays,
  month: Period,
  fits: ReadonlyMap<DayType, Result<TemperatureFit, NoTemperatureFit>>,
): NewestDays | undefined {
  const days: WeatherDay[] = [];
  let beyond = 0;
  for (const [at, use] of uses.entries()) {
    const [day, degrees] = [addDays(first, at), temperatures[at] ?? NaN];
    const fit = fits.get(types[at] ?? 'working');
    if (day < month.first || Number.isNaN(use) || Number.isNaN(degrees) || fit?.ok !== true) continue;
    const { low, high } = fit.value.range;
    if (degrees < low || degrees > high) beyond++;
    else days.push({ day, degrees, use, expected: expectedUse(fit.value, degrees) });
  }
  if (days.length === 0 && beyond === 0) return undefined;
  const sum = (of: (one: WeatherDay) => number): number => days.reduce((total, one) => total + of(one), 0);
  return { period: month, days, actual: sum(({ use }) => use), expected: sum((one) => one.expected), beyond };
}

function degreesOn(office: Office, text: string, day: Day): number {
  const tenths = office.facts.one(TEMPERATURE, text).at(day)?.tenths;
  return tenths === undefined ? NaN : tenths / 10;
}

/** The sum of all parts on days measured in every one; NaN on the others. */
function measuredUse(
  evidence: Evidence,
  parts: readonly Part[],
  resource: ResourceId,
  period: Period,
): number[] {
  const all = parts.map((part) => evidence.days(part, resource, period));
  return Array.from({ length: lengthOf(period) }, (_, at) =>
    all.length > 0 && all.every(({ state }) => stateOfCode(state[at] ?? 0) === 'measured')
      ? all.reduce((sum, { amount }) => sum + (amount[at] ?? 0), 0)
      : NaN,
  );
}
