import type { Lexeme, Said } from './lexeme.ts';
import { holds, resourceOf, type UnitId } from './unit.ts';

/** Words of a line that belong together: one amount, one "không dùng", or what cannot be understood. */
export interface Part {
  readonly lexemes: readonly Lexeme[];
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a line into parts: at separators, and where a new number begins after a unit (`2ram 15to`). Days,
 * departments and fillers are no parts.
 */
export function partsOf(lexemes: readonly Lexeme[]): Part[] {
  const parts: Part[] = [];
  let open: Lexeme[] = [];
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)];
    if (first !== undefined && last !== undefined)
      parts.push({ lexemes: open, start: first.start, end: last.end });
    open = [];
  };
  const spoken = lexemes.filter(({ said }) => !OUTSIDE.has(said.kind));
  for (const [at, lexeme] of spoken.entries()) {
    const next = spoken[at + 1]?.said;
    const afterNext = spoken[at + 2]?.said;
    if (lexeme.said.kind !== 'separator') {
      if (beginsPart(open, lexeme.said, next, afterNext)) close();
      open.push(lexeme);
    } else if (!joins(open, next, afterNext)) close();
  }
  close();
  return parts;
}

/** What is said of the whole line, or nothing at all. */
const OUTSIDE: ReadonlySet<Said['kind']> = new Set(['day', 'department', 'insist', 'filler']);

/** "15 bản, mỗi bản 12 tờ" and "không dùng giấy và nhựa" are one part each. */
function joins(open: readonly Lexeme[], next: Said | undefined, afterNext: Said | undefined): boolean {
  if (open.length === 0 || next === undefined) return false;
  const isLone = afterNext === undefined || afterNext.kind === 'separator';
  return next.kind === 'times' || (next.kind === 'matter' && isLone && has(open, 'none'));
}

function beginsPart(
  open: readonly Lexeme[],
  said: Said,
  next: Said | undefined,
  afterNext: Said | undefined,
): boolean {
  const last = open.at(-1)?.said.kind;
  const isWhole =
    (has(open, 'number') && has(open, 'unit', 'unknown', 'refused')) ||
    (has(open, 'unit') && has(open, 'rest'));
  switch (said.kind) {
    case 'none':
      return open.length > 0 && last !== 'only';
    case 'number':
      return isWhole && !INTRODUCES.has(last) && !isInside(open, next);
    case 'about':
    case 'minus':
    case 'vague':
    case 'only':
      return isWhole && last !== 'times';
    case 'unit':
      return (
        isWhole &&
        has(open, 'unit') &&
        (last !== 'number' || open.filter(({ said: { kind } }) => kind === 'number').length === 1) &&
        next?.kind === 'number' &&
        afterNext?.kind !== 'times'
      );
    case 'matter':
      return isWhole && next?.kind === 'number' && contradicts(open, said.matter);
    case 'weight':
      return isWhole && !has(open, 'size') && units(open).every((unit) => resourceOf(unit) === 'plastic');
    default:
      return false;
  }
}

/** After these a number continues the part. */
const INTRODUCES: ReadonlySet<Said['kind'] | undefined> = new Set([
  'times',
  'about',
  'minus',
  'only',
  'none',
]);

/** "1 thùng nước 24 chai", "15 bộ 12 tờ": the second number says how many are in each, or in all. */
function isInside(open: readonly Lexeme[], next: Said | undefined): boolean {
  const [outer, ...others] = units(open);
  return outer !== undefined && others.length === 0 && next?.kind === 'unit' && holds(outer, next.unit);
}

function contradicts(open: readonly Lexeme[], matter: 'paper' | 'plastic' | 'water'): boolean {
  const wanted = matter === 'paper' ? 'paper' : 'plastic';
  return units(open).some((unit) => (resourceOf(unit) ?? wanted) !== wanted);
}

const units = (lexemes: readonly Lexeme[]): UnitId[] =>
  lexemes.flatMap(({ said }) => (said.kind === 'unit' ? [said.unit] : []));

const has = (lexemes: readonly Lexeme[], ...kinds: readonly Said['kind'][]): boolean =>
  lexemes.some(({ said }) => kinds.includes(said.kind));
