import type { Found } from './find-word.ts';
import type { Alternative, Word } from './meaning.ts';

/** Where a word stands. */
export interface Place {
  /** Nothing but a day or "vẫn ghi" stands before it. */
  readonly first: boolean;
  readonly afterNumber: boolean;
  readonly afterUnit: boolean;
  readonly beforeDigits: boolean;
  readonly next: Found | undefined;
}

const HOP: readonly Alternative[] = [
  { word: 'hộp', label: { vi: 'hộp', en: 'hộp (box)' } },
  { word: 'họp', label: { vi: 'họp', en: 'họp (meeting)' } },
];

const TAM: readonly Alternative[] = [{ word: 'tám' }, { word: 'tầm' }];

/**
 * Decides by its place what a word with several readings is; where the place does not tell, the word comes back with
 * the readings to ask about.
 */
export function chooseWord(words: readonly [Word, ...Word[]], place: Place): Word {
  const of = (kind: string): Word | undefined => words.find(({ meaning }) => meaning.kind === kind);
  const box = of('unit');
  const meeting = of('refused');
  const about = of('about');
  const other = words.find((word) => word !== about) ?? words[0];
  const offered = words.find((word) => word.instead !== undefined);
  if (offered !== undefined) return offered;
  if (box !== undefined && meeting !== undefined) {
    if (place.first) return meeting;
    return place.afterNumber ? box : { ...box, instead: HOP };
  }
  const next = place.next?.words[0]?.meaning.kind;
  const beforeNumber = place.beforeDigits || next === 'digit' || next === 'tens';
  // "15 sets of 12", but "2 reams of paper".
  if (of('times') !== undefined)
    return (place.afterUnit && beforeNumber ? of('times') : of('filler')) ?? words[0];
  if (about === undefined || other === about) return words[0];
  if (beforeNumber) return about;
  // "tam muoi" is eighty or about ten.
  return next === 'scale' && other.meaning.kind === 'digit' ? { ...other, instead: TAM } : other;
}
