/** Longest line anybody types; longer is a paste that belongs into a file. In characters after NFC. */
export const LONGEST_LINE = 500;

/** A Vietnamese letter is at most a base letter and two marks, so NFC shortens a line to a third at best. */
const MOST_MARKS = 3;

/**
 * Brings a typed line into one form: NFC, single spaces, line breaks kept, invisible characters gone.
 *
 * @returns undefined if the line is too long; a hostile one is turned away before anything else looks at it.
 */
export function cleanLine(typed: string): string | undefined {
  if (typed.length > LONGEST_LINE * MOST_MARKS) return undefined;
  const clean = typed
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  return clean.length > LONGEST_LINE ? undefined : clean;
}

/**
 * Lower case without any diacritic: what is left when somebody types without a Vietnamese keyboard.
 *
 * @example
 * bareLetters('Hộp Đỏ'); // 'hop do'
 */
export const bareLetters = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** A note in a line, and where it stands. */
export interface Note {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Takes the notes out of a line: text in brackets or after `//`.
 *
 * @returns the line with blanks where the notes stood, so that places in it still fit, and the notes.
 */
export function withoutNotes(line: string): { readonly said: string; readonly notes: readonly Note[] } {
  const notes = [...line.matchAll(/\(([^)\n]*)\)?|\/\/(.*)/g)].map((match) => ({
    text: (match[1] ?? match[2] ?? '').trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const blank = (text: string, { start, end }: Note): string =>
    text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return { said: notes.reduce(blank, line), notes };
}
