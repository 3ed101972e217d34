import { dayFromText, known, type Entry } from '@soxanh/core';
import { routeToFill } from './week-route.ts';

/**
 * Where what an entry says is recorded anew by hand.
 *
 * @param department the one this machine records for: an entry for another one is what was refused.
 */
export function recordingRoute(entry: Entry, department: string | undefined): string {
  const understood = known(entry);
  switch (understood?.kind) {
    case 'use':
    case 'none': {
      const day = dayFromText(understood.day);
      return day.ok
        ? routeToFill({ department: department ?? understood.department, day: day.value })
        : '/ghi-tuan';
    }
    case 'reading':
    case 'meter-event':
    case 'meter-use':
    case 'invoice':
      return '/dien-nuoc';
    case 'issue':
    case 'stock':
      return '/giay-in';
    case 'office':
      return '/thiet-lap';
    case 'explanation':
      return '/dien-bien';
    case 'void':
    case undefined:
      return '/so-ghi';
  }
}
