import type { Department } from '../office/office.ts';
import { tokensOf, type Token } from './token.ts';

/** One way to name a department: its words without diacritics. */
interface Form {
  readonly id: string;
  readonly words: readonly string[];
}

const isWord = (token: Token): boolean => /[\p{L}\d]/u.test(token.text);

/**
 * Every way to name departments: the full name, what stands before a comma in it, both without "Phòng", the initials of
 * all these, and the short forms.
 */
export function formsOf(departments: readonly Department[]): Form[] {
  return departments.flatMap(({ id, name, short }) => {
    const wholes = name.includes(',') ? [name, name.slice(0, name.indexOf(','))] : [name];
    const names = wholes
      .map(wordsOf)
      .flatMap((words) => (words[0] === 'phong' ? [words, words.slice(1)] : [words]))
      .filter((words) => words.length > 0);
    const initials = names.map((words) => [words.map((word) => word.slice(0, 1)).join('')]);
    return [...names, ...initials, ...short.map(wordsOf)].map((words) => ({ id, words }));
  });
}

const wordsOf = (name: string): string[] =>
  tokensOf(name)
    .filter(isWord)
    .map((token) => token.bare);

/**
 * Finds the department named from a token on, the longest name first. Signs inside a name ("Tổ chức - Cán bộ") may be
 * left out or typed.
 *
 * @returns the ids that fit (more than one: the name says too little) and the tokens taken.
 */
export function departmentAt(
  tokens: readonly Token[],
  from: number,
  forms: readonly Form[],
): { readonly ids: readonly string[]; readonly length: number } | undefined {
  const fits = forms.map((form) => ({ id: form.id, length: lengthOfFit(tokens, from, form.words) }));
  const length = Math.max(0, ...fits.map((fit) => fit.length));
  if (length === 0) return undefined;
  return { ids: [...new Set(fits.filter((fit) => fit.length === length).map(({ id }) => id))], length };
}

function lengthOfFit(tokens: readonly Token[], from: number, words: readonly string[]): number {
  let at = from;
  for (const word of words) {
    for (let token = tokens[at]; at > from && token !== undefined && !isWord(token); token = tokens[at]) at++;
    if (tokens[at]?.bare !== word) return 0;
    at++;
  }
  return at - from;
}
