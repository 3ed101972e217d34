import type { Day } from '../calendar/day.ts';
import type { Subject } from '../insight/subject.ts';
import { meterOn, meterResource } from '../meter/meter.ts';
import type { Office } from '../office/office.ts';
import { METER } from '../office/readers-meter.ts';
import type { Language } from '../quantity/language.ts';
import type { ResourceId } from '../quantity/resource.ts';

/**
 * What a subject is called: departments, buildings and meters by the name the office gave them.
 *
 * @example
 * subjectName(officeOf([]), { kind: 'office', id: 'office' }, 'vi'); // 'Toàn cơ quan'
 */
export function subjectName(office: Office, { kind, id }: Subject, language: Language): string {
  switch (kind) {
    case 'department':
      return office.department(id)?.name ?? id;
    case 'building':
      return office.buildings.find((building) => building.id === id)?.name ?? id;
    case 'meter':
      return meterName(office, id);
    case 'office':
      return language === 'vi' ? 'Toàn cơ quan' : 'Whole office';
  }
}

/** The newest name of a meter. */
export const meterName = (office: Office, id: string): string =>
  office.facts.one(METER, id).latest()?.name ?? id;

/**
 * What a counter of a resource is called: "công tơ" is not said of water, and a printer has neither.
 *
 * @example
 * counterWord('water', 'vi'); // 'đồng hồ'
 */
export function counterWord(resource: ResourceId | undefined, language: Language): string {
  if (language === 'en') return 'meter';
  return resource === 'electricity' ? 'công tơ' : resource === 'water' ? 'đồng hồ' : 'bộ đếm';
}

/**
 * A meter by what it is for: "công tơ Tòa nhà số 2" where it serves a building, else its own name.
 *
 * @param day whose description holds.
 */
export function meterPhrase(office: Office, id: string, day: Day, language: Language): string {
  const building = meterOn(office, id, day)?.building;
  if (building === undefined) return meterName(office, id);
  const name = subjectName(office, { kind: 'building', id: building }, language);
  const word = counterWord(meterResource(office, id), language);
  return language === 'vi' ? `${word} ${name}` : `the ${word} of ${name}`;
}
