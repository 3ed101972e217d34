import type { Department } from '../office/office.ts';
import { chooseWord } from './choose-word.ts';
import { departmentAt, formsOf } from './department-name.ts';
import { findPhrase, findSlip } from './find-word.ts';
import type { Lexeme, Said } from './lexeme.ts';
import type { Alternative, Word } from './meaning.ts';
import { numberAt } from './number-at.ts';
import { isDigits, tokensOf, type Token } from './token.ts';
import { isBulk } from './unit.ts';

interface Step {
  readonly said: Said;
  readonly length: number;
  readonly instead?: readonly Alternative[] | undefined;
}

/** Reads a line into what its words say, each with its place; what is not known stands there as unknown. */
export function lexemesOf(line: string, departments: readonly Department[]): Lexeme[] {
  const tokens = tokensOf(line);
  const forms = formsOf(departments);
  const lexemes: Lexeme[] = [];
  let at = 0;
  for (let first = tokens[at]; first !== undefined; first = tokens[at]) {
    const { said, length, instead } =
      departmentNamed(tokens, at, forms) ??
      dateAt(tokens, at) ??
      measureAt(tokens, at) ??
      numberOrWord(tokens, at, lexemes);
    const end = tokens[at + length - 1]?.end ?? first.end;
    lexemes.push({ said, start: first.start, end, ...(instead === undefined ? {} : { instead }) });
    at += length;
  }
  return lexemes;
}

/** "cho", "in hộ" or "phòng" and a department's name. */
function departmentNamed(
  tokens: readonly Token[],
  at: number,
  forms: ReturnType<typeof formsOf>,
): Step | undefined {
  const trigger = findPhrase(tokens, at);
  const kind = trigger?.words[0]?.meaning.kind;
  if (trigger === undefined || (kind !== 'for' && kind !== 'room')) return undefined;
  const from = kind === 'for' ? at + trigger.length : at;
  const isRoom = tokens[from]?.bare === 'phong';
  for (const start of isRoom ? [from, from + 1] : [from]) {
    const named = departmentAt(tokens, start, forms);
    if (named === undefined) continue;
    return { said: { kind: 'department', ids: named.ids }, length: start + named.length - at };
  }
  return undefined;
}

const DATE = /^(?:\d{1,2}\/\d{1,2}(?:\/(?:\d{4}|\d{2}))?|\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{1,2}-\d{1,2})$/;

/** A date in digits. `1/2` before "ram" or "thùng" is a half. */
function dateAt(tokens: readonly Token[], at: number): Step | undefined {
  const text = tokens[at]?.text ?? '';
  if (!DATE.test(text)) return undefined;
  const next = findPhrase(tokens, at + 1)?.words[0]?.meaning;
  const isFraction = next?.kind === 'unit' && (isBulk(next.unit) || next.unit === 'crate');
  if (isFraction && /^\d+\/\d+$/.test(text)) return undefined;
  return { said: { kind: 'day', day: { by: 'date', text } }, length: 1 };
}

/** A number with a unit that says what a thing is like, not how many: `70gsm`, `500 ml`. */
function measureAt(tokens: readonly Token[], at: number): Step | undefined {
  const number = tokens[at];
  const next = findPhrase(tokens, at + 1);
  const meaning = next?.words[0]?.meaning;
  if (!isDigits(number) || next === undefined || meaning?.kind !== 'measure') return undefined;
  const said: Said =
    meaning.of === 'volume'
      ? { kind: 'volume' }
      : { kind: 'weight', digits: number.text, gram: meaning.of === 'gram' };
  return { said, length: 1 + next.length };
}

function numberOrWord(tokens: readonly Token[], at: number, before: readonly Lexeme[]): Step {
  const found = findPhrase(tokens, at);
  const next = at + (found?.length ?? 1);
  const [word, ...others] = found?.words ?? [];
  const chosen =
    word === undefined
      ? undefined
      : chooseWord([word, ...others], {
          first: before.every(({ said }) => said.kind === 'day' || said.kind === 'insist'),
          afterNumber: before.at(-1)?.said.kind === 'number',
          afterUnit: before.at(-1)?.said.kind === 'unit',
          beforeDigits: isDigits(tokens[next]),
          next: findPhrase(tokens, next),
        });
  const number = numberAt(tokens, at, chosen?.meaning);
  const token = tokens[at];
  if (number !== undefined) {
    // The doubt is about the first word; the rest of the number stays.
    const rest = tokens.slice(next, at + number.length).map(({ text }) => ` ${text}`);
    return {
      ...number,
      instead: chosen?.instead?.map(({ word: other }) => ({ word: other + rest.join('') })),
    };
  }
  const taken = chosen ?? (token === undefined ? undefined : findSlip(token));
  if (taken === undefined) return { said: { kind: 'unknown' }, length: 1 };
  return { said: saidBy(taken), length: found?.length ?? 1, instead: taken.instead };
}

function saidBy({ meaning }: Word): Said {
  switch (meaning.kind) {
    case 'digit':
    case 'tens':
    case 'scale':
    case 'link':
    case 'measure':
      return { kind: 'unknown' };
    case 'room':
      return { kind: 'filler' };
    default:
      return meaning;
  }
}
