import { findPhrase } from './find-word.ts';
import type { Said } from './lexeme.ts';
import type { Meaning } from './meaning.ts';
import { NOTHING_SAID, numberSaid, say, type NumberWord, type Spoken } from './spoken-number.ts';
import { isDigits, type Token } from './token.ts';
import { writtenNumber } from './written-number.ts';

const isNumberWord = (meaning: Meaning): meaning is NumberWord =>
  ['digit', 'tens', 'scale', 'link', 'rest'].includes(meaning.kind);

/**
 * Reads the number that begins at a token: digits, number words, or both ("2 chục").
 *
 * @param chosen what the token's word was taken for; undefined for digits and unknown words.
 * @returns undefined if no number begins there.
 */
export function numberAt(
  tokens: readonly Token[],
  at: number,
  chosen: Meaning | undefined,
): { readonly said: Said; readonly length: number } | undefined {
  const token = tokens[at];
  const digits = chosen === undefined && isDigits(token) ? token.text : undefined;
  const first = digits === undefined ? chosen : digitsAsWord(digits);
  if (digits === undefined && (first === undefined || !isNumberWord(first))) return undefined;
  let spoken = first !== undefined && isNumberWord(first) ? say(NOTHING_SAID, first) : undefined;
  const firstLength = digits === undefined ? (findPhrase(tokens, at)?.length ?? 1) : 1;
  let length = firstLength;
  while (spoken !== undefined) {
    const next = continued(tokens, at + length, spoken);
    if (next === undefined) break;
    spoken = next.spoken;
    length += next.length;
  }
  if (digits !== undefined && length === firstLength)
    return { said: { kind: 'number', number: { digits } }, length };
  if (spoken === undefined) return undefined;
  return { said: { kind: 'number', number: { value: numberSaid(spoken) } }, length };
}

/** Before "chục" or "trăm" digits are a whole number of them, so their signs group. */
function digitsAsWord(text: string): NumberWord | undefined {
  const value = writtenNumber(text, true, 'vi');
  return value === undefined ? undefined : { kind: 'digit', value };
}

function continued(
  tokens: readonly Token[],
  at: number,
  spoken: Spoken,
): { readonly spoken: Spoken; readonly length: number } | undefined {
  const found = findPhrase(tokens, at);
  const word = found?.words.map(({ meaning }) => meaning).find(isNumberWord);
  if (found !== undefined && word !== undefined) {
    const next = say(spoken, word);
    return next === undefined ? undefined : { spoken: next, length: found.length };
  }
  // "one hundred and five": only after an English scale, and only before a number.
  const isEnglishAnd = tokens[at]?.text === 'and' && spoken.scale >= 100 && spoken.short === 1;
  const after = isEnglishAnd ? continued(tokens, at + 1, spoken) : undefined;
  return after === undefined ? undefined : { spoken: after.spoken, length: after.length + 1 };
}
