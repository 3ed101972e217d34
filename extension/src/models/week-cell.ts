import type { ItemId, Language, LineChoice, LineContext, LineEntry } from '@soxanh/core';
import type { ByHand } from './chips.ts';
import { TYPED_ITEMS } from './line-correction.ts';
import type { Reader } from './line.ts';
import type { DayRecord } from './today-record.ts';

/** What stands in a field of the week grid. */
export type CellReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'use';
      readonly entries: readonly LineEntry[];
      readonly shown: string;
      /** Use of a day was confirmed to be none; that counts no more once this is saved. */
      readonly contradicts: boolean;
    }
  /** A bare number of plastic things: of which kind? */
  | { readonly kind: 'which-kind'; readonly number: string; readonly choices: readonly string[] }
  /** A question or a refusal of the line, with answers to choose from. */
  | { readonly kind: 'unclear'; readonly text: string; readonly choices: readonly LineChoice[] }
  /** It speaks of what belongs in the other column, or of another day. */
  | { readonly kind: 'elsewhere' }
  /** "K" on a day on which something was recorded. */
  | { readonly kind: 'used-already'; readonly record: DayRecord };

/** Where a field stands. */
export interface CellPlace {
  readonly resource: ByHand;
  readonly context: LineContext;
  /** What the day has already; undefined for the row of the whole week. */
  readonly record: DayRecord | undefined;
  /** A day of the field is confirmed, or about to be, as one without use. */
  readonly hasZero: boolean;
}

/** The word for a sheet, which a bare number in the column of paper is short for. */
const SHEETS: Readonly<Record<Language, string>> = { vi: 'tờ', en: 'sheets' };

/**
 * Reads a field of the week grid: what the line reads, a bare number of sheets, or "K" for no use.
 *
 * @example
 * readCell('6 chai 2 cốc', place, readLine); // use: bottle 6, cup 2
 */
export function readCell(text: string, place: CellPlace, read: Reader): CellReading {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  if (isNoUse(typed)) return noneIn(place);
  const isBare = /^\d[\d.,]*$/.test(typed);
  if (isBare && place.resource === 'plastic') return whichKind(typed, place);
  const reading = read(isBare ? `${typed} ${SHEETS[place.context.language]}` : typed, place.context);
  switch (reading.kind) {
    case 'empty':
      return { kind: 'empty' };
    case 'refuse':
      return { kind: 'unclear', text: reading.reason, choices: reading.instead ? [reading.instead] : [] };
    case 'ask':
      return {
        kind: 'unclear',
        text: reading.question,
        choices: reading.choices.filter(({ line }) => staysHere(line, place, read)),
      };
    case 'understood':
      if (!reading.entries.every((entry) => isHere(entry, place))) return { kind: 'elsewhere' };
      return reading.entries.every(({ kind }) => kind === 'none')
        ? noneIn(place)
        : { kind: 'use', entries: reading.entries, shown: reading.shown, contradicts: place.hasZero };
  }
}

/** Tells whether a field says "K": không dùng. */
export const isNoUse = (text: string): boolean => /^\s*k\s*$/i.test(text);

/** The kinds offered for a bare number, commonest first. */
const KINDS: readonly ItemId[] = ['bottle', 'cup', 'bag', 'box', 'straw'];

const whichKind = (number: string, { context }: CellPlace): CellReading => ({
  kind: 'which-kind',
  number,
  choices: KINDS.map((item) => `${number} ${TYPED_ITEMS[context.language][item]}`),
});

const noneIn = ({ record }: CellPlace): CellReading =>
  record !== undefined && record.amount > 0 ? { kind: 'used-already', record } : { kind: 'none' };

const isHere = (entry: LineEntry, { resource, context }: CellPlace): boolean =>
  entry.resource === resource &&
  entry.department === context.department &&
  entry.day === (context.day ?? context.today);

/** An answer that would lead into the other column is no answer here. */
function staysHere(line: string, place: CellPlace, read: Reader): boolean {
  const reading = read(line, place.context);
  return reading.kind !== 'understood' || reading.entries.every((entry) => isHere(entry, place));
}
