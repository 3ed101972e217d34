import type { Topic } from './topic.ts';

/** The fields of a fact's value as they came: nothing is known of them yet. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Tells whether a value of one topic is one this version can read: what `FACT_VALUES` says, without the schema library,
 * which pages that start often should not have to load. Readers stand with the rooms that ask for their topics, so that a
 * page carries those it needs; a test holds all of them and the schemas together.
 */
export interface FactReader<T extends Topic> {
  readonly topic: T;
  reads(value: Fields): boolean;
}

/** A name for people: some text, not too long. */
export const isName = (value: unknown): boolean => {
  if (typeof value !== 'string') return false;
  const { length } = value.trim();
  return length >= 1 && length <= 200;
};

/** One of a few words. */
export const isOneOf = (value: unknown, choices: readonly string[]): boolean =>
  choices.includes(value as string);

/** A whole number within bounds, both included. */
export const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

/** `reads`, or nothing at all. */
export const isAbsentOr = (value: unknown, reads: (present: unknown) => boolean): boolean =>
  value === undefined || reads(value);
