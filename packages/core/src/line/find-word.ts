import type { Word } from './meaning.ts';
import { slipBetween } from './slip.ts';
import { bareLetters } from './spelling.ts';
import type { Token } from './token.ts';
import { VOCABULARY } from './vocabulary.ts';

/** The words a run of tokens may be. More than one if only the place can tell. */
export interface Found {
  readonly words: readonly Word[];
  /** Tokens taken. */
  readonly length: number;
}

const BY_BARE = new Map<string, Word[]>();
for (const word of VOCABULARY) {
  const bare = bareLetters(word.spelling);
  BY_BARE.set(bare, [...(BY_BARE.get(bare) ?? []), word]);
}
const LONGEST_PHRASE = Math.max(...VOCABULARY.map((word) => word.spelling.split(' ').length));

/**
 * Finds the longest phrase of the vocabulary that begins at a token. Diacritics may be missing or wrong; where they
 * are right they decide between words of the same bare letters.
 */
export function findPhrase(tokens: readonly Token[], at: number): Found | undefined {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 0; length--) {
    const run = tokens.slice(at, at + length);
    const candidates = BY_BARE.get(run.map((token) => token.bare).join(' ')) ?? [];
    const typed = run.map((token) => token.text).join(' ');
    const exact = candidates.filter((word) => word.spelling === typed);
    const words = exact.length > 0 ? exact : candidates.filter((word) => word.exact === undefined);
    if (words.length > 0) return { words, length };
  }
  return undefined;
}

/** Things a slip of one letter may have meant. Two letters are too few to tell a slip from another word. */
const SLIPPABLE = VOCABULARY.filter(
  ({ spelling, meaning, instead }) =>
    (meaning.kind === 'unit' || meaning.kind === 'matter') &&
    instead === undefined &&
    spelling.length > 2 &&
    !spelling.includes(' '),
).map((word) => ({ word, bare: bareLetters(word.spelling) }));

/**
 * The one word of the vocabulary that is a slip away from an unknown one, to be offered and never taken silently. All
 * the right letters in the wrong order ("chia" for "chai") win over a wrong letter ("chia" for "thia").
 *
 * @returns undefined if there is none or if they mean different things.
 */
export function findSlip(token: Token): Word | undefined {
  const near = SLIPPABLE.map(({ word, bare }) => ({ word, slip: slipBetween(token.bare, bare) }));
  const swapped = near.filter(({ slip }) => slip === 'swap');
  const likely = swapped.length > 0 ? swapped : near.filter(({ slip }) => slip !== undefined);
  const [first] = likely;
  const meanings = new Set(likely.map(({ word }) => JSON.stringify(word.meaning)));
  if (first === undefined || meanings.size > 1) return undefined;
  return { ...first.word, instead: [{ word: first.word.spelling }] };
}
