import { describeAppend } from './append.ts';
import { describeComingBack } from './come-back.ts';
import { describeLongNames } from './long-names.ts';
import { describeNames } from './names.ts';
import { describePages } from './page.ts';
import { describePeople } from './people.ts';
import { describeProperty } from './property.ts';
import { describeRaces } from './race.ts';
import type { Subject } from './world.ts';

/** The whole contract of a storage. */
export function describeStorage(subject: Subject): void {
  describeAppend(subject);
  describePages(subject);
  describeRaces(subject);
  describePeople(subject);
  describeComingBack(subject);
  describeNames(subject);
  describeLongNames(subject);
  describeProperty(subject, 25);
}
