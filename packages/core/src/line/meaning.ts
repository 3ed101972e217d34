import type { Bilingual } from '../quantity/language.ts';
import type { Weekday } from '../calendar/day.ts';
import type { NumberWord } from './spoken-number.ts';
import type { PaperSize, UnitId } from './unit.ts';

/** Why a word is understood and yet nothing is saved. */
export type RefusedWord = 'meeting' | 'meter' | 'jug' | 'not-plastic' | 'paper-cup' | 'untracked';

/** A day as words name it. */
export type DayName =
  | { readonly by: 'offset'; readonly days: number }
  | { readonly by: 'weekday'; readonly weekday: Weekday }
  | { readonly by: 'date'; readonly text: string };

/** Words that mean nothing beyond themselves. */
export type PlainWord =
  /** A word that changes nothing: "đã", "in", "the". */
  | 'filler'
  | 'separator'
  /** "x", "mỗi bộ". */
  | 'times'
  | 'about'
  | 'minus'
  /** "không dùng". */
  | 'none'
  /** "chỉ": answers the question whether one kind or all plastic is meant. */
  | 'only'
  /** "vẫn ghi": answers the question about an unusually large amount. */
  | 'insist'
  /** "vài": a number is needed. */
  | 'vague'
  /** "cho", "in hộ": a department follows. */
  | 'for'
  /** "phòng": a department may follow. */
  | 'room';

/** A plain word as a meaning: one member of the union for each, so that a switch narrows it. */
type PlainMeaning = { [K in PlainWord]: { readonly kind: K } }[PlainWord];

/** What a word or a phrase of the vocabulary says. */
export type Meaning =
  | NumberWord
  | PlainMeaning
  | { readonly kind: 'unit'; readonly unit: UnitId }
  | { readonly kind: 'size'; readonly size: PaperSize }
  | { readonly kind: 'sides'; readonly sides: 1 | 2 }
  /** After a number: the weight of paper, the volume of a bottle. `gram` may also be a slip for "ram". */
  | { readonly kind: 'measure'; readonly of: 'weight' | 'gram' | 'volume' }
  | { readonly kind: 'matter'; readonly matter: 'paper' | 'plastic' | 'water' }
  | { readonly kind: 'day'; readonly day: DayName }
  | { readonly kind: 'refused'; readonly why: RefusedWord };

/** Another word to put in place of what was typed, and what to call it. */
export interface Alternative {
  readonly word: string;
  readonly label?: Bilingual;
}

/** An entry of the vocabulary. */
export interface Word {
  readonly spelling: string;
  readonly meaning: Meaning;
  /** Only this very spelling: without its diacritics it would be another word. */
  readonly exact?: true;
  /** Never taken silently: these are offered. */
  readonly instead?: readonly Alternative[];
}
