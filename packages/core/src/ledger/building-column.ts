import { addDays } from '../calendar/day.ts';
import { lengthOf } from '../calendar/period.ts';
import { steadyMeter } from '../meter/meter.ts';
import type { Office } from '../office/office.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { DaySeries } from './day-series.ts';
import type { MeterColumn } from './meter-column.ts';
import { MISSING, NO_STATE } from './state.ts';

/** The main meters of one building and resource together. A day has a value only if all of them have one. */
export interface BuildingColumn extends DaySeries {
  readonly building: string;
  readonly resource: ResourceId;
  readonly meters: readonly string[];
}

/** The columns of all buildings with a main meter, from those of the meters. */
export function buildingColumns(office: Office, meters: readonly MeterColumn[]): BuildingColumn[] {
  const groups = new Map<string, { building: string; group: MeterColumn[] }>();
  for (const column of meters) {
    const { building, parent } = column.described;
    if (building === undefined || parent !== undefined) continue;
    const key = `${building}/${column.resource}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { building, group: [column] });
    else known.group.push(column);
  }
  return [...groups.values()].flatMap(({ building, group }) => {
    const [only, ...others] = group;
    if (only === undefined) return [];
    return [others.length === 0 ? alone(building, only) : together(office, building, [only, ...others])];
  });
}

const alone = (building: string, column: MeterColumn): BuildingColumn => {
  const { resource, meter, amount, state, expected, stretches } = column;
  return { building, resource, meters: [meter], amount, state, expected, stretches };
};

/** Above every state: no meter has said anything of the day yet. */
const NO_METER = 255;

/** A meter that is put in later, or was closed before, is no part of the other days. */
function together(
  office: Office,
  building: string,
  group: readonly [MeterColumn, ...MeterColumn[]],
): BuildingColumn {
  const [{ resource, days }] = group;
  const length = lengthOf(days.period);
  const [amount, expected] = [new Float64Array(length), new Uint8Array(length)];
  const state = new Uint8Array(length).fill(NO_METER);
  for (const column of group) {
    const onDay = steadyMeter(office, column.meter);
    for (let i = 0; i < length; i++) {
      if (onDay.at(addDays(days.period.first, i)) === undefined) continue;
      amount[i] = (amount[i] ?? 0) + (column.amount[i] ?? 0);
      expected[i] = Math.max(expected[i] ?? 0, column.expected[i] ?? 0);
      // Codes are in order, weakest first: a day that one meter lacks is no day of the building.
      state[i] = Math.min(state[i] ?? NO_METER, column.state[i] ?? NO_STATE);
    }
  }
  for (let i = 0; i < length; i++) {
    const code = state[i] ?? NO_METER;
    if (code > MISSING && code !== NO_METER) continue;
    amount[i] = 0;
    // One meter may be waited for where another was read: the building's day is due then, and lacks it.
    state[i] = expected[i] === 1 ? MISSING : NO_STATE;
  }
  return {
    building,
    resource,
    meters: group.map(({ meter }) => meter),
    amount,
    state,
    expected,
    stretches: group.flatMap(({ stretches }) => stretches),
  };
}
