import { dayFromText, dayText, type Day } from '@soxanh/core';

/** A day of a department that is to be recorded. */
export interface FillPlace {
  readonly department: string;
  readonly day: Day;
}

/** What follows `#` in the address of the page that records, to begin with a department and a day. */
export const routeToFill = ({ department, day }: FillPlace): string =>
  `/?${new URLSearchParams({ phong: department, ngay: dayText(day) }).toString()}`;

/** Reads `routeToFill` back; undefined if the address asks for no department and day. */
export function fillFromRoute(route: string): FillPlace | undefined {
  const asked = new URLSearchParams(route.split('?')[1] ?? '');
  const day = dayFromText(asked.get('ngay') ?? '');
  const department = asked.get('phong');
  return day.ok && department !== null && department !== '' ? { department, day: day.value } : undefined;
}
