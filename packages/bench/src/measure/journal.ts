import {
  addDays,
  dayOf,
  dayText,
  epochMillisOf,
  nextEntryId,
  type EntryId,
  type Period,
  type UseEntry,
} from '@soxanh/core';

/** Departments and resources of the benches: five years of four by four. */
export const DEPARTMENTS = ['to-chuc-can-bo', 'van-phong', 'to-chuc-dang', 'bao-ve-noi-bo'] as const;
const RESOURCES_USED = ['electricity', 'water', 'paper', 'plastic'] as const;
export const FIVE_YEARS: Period = { first: dayOf(2021, 11, 22), last: dayOf(2026, 11, 21) };

/**
 * Entries of several devices over five years, in the order in which each device wrote them.
 *
 * @param count entries in all.
 * @param devices devices that share them evenly.
 */
export function deviceJournals(count: number, devices: number): UseEntry[][] {
  const each = Math.floor(count / devices);
  return Array.from({ length: devices }, (_, device) => journalOf(device, each));
}

function journalOf(device: number, count: number): UseEntry[] {
  const random = numbers(device + 1);
  const days = FIVE_YEARS.last - FIVE_YEARS.first + 1;
  const entries: UseEntry[] = [];
  let last: EntryId | undefined;
  for (let n = 1; n <= count; n++) {
    const day = addDays(FIVE_YEARS.first, Math.floor(((n - 1) * days) / count));
    const at = epochMillisOf({ day, minutes: 480 }) + n;
    last = nextEntryId(at, (bytes) => Uint8Array.from({ length: bytes }, () => random() * 256), last);
    const resource = RESOURCES_USED[Math.floor(random() * 4)] ?? 'paper';
    entries.push({
      amount: 1 + Math.floor(random() * 500),
      at: `${dayText(day)}T08:00:00+07:00`,
      by: {
        department: DEPARTMENTS[device % 4] ?? 'van-phong',
        device: `bench-device-${device}`,
        role: 'recorder',
      },
      day: dayText(day),
      department: DEPARTMENTS[Math.floor(random() * 4)] ?? 'van-phong',
      id: last,
      kind: 'use',
      n,
      // The chain's hashes are looked at by `check`, not by a merge; their length is what counts here.
      prev: n === 1 ? null : 'A'.repeat(43),
      resource,
      v: 1,
      ...(resource === 'plastic' ? { item: 'bottle' } : {}),
    });
  }
  return entries;
}

/** A repeatable row of numbers in [0, 1). Method: a 32-bit linear congruential generator (Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
