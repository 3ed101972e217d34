import { amountNumber } from '../quantity/amount-text.ts';
import { ITEM_NAMES } from '../quantity/item.ts';
import type { Matter, PartAmount } from './part-reading.ts';
import type { Language } from '../quantity/language.ts';
import type { Texts } from './texts.ts';
import { UNIT_WORDS } from './unit.ts';

/** All parts of one thing, as one entry. */
export interface Sum {
  readonly parts: readonly [PartAmount, ...PartAmount[]];
  readonly amount: number;
}

const SEPARATOR = ' · ';

/**
 * The understanding in one line: what will be saved, and how it came out of what was typed (law Q4).
 *
 * @param heading what the amounts are for if not simply today: a late day, another department.
 * @example
 * // Giấy: 1.030 tờ A4 (2 ram A4; 15 tờ A3 = 30) · 6 chai
 */
export function echoOf(
  sums: readonly Sum[],
  confirmed: readonly Matter[],
  heading: { readonly text: string; readonly isPrint: boolean } | undefined,
  language: Language,
  texts: Texts,
): string {
  const amounts = sums.map((sum) => {
    const { resource } = sum.parts[0];
    const text = sumText(sum, language, texts);
    if (resource === 'plastic' || heading?.isPrint) return text;
    return texts.paper(text, heading === undefined);
  });
  const zeros = confirmed.length === 0 ? [] : [texts.confirm(confirmed, heading !== undefined)];
  const told = [...amounts, ...zeros].join(SEPARATOR);
  return heading === undefined ? told : `${heading.text}: ${told}`;
}

/** "1.030 tờ A4 (2 ram A4; 15 tờ A3 = 30)", "khoảng 20 tờ (ước tính)", "4 túi (2 + 2)". */
function sumText(sum: Sum, language: Language, texts: Texts): string {
  const { parts } = sum;
  const isAbout = parts.some(({ about }) => about);
  const amount = amountWithUnit(sum, language, texts);
  const asides = [...new Set(parts.map(({ aside }) => aside))];
  const details = [detailOf(parts, language), ...asides, isAbout ? texts.estimate : ''].filter(
    (text) => text !== '',
  );
  return (isAbout ? texts.about(amount) : amount) + (details.length === 0 ? '' : ` (${details.join(', ')})`);
}

function amountWithUnit({ parts, amount }: Sum, language: Language, texts: Texts): string {
  const { resource, item } = parts[0];
  const number = amountNumber(amount, resource, language);
  if (item !== undefined) return texts.counted(number, ITEM_NAMES[item][language], amount === 1);
  if (parts.some(({ sized }) => sized)) return texts.a4Sheets(number);
  return texts.counted(number, UNIT_WORDS.sheet[language], amount === 1);
}

function detailOf(parts: Sum['parts'], language: Language): string {
  const [first, ...others] = parts;
  if (others.length === 0) return first.alone;
  const number = ({ amount, resource }: PartAmount): string => amountNumber(amount, resource, language);
  const isPlain = parts.every(({ alone }) => alone === '');
  if (isPlain || first.resource === 'plastic') {
    return parts.map((part) => (part.alone === '' ? number(part) : part.alone)).join(' + ');
  }
  const isMixed = parts.some(({ sized }) => sized);
  return parts
    .map((part) => {
      const said = isMixed ? part.saidWithSize : part.said;
      return part.converted ? `${said} = ${number(part)}` : said;
    })
    .join('; ');
}
