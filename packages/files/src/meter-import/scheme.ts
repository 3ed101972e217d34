import { err, ok, type ResourceId, type Result, RESOURCE_IDS } from '@soxanh/core';
import { folded, READING_HEADINGS, USE_HEADINGS } from './columns.ts';
import type { Layout } from './layout.ts';
import type { MeterChoices } from './meter-choices.ts';
import type { MeterRefusal } from './meter-refusal.ts';
import { meterUnit, shownUnit, unitInHeading, type MeterUnit } from './meter-unit.ts';

/** What the rows of a file are, in full. */
export type Scheme =
  /** Values of a counter that goes on. */
  | 'readings'
  /** Values of a counter that falls to zero at midnight. */
  | 'resetting'
  | 'use'
  /** One stamp an interval, at its start or at its end. */
  | 'starts'
  | 'ends'
  /** Start and end of each interval. */
  | 'pairs'
  /** A day a row, its parts in columns. */
  | 'wide';

/** What kind of series a file holds, and in which unit. */
export interface Series {
  readonly scheme: Scheme;
  readonly unit: MeterUnit;
}

/**
 * Decides what the rows are: by what a person said, by headings that say it, or by a unit that only intervals have. What is
 * left open is asked, for a counter's values taken for amounts would be a thousand times too much.
 */
export function seriesOf(
  layout: Layout,
  timed: boolean,
  choices: MeterChoices,
  resource: ResourceId,
): Result<Series, MeterRefusal> {
  const unit = unitOf(layout, choices, resource);
  if (!unit.ok) return unit;
  const scheme = schemeOf(layout, timed, choices, unit.value);
  if (!scheme.ok) return scheme;
  const isRate = unit.value.seconds !== undefined;
  if (isRate && ['readings', 'resetting', 'use'].includes(scheme.value))
    return err({ kind: 'rate-needs-intervals', unit: unit.value.symbol });
  return ok({ scheme: scheme.value, unit: unit.value });
}

function unitOf(
  { headings, columns }: Layout,
  { unit }: MeterChoices,
  resource: ResourceId,
): Result<MeterUnit, MeterRefusal> {
  const heading = headings[columns.amount] ?? '';
  const found = unit === undefined ? unitInHeading(heading, resource) : meterUnit(unit, resource);
  if (found !== undefined) return ok(found);
  const isForeign = RESOURCE_IDS.some((other) => unitInHeading(heading, other) !== undefined);
  return unit !== undefined || isForeign
    ? err({ kind: 'unknown-unit', unit: unit ?? heading })
    : ok(shownUnit(resource));
}

function schemeOf(
  { headings, columns }: Layout,
  timed: boolean,
  choices: MeterChoices,
  unit: MeterUnit,
): Result<Scheme, MeterRefusal> {
  const { as, stamp, resetsDaily = false } = choices;
  const heading = folded(headings[columns.amount] ?? '');
  const isWide = columns.lastAmount !== undefined;
  const kind = as ?? kindBy(heading, { isWide, timed, resetsDaily, isRate: unit.seconds !== undefined });
  if (kind === undefined) return err({ kind: 'kind-unknown' });
  if (resetsDaily && kind !== 'readings') return err({ kind: 'no-meaning', option: '--resets-daily' });
  if (isWide && kind !== 'intervals') return err({ kind: 'no-meaning', option: `--as ${kind}` });
  const hasOneStamp = kind === 'intervals' && !isWide && columns.end === undefined;
  if (stamp !== undefined && !hasOneStamp) return err({ kind: 'no-meaning', option: '--stamp' });
  if (kind === 'readings') return ok(resetsDaily ? 'resetting' : 'readings');
  if (kind === 'use') return ok('use');
  if (isWide) return ok('wide');
  if (columns.end !== undefined) return ok('pairs');
  return ok(stamp === 'end' ? 'ends' : 'starts');
}

function kindBy(
  heading: string,
  {
    isWide,
    timed,
    resetsDaily,
    isRate,
  }: {
    readonly isWide: boolean;
    readonly timed: boolean;
    readonly resetsDaily: boolean;
    readonly isRate: boolean;
  },
): 'readings' | 'use' | 'intervals' | undefined {
  if (isWide || isRate) return 'intervals';
  if (resetsDaily || READING_HEADINGS.has(heading)) return 'readings';
  if (USE_HEADINGS.has(heading)) return timed ? 'intervals' : 'use';
  return undefined;
}
