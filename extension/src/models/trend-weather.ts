import {
  addDays,
  dayText,
  expectedUse,
  lengthOf,
  stateOfCode,
  temperatureFits,
  TEMPERATURE,
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
  /** Days of the newest month that have use, temperature and a fit: what was used, and what the weather explains. */
  readonly newest:
    | { readonly period: Period; readonly days: number; readonly actual: number; readonly expected: number }
    | undefined;
}

/**
 * Fits daily use on the day's mean temperature (change points, ASHRAE RP-1050), measured days alone: those spread from a
 * longer stretch follow no weather.
 *
 * @param period about a year: with less, no winter or no summer is known.
 * @param newest the days that are held against what is expected of them.
 * @returns undefined where nobody keeps temperatures.
 */
export function weatherOf(
  evidence: Evidence,
  parts: readonly Part[],
  resource: ResourceId,
  period: Period,
  newest: Period,
): Weather | undefined {
  const { office } = evidence;
  const days = Array.from({ length: lengthOf(period) }, (_, at) => addDays(period.first, at));
  const temperatures = days.map((day) => degreesOn(office, dayText(day), day));
  if (temperatures.every((degrees) => Number.isNaN(degrees))) return undefined;
  const uses = measuredUse(evidence, parts, resource, period);
  const types = days.map((day): DayType => (office.calendar.isWorking(day) ? 'working' : 'off'));
  const fits = temperatureFits({ temperatures, uses, types });
  const told = { days: 0, actual: 0, expected: 0 };
  for (const [at, day] of days.entries()) {
    const fit = fits.get(types[at] ?? 'working');
    const [use, degrees] = [uses[at] ?? NaN, temperatures[at] ?? NaN];
    if (day < newest.first || day > newest.last || fit?.ok !== true) continue;
    if (Number.isNaN(use) || Number.isNaN(degrees)) continue;
    told.days++;
    told.actual += use;
    told.expected += expectedUse(fit.value, degrees);
  }
  return {
    fits: (['working', 'off'] as const).flatMap((type) => {
      const fit = fits.get(type);
      return fit === undefined ? [] : [{ type, fit }];
    }),
    newest: told.days === 0 ? undefined : { period: newest, ...told },
  };
}

function degreesOn(office: Office, text: string, day: Period['first']): number {
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
