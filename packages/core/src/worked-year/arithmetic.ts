import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  type Fraction,
  multiplyFractions,
  roundedFraction,
  subtractFractions,
} from '../quantity/fraction.ts';

/** What is left of an expression while it is read. */
interface Rest {
  readonly tokens: string[];
}

const TOKEN = /\s*(\d[\d,]*(?:\.\d+)?%?|mod|[+−×÷()⌊⌋])/gu;

/**
 * Works out an expression as the page writes it: numbers with commas and per cent signs, + − × ÷ mod, brackets, ⌊ ⌋.
 *
 * @throws Error if it is anything else: then the page says something nobody checks.
 * @example
 * valueOf('⌊7 × 2 ÷ 4⌋ + 50%'); // fraction(7, 2)
 */
export function valueOf(expression: string): Fraction {
  const tokens: string[] = [];
  let end = 0;
  for (const match of expression.trim().matchAll(TOKEN)) {
    if (match.index !== end) break;
    end += match[0].length;
    tokens.push(match[1] ?? '');
  }
  const rest = { tokens };
  if (end !== expression.trim().length) throw new Error(`"${expression}" is no expression`);
  const value = sum(rest);
  if (rest.tokens.length > 0) throw new Error(`"${expression}" does not end where it should`);
  return value;
}

function sum(rest: Rest): Fraction {
  let value = product(rest);
  for (;;) {
    if (took(rest, '+')) value = addFractions(value, product(rest));
    else if (took(rest, '−')) value = subtractFractions(value, product(rest));
    else return value;
  }
}

function product(rest: Rest): Fraction {
  let value = factor(rest);
  for (;;) {
    if (took(rest, '×')) value = multiplyFractions(value, factor(rest));
    else if (took(rest, '÷')) value = divideFractions(value, factor(rest));
    else if (took(rest, 'mod')) value = remainder(value, factor(rest));
    else return value;
  }
}

function factor(rest: Rest): Fraction {
  if (took(rest, '−')) return subtractFractions(fraction(0), factor(rest));
  if (took(rest, '(')) return closed(rest, ')');
  if (took(rest, '⌊')) return floor(closed(rest, '⌋'));
  return numberOf(rest.tokens.shift() ?? '');
}

function closed(rest: Rest, bracket: string): Fraction {
  const value = sum(rest);
  if (!took(rest, bracket)) throw new Error(`"${bracket}" is missing`);
  return value;
}

function took({ tokens }: Rest, token: string): boolean {
  if (tokens[0] !== token) return false;
  tokens.shift();
  return true;
}

const floor = ({ n, d }: Fraction): Fraction => fraction(n < 0n && n % d !== 0n ? n / d - 1n : n / d);

const remainder = (a: Fraction, b: Fraction): Fraction =>
  subtractFractions(a, multiplyFractions(b, floor(divideFractions(a, b))));

/** A number as the page writes it: `1,234.50`, `2.0%`. */
function numberOf(text: string): Fraction {
  const [, whole = '', decimals = '', percent] = /^([\d,]+)(?:\.(\d+))?(%)?$/u.exec(text) ?? [];
  if (whole === '') throw new Error(`"${text}" is no number`);
  const scale = 10n ** BigInt(decimals.length) * (percent === undefined ? 1n : 100n);
  return fraction(BigInt(whole.replaceAll(',', '') + decimals), scale);
}

/**
 * Tells whether an equation holds: `=` exactly, `≈` rounded once, half away from zero, to the digits written behind it.
 *
 * @example
 * isTrue('2 ÷ 3 ≈ 66.7%'); // true
 */
export function isTrue(equation: string): boolean {
  const [, left = '', sign, right = ''] = /^(.*?) (=|≈) (.*)$/u.exec(equation) ?? [];
  const [value, said] = [valueOf(left), valueOf(right)];
  if (sign === '=') return compareFractions(value, said) === 0;
  const decimals = (/\.(\d+)/u.exec(right)?.[1] ?? '').length + (right.endsWith('%') ? 2 : 0);
  return roundedFraction(value, decimals) === roundedFraction(said, decimals);
}
