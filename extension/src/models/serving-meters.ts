import { meterIds, meterResource, ruleOn, ruleStretches, type Office, type Period } from '@soxanh/core';
import type { Day, ResourceId } from '@soxanh/core';

/** How a meter is shared out, as far as it says who gets something of it. */
type Sharing = ReturnType<typeof ruleOn>;

const isServed = ({ receivers, common, commonReceiver }: Sharing, department: string): boolean =>
  receivers.includes(department) || (common > 0 && commonReceiver === department);

const metersOf = (office: Office, resource: ResourceId): string[] =>
  meterIds(office).filter((id) => meterResource(office, id) === resource);

/** The meters of which a department gets something on a day, its own among them. */
export const servingOn = (office: Office, department: string, resource: ResourceId, day: Day): string[] =>
  metersOf(office, resource).filter((id) => isServed(ruleOn(office, id, day), department));

/** The meters of which a department gets something on some day of a period. */
export const servingIn = (
  office: Office,
  department: string,
  resource: ResourceId,
  period: Period,
): string[] =>
  metersOf(office, resource).filter((id) =>
    ruleStretches(office, id, period).some((stretch) => isServed(stretch, department)),
  );

/** Those of them that serve others too: what a department gets of them is allocated (law A3). */
export const sharedIn = (
  office: Office,
  department: string,
  resource: ResourceId,
  period: Period,
): string[] =>
  metersOf(office, resource).filter((id) =>
    ruleStretches(office, id, period).some(
      (stretch) => stretch.by !== 'alone' && isServed(stretch, department),
    ),
  );
