import { LARGEST_AMOUNT } from '../quantity/amount.ts';
import { isItemId } from '../quantity/item.ts';
import { countText, ONE, type Count } from './count.ts';
import { UNKNOWN, type PartReading } from './part-reading.ts';
import { askPerPack, askPerSet, askSides, askWhole, askZero } from './questions.ts';
import {
  ceilingOf,
  floorOf,
  fraction,
  type Fraction,
  HALF,
  isSameFraction,
  isWholeFraction,
  multiplyFractions,
} from '../quantity/fraction.ts';
import { exactText } from '../quantity/fraction-text.ts';
import { refuse, type Scene, type Span } from './scene.ts';
import { suits, type Traits } from './traits.ts';
import { isBulk, SHEETS_A_REAM, type PaperSize, type UnitId } from './unit.ts';

const SIZE_FACTOR: Readonly<Record<PaperSize, Fraction>> = { A3: fraction(2), A4: ONE, A5: HALF };

/** Turns a count into an amount of small units, or into the question it raises. */
export function amountOfCount(count: Count, scene: Scene): PartReading {
  const { unit, traits, sets, value, span } = count;
  if (!suits(traits, unit)) return UNKNOWN;
  if (value.n === 0n || sets.n === 0n) return zero(unit, traits, span, scene);
  if (unit === 'page') return pagesAmount(count, scene);
  if (unit === 'set') return isSameFraction(sets, ONE) ? askPerSet(span, scene) : UNKNOWN;
  if (unit === 'pack') return isSameFraction(sets, ONE) ? askPerPack(span, scene) : UNKNOWN;
  return isItemId(unit) ? itemsAmount(count, scene) : sheetsAmount(count, scene);
}

/** "0 chai": nothing of all plastic, or only none of this kind? */
export function zero(unit: UnitId, { only, about }: Traits, span: Span, scene: Scene): PartReading {
  if (!only || !isItemId(unit)) return askZero(unit, span, scene);
  const said = countText(fraction(0), unit, scene);
  return { ...PLAIN, resource: 'plastic', item: unit, amount: 0, about, ...toldAs(said) };
}

const PLAIN = { kind: 'amount', alone: '', converted: false, sized: false, aside: '' } as const;

function itemsAmount(count: Count, scene: Scene): PartReading {
  const { unit, traits } = count;
  if (!isItemId(unit)) return UNKNOWN;
  const exact = multiplyFractions(count.sets, count.value);
  const whole = wholeAmount(exact, count, scene);
  if (typeof whole !== 'number') return whole;
  const product = productText(count, scene);
  return {
    ...PLAIN,
    resource: 'plastic',
    item: unit,
    amount: whole,
    about: traits.about,
    ...toldAs(product === '' ? countText(exact, unit, scene) : product),
    alone: product,
  };
}

function sheetsAmount(count: Count, scene: Scene): PartReading {
  const { unit, traits, value, sets } = count;
  const { texts } = scene;
  const reams = unit === 'carton' ? scene.reamsPerCarton : 1;
  const perUnit = fraction(isBulk(unit) ? SHEETS_A_REAM * reams : 1);
  const whole = wholeAmount(
    multiplyFractions(multiplyFractions(sets, value), multiplyFractions(perUnit, sizeFactor(traits))),
    count,
    scene,
  );
  if (typeof whole !== 'number') return whole;
  const product = productText(count, scene);
  const sized = isSized(traits);
  const bare = product === '' ? countText(value, unit, scene) : product;
  const name = sized ? `${bare} ${traits.size}` : bare;
  return {
    kind: 'amount',
    resource: 'paper',
    amount: whole,
    about: traits.about,
    said: traits.size === undefined ? bare : `${bare} ${traits.size}`,
    saidWithSize: `${bare} ${traits.size ?? 'A4'}`,
    alone: product !== '' ? name : bulkText(count, name, reams, scene),
    converted: sized || unit === 'carton' || product !== '',
    sized,
    aside: traits.weight === undefined ? '' : texts.weight(traits.weight),
  };
}

const toldAs = (text: string) => ({ said: text, saidWithSize: text });

/** "1 ram A3 = 500 tờ A3", "1 thùng = 5 ram", "15 tờ A3"; nothing for plain sheets. */
function bulkText({ unit, value, traits }: Count, name: string, reams: number, scene: Scene): string {
  const size = isSized(traits) ? ` ${traits.size}` : '';
  if (unit === 'carton')
    return `${name} = ${countText(multiplyFractions(value, fraction(reams)), 'ream', scene)}${size}`;
  if (unit !== 'ream') return size === '' ? '' : name;
  const sheets = multiplyFractions(value, fraction(SHEETS_A_REAM));
  return size !== '' && isWholeFraction(value)
    ? `${name} = ${countText(sheets, 'sheet', scene)}${size}`
    : name;
}

function pagesAmount(count: Count, scene: Scene): PartReading {
  const { value, sets, traits, span } = count;
  const { texts } = scene;
  if (!isWholeFraction(value) || !isWholeFraction(sets))
    return askWhole(isWholeFraction(value) ? sets : value, count, scene);
  const sheetsAt = (sides: 1 | 2): Fraction =>
    fraction(sides === 1 ? value.n / value.d : ceilingOf(multiplyFractions(value, HALF)));
  const sides = traits.sides ?? scene.sides;
  const pages = countText(value, 'page', scene);
  const setsText = isSameFraction(sets, ONE) ? undefined : countText(sets, 'set', scene);
  if (sides === undefined) {
    const sheets = ([1, 2] as const).map((side) =>
      countText(multiplyFractions(sets, sheetsAt(side)), 'sheet', scene),
    );
    return askSides(setsText === undefined ? pages : texts.pageSets(setsText, pages), sheets, span, scene);
  }
  const each = sheetsAt(sides);
  const whole = wholeAmount(
    multiplyFractions(multiplyFractions(sets, each), sizeFactor(traits)),
    count,
    scene,
  );
  if (typeof whole !== 'number') return whole;
  const size = isSized(traits) ? ` ${traits.size}` : '';
  const sided = texts.sided[sides];
  const text =
    setsText === undefined
      ? `${pages}${size}, ${sided}`
      : texts.eachSet(setsText, pages + size, sided, countText(each, 'sheet', scene) + size);
  const aside = traits.weight === undefined ? '' : texts.weight(traits.weight);
  const told = { ...toldAs(text), alone: text, converted: true, sized: isSized(traits), aside };
  return { kind: 'amount', resource: 'paper', amount: whole, about: traits.about, ...told };
}

/** The amount as a number, or the question or refusal that stands in its way. */
function wholeAmount(exact: Fraction, count: Count, scene: Scene): number | PartReading {
  if (!isWholeFraction(exact)) return askWhole(exact, count, scene);
  const whole = floorOf(exact);
  return whole > BigInt(LARGEST_AMOUNT) ? refuse(scene.texts.tooLarge) : Number(whole);
}

const isSized = ({ size }: Traits): boolean => size !== undefined && size !== 'A4';

const sizeFactor = ({ size }: Traits): Fraction => (size === undefined ? ONE : SIZE_FACTOR[size]);

/** "15 × 12", "2 × 3 ram"; nothing if there is no product to tell of. */
function productText({ sets, value, unit }: Count, scene: Scene): string {
  if (isSameFraction(sets, ONE)) return '';
  const each = isBulk(unit) ? countText(value, unit, scene) : exactText(value, scene.language);
  return `${exactText(sets, scene.language)} × ${each}`;
}
