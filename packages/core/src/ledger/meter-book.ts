import { allocate, type RuleProblem } from '../allocation/allocate.ts';
import { behindSubMeters } from '../allocation/remainder.ts';
import type { ServedDays } from '../allocation/serving.ts';
import { meterIds } from '../meter/meter.ts';
import { meterDays, type MeterDays, type MeterEntry } from '../meter/meter-days.ts';
import type { Stretch } from '../meter/stretch.ts';
import type { Office } from '../office/office.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { buildingColumns, type BuildingColumn } from './building-column.ts';
import type { DayQuestion } from './day-question.ts';
import type { DayFacts } from './due-days.ts';
import type { Ledger } from './ledger.ts';
import { meterColumn, type MeterColumn } from './meter-column.ts';
import { disputesOf, type MeterDispute } from './meter-dispute.ts';
import { unfilledOf, type Unfilled } from './unfilled.ts';

/** What the meters say of a period. */
export interface MeterBook {
  readonly meters: readonly MeterColumn[];
  readonly buildings: readonly BuildingColumn[];
  /** Stretches that lie wholly in the period and are too long to fill. */
  readonly unfilled: readonly Unfilled[];
  /** Stretches that touch the period and wait for an answer (law M2). */
  readonly questions: readonly { readonly meter: string; readonly stretch: Stretch }[];
  readonly problems: readonly RuleProblem[];
  /** Amounts given for days of the period that the readings around them contradict. */
  readonly disputes: readonly MeterDispute[];
  servedDays(department: string, resource: ResourceId): ServedDays | undefined;
}

/** Works the meter book of a period out: meters, what remains behind sub-meters, shares, buildings. */
export function meterBook(
  ledger: Ledger,
  office: Office,
  { period, asOf, resource }: DayQuestion,
  facts: DayFacts,
): MeterBook {
  const all = meterIds(office).flatMap((id): MeterDays[] => {
    const days = meterDays(office, id, entriesOf(ledger, id), period);
    return days === undefined || (resource !== undefined && days.resource !== resource) ? [] : [days];
  });
  const meters = all.flatMap((days) => meterColumn(office, days, asOf, facts));
  const { served, problems } = allocate(office, behindSubMeters(office, all));
  const byPlace = new Map(served.map((days) => [`${days.department}/${days.resource}`, days]));
  return {
    meters,
    buildings: buildingColumns(office, meters),
    unfilled: all.flatMap((days) => unfilledOf(days)),
    questions: all.flatMap(({ meter, open }) =>
      open.filter(({ kind }) => kind === 'question').map((stretch) => ({ meter, stretch })),
    ),
    problems,
    disputes: meters.flatMap((column) => disputesOf(office, column)),
    servedDays: (department, of) => byPlace.get(`${department}/${of}`),
  };
}

const entriesOf = (ledger: Ledger, meter: string): MeterEntry[] =>
  [...ledger.pages('meter', meter)].flatMap((page) => page.entries);

/** The meter book of an office without meters. */
export const NO_METERS: MeterBook = {
  meters: [],
  buildings: [],
  unfilled: [],
  questions: [],
  problems: [],
  disputes: [],
  servedDays: () => undefined,
};
