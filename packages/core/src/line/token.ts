import { bareLetters } from './spelling.ts';

/** The smallest piece of a line: a number, a word or a sign, with its place. */
export interface Token {
  /** Lower case. */
  readonly text: string;
  /** Without diacritics. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Numbers with their signs, dates and fractions (`1.250`, `1/2`, `5/6/2026`); the few words with a digit in them;
 * words; anything else sign by sign. Every branch is linear.
 */
const TOKEN = /\d+(?:[.,/-]\d+)*|(?:a[345]|m[3³]|t[2-7])(?![\p{L}\d])|[\p{L}\p{M}]+|\n|[^\s]/giu;

/** Cuts a line into tokens. Letters and digits need no space between them: `2ram15to`. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    // The hyphen of "two-sided" and "twenty-five" is no minus.
    if (match[0] === '-' && /^\p{L}-\p{L}$/u.test(line.slice(start - 1, end + 1))) continue;
    tokens.push({ text: match[0].toLowerCase(), bare: bareLetters(match[0]), start, end });
  }
  return tokens;
}

/** Tells whether a token is written in digits. */
export const isDigits = (token: Token | undefined): token is Token =>
  token !== undefined && /^\d/.test(token.text);
