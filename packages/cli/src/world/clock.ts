import { dayNumberFromText, epochMillisOf, ok, type Result } from '@soxanh/core';
import { misuse, type Complaint } from './complaint.ts';
import type { World } from './world.ts';

/** Noon: a day alone says nothing about the hour, and noon is before every office's cut-off. */
const NOON = 12 * 60;

/**
 * What time it is: `SOXANH_NOW` if it is set, else the machine's clock. `SOXANH_NOW` is a day (`2026-06-08`, then it is
 * noon at the office) or a stamp (`2026-06-08T16:30:00+07:00`; without an offset it is the office's time).
 */
export function timeNow({ env, clock }: World): Result<number, Complaint> {
  const text = env['SOXANH_NOW'];
  if (text === undefined || text === '') return ok(clock());
  const day = dayNumberFromText(text);
  if (day !== undefined) return ok(epochMillisOf({ day, minutes: NOON }));
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text);
  const millis = shape === null ? Number.NaN : Date.parse(shape[3] === undefined ? `${text}+07:00` : text);
  return Number.isNaN(millis)
    ? misuse(
        `SOXANH_NOW="${text}" không phải ngày hoặc giờ. Ghi như 2026-06-08 hoặc 2026-06-08T16:30:00+07:00.`,
        `SOXANH_NOW="${text}" is neither a day nor a stamp. Write 2026-06-08 or 2026-06-08T16:30:00+07:00.`,
      )
    : ok(millis);
}
