import type { Alternative, Meaning } from './meaning.ts';
import type { Fraction } from '../quantity/fraction.ts';

/** A number in a line. What digits say depends on what they count, so they are kept as typed. */
export type TypedNumber = { readonly digits: string } | { readonly value: Fraction };

/** What a piece of a line says. */
export type Said =
  | Exclude<Meaning, { readonly kind: 'digit' | 'tens' | 'scale' | 'link' | 'measure' | 'room' }>
  | { readonly kind: 'unknown' }
  | { readonly kind: 'number'; readonly number: TypedNumber }
  | { readonly kind: 'weight'; readonly digits: string; readonly gram: boolean }
  | { readonly kind: 'volume' }
  | { readonly kind: 'department'; readonly ids: readonly string[] };

/** What a piece of a line says, by its kind. */
export type SaidOf<K extends Said['kind']> = Extract<Said, { readonly kind: K }>;

/** A piece of a line with its place in it. */
export interface Lexeme {
  readonly said: Said;
  readonly start: number;
  readonly end: number;
  /** Words to offer in its place before it is taken. */
  readonly instead?: readonly Alternative[];
}
