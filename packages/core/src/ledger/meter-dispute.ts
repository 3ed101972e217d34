import type { Dispute } from '../meter/fill-days.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import type { MeterColumn } from './meter-column.ts';

/** A meter's amounts given for days, and what its readings say of the same days: the readings hold. */
export interface MeterDispute extends Dispute {
  readonly meter: string;
  readonly resource: ResourceId;
}

/** Up to one step of the counter both say the same: it is read in whole steps, what a utility gives is not. */
export function disputesOf({ meter, described, resource, days }: MeterColumn): MeterDispute[] {
  const { multiplier, decimals } = described;
  const step =
    (Number(multiplier.digits) * RESOURCES[resource].shown.per) / 10 ** (multiplier.places + decimals);
  return days.disputes
    .filter(({ given, read }) => Math.abs(given - read) > step)
    .map((dispute) => ({ ...dispute, meter, resource }));
}
