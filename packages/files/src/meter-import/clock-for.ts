import { err, ok, type Result } from '@soxanh/core';
import type { FileRefusal } from '../import/refusal.ts';
import type { DayClock } from './day-clock.ts';
import { WrittenClock } from './written-clock.ts';
import { zoneOffsets } from './zone-offsets.ts';
import { ZonedClock } from './zoned-clock.ts';

/** The clock of a file: the one it writes, or that of a zone a person names. */
export function clockFor(zone: string | undefined): Result<DayClock, FileRefusal> {
  if (zone === undefined) return ok(new WrittenClock());
  const offsets = zoneOffsets(zone);
  return offsets === undefined ? err({ kind: 'unknown-zone', zone }) : ok(new ZonedClock(offsets));
}
