import { subjectName, type DayColumn, type DaySeries, type DayTable, type Office } from '@soxanh/core';
import { seriesDays, seriesSum } from './series-days.ts';
import { sharedIn } from './serving-meters.ts';
import type { PeriodSum } from './period-sum.ts';
import type { StripDay } from './strip-day.ts';

/** A building, or a meter without one, of which a department gets a share. */
export interface CardPlace extends PeriodSum {
  readonly kind: 'building' | 'meter';
  readonly id: string;
  readonly name: string;
  readonly days: readonly StripDay[];
  readonly trend: readonly StripDay[];
}

/**
 * The buildings of the meters of which a department gets a share, each once, with their own days; a meter without a
 * building stands for itself.
 *
 * @param inTrend the same table over the days of the line.
 */
export function placesOf(
  inPeriod: DayTable,
  inTrend: DayTable,
  office: Office,
  { department, resource }: DayColumn,
): CardPlace[] {
  const shared = new Set(sharedIn(office, department, resource, inPeriod.period));
  const places = new Map<string, CardPlace>();
  for (const { meter, described } of inPeriod.meters.meters) {
    if (!shared.has(meter)) continue;
    const { building } = described;
    const kind = building === undefined ? 'meter' : 'building';
    const id = building ?? meter;
    const [series, trend] = [inPeriod, inTrend].map((table) => seriesOf(table, { kind, id }, resource));
    if (series === undefined || trend === undefined || places.has(`${kind}/${id}`)) continue;
    places.set(`${kind}/${id}`, {
      kind,
      id,
      name: subjectName(office, { kind, id }, 'vi'),
      ...seriesSum(series),
      days: seriesDays(series, inPeriod.period),
      trend: seriesDays(trend, inTrend.period),
    });
  }
  return [...places.values()];
}

const seriesOf = (
  { meters }: DayTable,
  { kind, id }: Pick<CardPlace, 'kind' | 'id'>,
  resource: DayColumn['resource'],
): DaySeries | undefined =>
  kind === 'meter'
    ? meters.meters.find(({ meter }) => meter === id)
    : meters.buildings.find((column) => column.building === id && column.resource === resource);
