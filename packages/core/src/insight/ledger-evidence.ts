import { ruleStretches } from '../allocation/rule.ts';
import type { Day } from '../calendar/day.ts';
import { lengthOf, type Period } from '../calendar/period.ts';
import type { DaySeries } from '../ledger/day-series.ts';
import { dayTable, type DayTable } from '../ledger/day-table.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { meterIds, meterResource } from '../meter/meter.ts';
import type { Office } from '../office/office.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { Evidence, Measuring } from './evidence.ts';
import type { Part } from './subject.ts';

/**
 * What a ledger knows, for judgements: the day cells every total is made of (law L4). The ledger must hold the months of
 * both sides of whatever is compared, and of a meter the readings next to them.
 *
 * @param asOf the last day that is judged.
 * @example
 * const evidence = ledgerEvidence(new Ledger(), officeOf([]), dayOf(2026, 6, 30));
 * evidence.days({ kind: 'department', id: 'van-phong' }, 'paper', monthPeriod(2026, 6)).amount.length; // 30
 */
export function ledgerEvidence(ledger: Ledger, office: Office, asOf: Day): Evidence {
  // A comparison asks for the same few periods again and again: for each part, for each side.
  const tables = new Map<string, DayTable>();
  const tableOf = (resource: ResourceId, period: Period): DayTable => {
    const key = `${resource}/${period.first}/${period.last}`;
    const table = tables.get(key) ?? dayTable(ledger, office, { period, asOf, resource });
    tables.set(key, table);
    return table;
  };
  return {
    office,
    asOf,
    days: (part, resource, period) =>
      seriesOf(tableOf(resource, period), part) ?? emptySeries(lengthOf(period)),
    measuredBy: (part, resource, period) =>
      part.kind === 'department'
        ? departmentWays(office, tableOf(resource, period), part.id, resource)
        : meterWays(tableOf(resource, period), part),
    paperOf: (department) => [...ledger.pages('paper', department)].flatMap(({ entries }) => entries),
  };
}

function seriesOf({ columns, meters }: DayTable, { kind, id }: Part): DaySeries | undefined {
  switch (kind) {
    case 'department':
      return columns.find(({ department }) => department === id);
    case 'building':
      return meters.buildings.find(({ building }) => building === id);
    case 'meter':
      return meters.meters.find(({ meter }) => meter === id);
  }
}

const emptySeries = (days: number): DaySeries => ({
  amount: new Float64Array(days),
  state: new Uint8Array(days),
  expected: new Uint8Array(days),
  stretches: [],
});

function meterWays({ meters }: DayTable, { kind, id }: Part): Measuring[] {
  if (kind === 'meter') return [{ how: 'metered', meters: [id] }];
  const building = meters.buildings.find((column) => column.building === id);
  return building === undefined ? [] : [{ how: 'metered', meters: building.meters }];
}

function departmentWays(
  office: Office,
  table: DayTable,
  department: string,
  resource: ResourceId,
): Measuring[] {
  const own = new Set<string>();
  const shared = new Set<string>();
  for (const meter of meterIds(office)) {
    if (meterResource(office, meter) !== resource) continue;
    for (const { by, receivers, common, commonReceiver } of ruleStretches(office, meter, table.period)) {
      if (receivers.includes(department)) (by === 'alone' ? own : shared).add(meter);
      if (common > 0 && commonReceiver === department) shared.add(meter);
    }
  }
  const column = table.columns.find((each) => each.department === department);
  const isRecorded = column !== undefined && (column.spans.length > 0 || column.entries.some((n) => n > 0));
  const ways: Measuring[] = [];
  if (isRecorded || own.size + shared.size === 0) ways.push({ how: 'recorded', meters: [] });
  if (own.size > 0) ways.push({ how: 'metered', meters: [...own] });
  if (shared.size > 0) ways.push({ how: 'allocated', meters: [...shared] });
  return ways;
}
