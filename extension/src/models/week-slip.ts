import { dayNumberFromText, type Day } from '@soxanh/core';
import { mondayOf } from './week-days.ts';

/** Which slip to print. */
export interface SlipOf {
  readonly monday: Day;
  readonly department: string;
}

/**
 * Reads the address of a slip: `/2026-06-08/van-phong`, any day of the week.
 *
 * @returns undefined if it names no day or no department.
 */
export function slipFromRoute(route: string): SlipOf | undefined {
  const [, dayText = '', department = ''] = /^\/(\d{4}-\d\d-\d\d)\/([a-z0-9-]+)$/.exec(route) ?? [];
  const day = dayNumberFromText(dayText);
  return day === undefined ? undefined : { monday: mondayOf(day), department };
}
