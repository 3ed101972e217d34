import { expect, it } from 'vitest';
import { findPhrase, findSlip } from './find-word.ts';
import { bareLetters } from './spelling.ts';
import { tokensOf } from './token.ts';
import { VOCABULARY } from './vocabulary.ts';

const meaningText = (meaning: object): string =>
  JSON.stringify(meaning, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

it('every spelling is lower case, NFC, and found as itself', () => {
  for (const { spelling, meaning } of VOCABULARY) {
    expect(spelling).toBe(spelling.toLowerCase().normalize('NFC'));
    const tokens = spelling === '\n' ? tokensOf('\n') : tokensOf(spelling);
    const found = findPhrase(tokens, 0);
    expect({ spelling, length: found?.length }).toEqual({ spelling, length: tokens.length });
    expect(found?.words.map((word) => meaningText(word.meaning))).toContain(meaningText(meaning));
  }
});

it('the words that are alike without diacritics are these, and each is decided somewhere', () => {
  const alike = new Map<string, Set<string>>();
  for (const { spelling, meaning } of VOCABULARY) {
    const bare = bareLetters(spelling);
    alike.set(bare, (alike.get(bare) ?? new Set()).add(meaningText(meaning)));
  }
  const several = [...alike].filter(([, meanings]) => meanings.size > 1).map(([bare]) => bare);
  // to: tờ, or tô in full · trang: trang, or trắng in full · a: one, or ạ in full · dia: asked
  // hop, tam, do, of: by their place
  expect(several.toSorted()).toEqual(['a', 'dia', 'do', 'hop', 'of', 'tam', 'to', 'trang']);
});

it('wrong diacritics are forgiven, right ones decide', () => {
  const kinds = (text: string) => findPhrase(tokensOf(text), 0)?.words.map(({ spelling }) => spelling);
  expect(kinds('tơ')).toEqual(['tờ']);
  expect(kinds('TỞ')).toEqual(['tờ']);
  expect(kinds('tô')).toEqual(['tô']);
  expect(kinds('hop')).toEqual(['hộp', 'họp']);
  expect(kinds('hộp')).toEqual(['hộp']);
  expect(kinds('ông hut')).toEqual(['ống hút']);
});

it.each([
  ['chia', 'chai'],
  ['rem', 'ram'],
  ['giáy', undefined],
  ['giayy', 'giấy'],
  ['xyz', undefined],
  // Two things are a letter away.
  ['hoc', undefined],
  // Two letters are too few for a guess.
  ['tp', undefined],
])('a slip: %s is %s', (typed, meant) => {
  const [token] = tokensOf(typed);
  const isKnown = findPhrase(tokensOf(typed), 0) !== undefined;
  expect(isKnown || token === undefined ? undefined : findSlip(token)?.spelling).toBe(meant);
});
