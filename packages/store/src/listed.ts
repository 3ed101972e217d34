import { dayNumberFromText, known, type Entry, type KnownEntry } from '@soxanh/core';
import type { Listed, ListQuestion } from './book-store.ts';
import { isMisfit, standingOf, type Fate } from './fate.ts';
import { placedOf } from './placed.ts';

/**
 * An entry as a list shows it; undefined for one of an unknown kind or a later version, of which this version cannot
 * say what it means (it is kept, and in every back-up: law J5).
 */
export function listedOf(entry: Entry, fate: Fate | undefined, note: string | undefined): Listed | undefined {
  const readable = isMisfit(entry, fate) ? undefined : known(entry);
  if (readable === undefined) return undefined;
  return {
    entry: readable,
    standing: standingOf(entry, fate),
    ...(fate?.head === undefined ? {} : { replacedBy: fate.head }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Tells whether an entry belongs in the answer to a question, whatever `before` and `limit` say. */
export function answers(question: ListQuestion, entry: Entry, fate: Fate | undefined): boolean {
  const { device, kinds, standing } = question;
  const readable = isMisfit(entry, fate) ? undefined : known(entry);
  if (readable === undefined) return false;
  if (kinds !== undefined && !kinds.includes(readable.kind)) return false;
  if (standing === 'counted' && standingOf(entry, fate) !== 'counted') return false;
  if (device !== undefined && readable.by.device !== device) return false;
  return isPlaceOf(question, readable);
}

function isPlaceOf(question: ListQuestion, entry: KnownEntry): boolean {
  const { department, resource, meter, first, last } = question;
  if ([department, resource, meter, first, last].every((part) => part === undefined)) return true;
  if (first !== undefined && last !== undefined && first > last) return false;
  const placed = placedOf(entry);
  if (placed === undefined) return false;
  if (department !== undefined && placed.department !== department) return false;
  if (resource !== undefined && placed.resource !== resource) return false;
  if (meter !== undefined && placed.meter !== meter) return false;
  const begins = dayNumberFromText(placed.day);
  const ends = placed.through === undefined ? begins : dayNumberFromText(placed.through);
  if (begins === undefined || ends === undefined) return false;
  return (last === undefined || begins <= last) && (first === undefined || ends >= first);
}
