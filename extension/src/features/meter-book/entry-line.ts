import {
  amountText,
  counterWord,
  dateText,
  dayNumberFromText,
  dialText,
  groupedText,
  numberText,
  rangeText,
  type Language,
  type Meter,
  type MeterEntry,
} from '@soxanh/core';
import type { MeterWords } from './words.ts';

/** What an entry is told with. */
export interface EntryWording {
  /** What it counts, and the decimals of its face. */
  readonly meter: Pick<Meter, 'resource' | 'decimals'>;
  readonly language: Language;
  readonly words: MeterWords;
}

/** What an entry of the meter book says, without its moment. */
export function entryLine(entry: MeterEntry, { meter, language, words }: EntryWording): string {
  const { resource, decimals } = meter;
  const { lines } = words.entries;
  const shown = (value: string): string => dialText(value, decimals, language);
  if (entry.kind === 'reading') return lines.reading(shown(entry.value));
  if (entry.kind === 'meter-use' || entry.kind === 'invoice') {
    const line = entry.kind === 'invoice' ? lines.invoice : lines.use;
    return line(amountText(entry.amount, resource, language), daysOf(entry));
  }
  const counter = counterWord(resource, language);
  switch (entry.event) {
    case 'replaced':
      return lines.replaced(counter, shown(entry.final), shown(entry.start));
    case 'multiplier':
      return lines.multiplier(groupedText(entry.multiplier, language), shown(entry.value));
    case 're-read':
      return lines.reread(shown(entry.value));
    case 'rolled-over':
    case 'not-read':
      return words.form.kinds(counter)[entry.event];
  }
}

/** When: "cuối giờ 31/5/2026", or the days of an amount. */
export function whenOf(entry: MeterEntry, words: MeterWords): string {
  if (entry.kind === 'meter-use' || entry.kind === 'invoice') return daysOf(entry);
  return momentText({ day: dayNumberFromText(entry.day), moment: entry.moment }, words);
}

/** "cuối giờ 31/5/2026". */
export const momentText = (
  {
    day,
    moment,
  }: { readonly day: ReturnType<typeof dayNumberFromText>; readonly moment?: 'before' | undefined },
  words: MeterWords,
): string => words.at(words.moment[moment ?? 'after'], day === undefined ? '?' : dateText(day));

function daysOf(entry: { readonly day: string; readonly through?: string | undefined }): string {
  const [first, last] = [dayNumberFromText(entry.day), dayNumberFromText(entry.through ?? entry.day)];
  return first === undefined || last === undefined ? '?' : rangeText({ first, last });
}

/** A multiplier or another exact number. */
export const exactText = (
  { digits, places }: { digits: bigint; places: number },
  language: Language,
): string => numberText(digits, places, language);
