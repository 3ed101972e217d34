import {
  isResourceId,
  meterResource,
  type Kind,
  type KnownEntry,
  type Office,
  type OfficeEntry,
  type ResourceId,
  type VoidEntry,
} from '@soxanh/core';
import type { Listed } from '../data/book.ts';
import { lastDayOf } from './journal-entry.ts';

/** An entry that says something of a day: all but facts of the office and removals. */
export type Told = Exclude<KnownEntry, OfficeEntry | VoidEntry>;

/** A row of the journal, and what became of it. */
export interface JournalRow extends Listed {
  readonly entry: Told;
}

/** Tells whether an entry has a place in the journal's table. */
export const isTold = (entry: KnownEntry): entry is Told =>
  entry.v === 1 && entry.kind !== 'office' && entry.kind !== 'void';

/** The entries of a list that have a place in the table. */
export const journalRows = (listed: readonly Listed[]): JournalRow[] =>
  listed.flatMap((one) => {
    const { entry } = one;
    return isTold(entry) ? [{ ...one, entry }] : [];
  });

/** The kinds of entries as people look for them, and as they are written. */
export const JOURNAL_KINDS = {
  use: ['use', 'none'],
  meter: ['reading', 'meter-event', 'meter-use'],
  invoice: ['invoice'],
  issue: ['issue'],
  stock: ['stock'],
  explanation: ['explanation'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;
export type JournalKind = keyof typeof JOURNAL_KINDS;

/** Kinds that name a meter and no resource: what they are of is what the meter counts. */
export const METER_KINDS: readonly Kind[] = [...JOURNAL_KINDS.meter, ...JOURNAL_KINDS.invoice];

/** Tells whether a text names one of the kinds people look for. */
export const isJournalKind = (text: string): text is JournalKind => Object.hasOwn(JOURNAL_KINDS, text);

/** What an entry is of; undefined for what this version does not know. */
export function resourceOf(entry: Told, office: Office): ResourceId | undefined {
  if ('resource' in entry) return isResourceId(entry.resource) ? entry.resource : undefined;
  return meterResource(office, entry.meter);
}

/** Whose an entry is. */
export function placeOf(entry: Told): {
  readonly kind: 'department' | 'building' | 'meter';
  readonly id: string;
} {
  if (entry.kind === 'explanation') return entry.of;
  return 'meter' in entry ? { kind: 'meter', id: entry.meter } : { kind: 'department', id: entry.department };
}

/** What of an entry a correction can change, as versions are laid side by side. */
export type JournalField = 'said' | 'item' | 'day' | 'place' | 'resource';
export const JOURNAL_FIELDS: readonly JournalField[] = ['said', 'item', 'day', 'place', 'resource'];

/** What differs between an entry and the one it corrects. */
export function differences(before: Told, after: Told): ReadonlySet<JournalField> {
  const [a, b] = [factsOf(before), factsOf(after)];
  return new Set(JOURNAL_FIELDS.filter((field) => a[field] !== b[field]));
}

function factsOf(entry: Told): Readonly<Record<JournalField, string>> {
  const { kind, id } = placeOf(entry);
  return {
    said: JSON.stringify(saidBy(entry)),
    item: entry.kind === 'use' ? (entry.item ?? '') : '',
    day: `${entry.day} ${lastDayOf(entry)} ${'moment' in entry ? (entry.moment ?? '') : ''}`,
    place: `${kind}:${id}`,
    resource: 'resource' in entry ? entry.resource : '',
  };
}

function saidBy(entry: Told): readonly unknown[] {
  switch (entry.kind) {
    case 'use':
    case 'meter-use':
      return ['use', entry.amount, entry.about === true];
    case 'none':
      return ['none'];
    case 'issue':
    case 'stock':
      return [entry.amount];
    case 'reading':
      return [entry.value];
    case 'invoice':
      return [entry.amount, entry.money, entry.number];
    case 'explanation':
      return [entry.cause, entry.text];
    case 'meter-event':
      return eventFacts(entry);
  }
}

function eventFacts(entry: Extract<Told, { kind: 'meter-event' }>): readonly unknown[] {
  switch (entry.event) {
    case 'replaced':
      return [entry.event, entry.final, entry.start];
    case 'multiplier':
      return [entry.event, entry.value, entry.multiplier];
    case 're-read':
      return [entry.event, entry.value];
    case 'rolled-over':
    case 'not-read':
      return [entry.event];
  }
}
