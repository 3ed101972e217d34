import {
  dayNumberFromText,
  known,
  type Entry,
  type KnownEntry,
  type NoneEntry,
  type UseEntry,
} from '@soxanh/core';
import type { Listed, ListQuestion } from './book-store.ts';
import { standingOf, type Fate } from './fate.ts';

/**
 * An entry as a list shows it; undefined for one of an unknown kind or a later version, of which this version cannot
 * say what it means (it is kept, and in every back-up: law J5).
 */
export function listedOf(entry: Entry, fate: Fate | undefined, note: string | undefined): Listed | undefined {
  const readable = known(entry);
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
  const { device, standing } = question;
  const readable = known(entry);
  if (readable === undefined) return false;
  if (standing === 'counted' && standingOf(entry, fate) !== 'counted') return false;
  if (device !== undefined && readable.by.device !== device) return false;
  return isPlaceOf(question, readable);
}

function isPlaceOf({ department, resource, first, last }: ListQuestion, entry: KnownEntry): boolean {
  if ([department, resource, first, last].every((part) => part === undefined)) return true;
  if (first !== undefined && last !== undefined && first > last) return false;
  const placed = placedOf(entry);
  if (placed === undefined) return false;
  if (department !== undefined && placed.department !== department) return false;
  if (resource !== undefined && placed.resource !== resource) return false;
  const begins = dayNumberFromText(placed.day);
  const through = placed.kind === 'use' ? placed.through : undefined;
  const ends = through === undefined ? begins : dayNumberFromText(through);
  if (begins === undefined || ends === undefined) return false;
  return (last === undefined || begins <= last) && (first === undefined || ends >= first);
}

/** The entry, if it says of which department, resource and day it is. */
export function placedOf(entry: Entry): UseEntry | NoneEntry | undefined {
  const readable = known(entry);
  return readable?.kind === 'use' || readable?.kind === 'none' ? readable : undefined;
}
