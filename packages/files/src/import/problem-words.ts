import type { Bilingual } from '@soxanh/core';

/** What is said about a row that was not taken in: what is wrong, and what to do. */
export interface ProblemWords {
  readonly field: string;
  readonly reason: string;
  readonly advice: string;
}

/** What is wrong, and what to do, in both languages. */
export type Pair = readonly [reason: Bilingual, advice: Bilingual];

export const pair = (vi: string, en: string, viAdvice: string, enAdvice: string): Pair => [
  { vi, en },
  { vi: viAdvice, en: enAdvice },
];

const LONGEST_QUOTE = 60;

/** A text of a file between quotation marks, short enough to read. */
export const quoted = (text: string): string =>
  `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
