import { dayFromText, dayText, type Day } from '@soxanh/core';

/** A day of a department that is to be recorded. */
export interface FillPlace {
  readonly department: string;
  readonly day: Day;
}

/** The address of the week grid, at the week of a day and for a department: `/ghi-tuan?phong=van-phong&ngay=2026-06-05`. */
export const routeToFill = ({ department, day }: FillPlace): string =>
  `/ghi-tuan?${new URLSearchParams({ phong: department, ngay: dayText(day) }).toString()}`;

/** Reads `routeToFill` back; undefined if the address asks for no department and day. */
export function fillFromRoute(route: string): FillPlace | undefined {
  const asked = new URLSearchParams(route.split('?')[1] ?? '');
  const day = dayFromText(asked.get('ngay') ?? '');
  const department = asked.get('phong');
  return day.ok && department !== null && department !== '' ? { department, day: day.value } : undefined;
}
