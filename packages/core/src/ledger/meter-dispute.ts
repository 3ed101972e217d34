import type { Day } from '../calendar/day.ts';
import type { Dispute } from '../meter/fill-days.ts';
import { meterOn } from '../meter/meter.ts';
import type { Office } from '../office/office.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import type { MeterColumn } from './meter-column.ts';

/** A meter's amounts given for days, and what its readings say of the same days: the readings hold. */
export interface MeterDispute extends Dispute {
  readonly meter: string;
  readonly resource: ResourceId;
}

/** Up to one step of the counter both say the same: it is read in whole steps, what a utility gives is not. */
export const disputesOf = (office: Office, { meter, resource, days }: MeterColumn): MeterDispute[] =>
  days.disputes
    .filter(({ first, given, read }) => Math.abs(given - read) > stepOn(office, meter, resource, first))
    .map((dispute) => ({ ...dispute, meter, resource }));

/** What a step of a counter's last decimal is worth on a day, in small units. */
function stepOn(office: Office, meter: string, resource: ResourceId, day: Day): number {
  const described = meterOn(office, meter, day);
  if (described === undefined) return 0;
  const { multiplier, decimals } = described;
  return (Number(multiplier.digits) * RESOURCES[resource].shown.per) / 10 ** (multiplier.places + decimals);
}
