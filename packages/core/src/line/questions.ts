import { numberText } from '../quantity/number-text.ts';
import { isItemId } from '../quantity/item.ts';
import { shortDateText } from '../calendar/day-words.ts';
import { countText, ONE, type Count } from './count.ts';
import type { Alternative } from './meaning.ts';
import type { LineChoice, LineObstacle } from './reading.ts';
import { floorOf, fraction, type Fraction, isSameFraction, multiplyFractions } from '../quantity/fraction.ts';
import { roundedText } from '../quantity/fraction-text.ts';
import { lineWith, typedAt, type Scene, type Span } from './scene.ts';
import { isBulk, resourceOf, UNIT_WORDS, type UnitId } from './unit.ts';

const ask = (question: string, choices: readonly LineChoice[]): LineObstacle => ({
  kind: 'ask',
  question,
  choices,
});

/** A counted amount did not come out whole: the two whole neighbours are offered. */
export function askWhole(exact: Fraction, count: Count, scene: Scene): LineObstacle {
  const { unit, traits, sets, span, value, digits } = count;
  const { texts, language } = scene;
  const isConverted = isBulk(unit) || traits.size !== undefined;
  const shown = isConverted ? 'sheet' : unit;
  const word = UNIT_WORDS[shown][language];
  const neighbours = [floorOf(exact), floorOf(exact) + 1n] as const;
  const [below, above] = neighbours.map((whole) => numberText(whole, 0, language));
  const about = traits.about ? `${texts.aboutWord} ` : '';
  const choices = neighbours.map((whole) => ({
    label: countText(fraction(whole), shown, scene),
    line: lineWith(scene, span, `${about}${whole} ${word}`),
  }));
  if (isConverted) {
    const sized = traits.size !== undefined && traits.size !== 'A4';
    const name = countText(value, unit, scene) + (traits.size === undefined ? '' : ` ${traits.size}`);
    const typed = isSameFraction(sets, ONE) ? name : typedAt(scene, span);
    return ask(texts.converted(typed, roundedText(exact, language), sized, `${below}`, `${above}`), choices);
  }
  const [one, other] = digits?.split(',') ?? [];
  if (one === undefined || other === undefined || floorOf(exact) === 0n) {
    return ask(texts.notWhole(roundedText(exact, language), `${below}`, `${above}`, word), choices);
  }
  const apart = typedAt(scene, span).replace(`${digits}`, `${one}; ${other}`);
  return ask(texts.twoNumbers(one, other, `${below}`, `${above}`, word), [
    { label: texts.twoThings(one, other), line: lineWith(scene, span, apart) },
    ...choices,
  ]);
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Pages are not sheets: one side or two? */
export function askSides(pages: string, sheets: readonly string[], span: Span, scene: Scene): LineObstacle {
  const { texts } = scene;
  const choices = ([1, 2] as const).map((sides) => ({
    label: `${sentenceCase(texts.sided[sides])} (${sheets[sides - 1]})`,
    line: lineWith(scene, { start: span.end, end: span.end }, ` ${texts.sided[sides]}`),
    sides,
  }));
  return ask(texts.sides(pages, `${sheets[0]}`, `${sheets[1]}`), choices);
}

/** "30 bản": of how many sheets each? The usual numbers are offered; any other can be typed. */
export const askPerSet = (span: Span, scene: Scene): LineObstacle =>
  ask(scene.texts.perSet, eachHolds([1, 2, 5, 10], 'sheet', span, scene));

/** "2 lốc nước": of how many bottles each? The sizes sold are offered. */
export const askPerPack = (span: Span, scene: Scene): LineObstacle =>
  ask(scene.texts.perPack, eachHolds([6, 12, 20, 24], 'bottle', span, scene));

const eachHolds = (numbers: readonly number[], unit: UnitId, { end }: Span, scene: Scene): LineChoice[] =>
  numbers.map((number) => ({
    label: countText(fraction(number), unit, scene),
    line: lineWith(scene, { start: end, end }, ` x ${number} ${UNIT_WORDS[unit][scene.language]}`),
  }));

/** "20": of what? `after` is where the unit is missing. */
export function askWhat(number: string, units: readonly UnitId[], after: number, scene: Scene): LineObstacle {
  const { texts, language } = scene;
  const names = units.map((unit) => (unit === 'sheet' ? texts.sheetOfPaper : UNIT_WORDS[unit][language]));
  const choices = units.map((unit) => {
    const label = texts.counted(number, UNIT_WORDS[unit][language], number === '1');
    const word = label.slice(number.length);
    return { label, line: lineWith(scene, { start: after, end: after }, word) };
  });
  return ask(texts.whatOf(number, names.join(', ')), choices);
}

/** "15 bộ 12 tờ": 12 in each, or 12 in all? `container` is the word "bộ", `inner` where the second number begins. */
export function askEachOrAll(container: Span, inner: number, each: Count, scene: Scene): LineObstacle {
  const { span, value, unit, sets } = each;
  const count = countText(value, unit, scene);
  const sum = countText(multiplyFractions(sets, value), unit, scene);
  return ask(scene.texts.eachOrAll(typedAt(scene, container), count, sum), [
    { label: sum, line: lineWith(scene, { start: inner, end: inner }, 'x ') },
    { label: count, line: lineWith(scene, { start: span.start, end: inner }, '') },
  ]);
}

/** "không dùng": paper, plastic, or both? */
export function askNoneOfWhat(span: Span, scene: Scene): LineObstacle {
  const { nothingOfWhat, noneOf } = scene.texts;
  return ask(
    nothingOfWhat,
    [noneOf.paper, noneOf.plastic, noneOf.both].map(({ label, line }) => ({
      label,
      line: lineWith(scene, span, line),
    })),
  );
}

/** "0 tờ", "0 chai": is nothing used at all? */
export function askZero(unit: UnitId, span: Span, scene: Scene): LineObstacle {
  const { texts, language, day, isToday } = scene;
  const as = ({ label, line }: { label: string; line: string }): LineChoice => ({
    label,
    line: lineWith(scene, span, line),
  });
  if (!isItemId(unit) && resourceOf(unit) === 'paper') {
    return ask(texts.zeroPaper(isToday ? undefined : shortDateText(day)), [as(texts.noneOf.paper)]);
  }
  if (!isItemId(unit)) return askNoneOfWhat(span, scene);
  const word = UNIT_WORDS[unit][language];
  return ask(texts.zeroItem(word), [as(texts.noneOf.plastic), as(texts.onlyNo(word))]);
}

/** A word that may be one of several: which? */
export function askWhich(
  word: Span,
  alternatives: readonly Alternative[],
  part: Span,
  scene: Scene,
): LineObstacle {
  const names = alternatives.map(({ word: other, label }) => label?.[scene.language] ?? other);
  const choices = alternatives.map((other) => ({
    label: scene.line.slice(part.start, word.start) + other.word + scene.line.slice(word.end, part.end),
    line: lineWith(scene, word, other.word),
  }));
  return ask(scene.texts.which(typedAt(scene, word), names), choices);
}

/** A slip: was this meant? */
export const askMeant = (meant: string, choice: LineChoice, scene: Scene): LineObstacle =>
  ask(scene.texts.didYouMean(meant), [choice]);
