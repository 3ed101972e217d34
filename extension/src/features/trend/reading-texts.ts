import { groupName, type Language } from '@soxanh/core';
import type { TrendView } from '../../models/trend-view.ts';
import { chanceText, meanNumber, meanUnit, slopeNumber } from './numbers.ts';
import type { WORDS } from './words.ts';

type Words = (typeof WORDS)['vi'];

/** What can be said of a course, as an office would say it; or why nothing is said. */
export function readingTexts(view: TrendView, words: Words, language: Language): string[] {
  const { reading, grain, resource } = view;
  if (reading.kind === 'allocated') return [words.allocated];
  if (reading.kind === 'too-few') {
    const isMetered = resource === 'electricity' || resource === 'water';
    const way = grain === 'day' && isMetered ? words.readDaily : words.finer[grain];
    return [words.tooFew(words.units[grain], reading.count, reading.needed), ...(way === '' ? [] : [way])];
  }
  const { test, seasonal } = reading;
  return [
    ...(grain === 'month' && !seasonal ? [words.season] : []),
    ...(test === undefined ? [] : [trendText(view, test.trend, words, language)]),
    ...(seasonal ? [words.stepByWeek] : [stepText(view, words, language)]),
  ];
}

/** The direction; its size only where there is one: of a chance up and down no slope is told. */
function trendText(
  { reading, office, resource, asOf, grain }: TrendView,
  trend: keyof Words['trend'],
  words: Words,
  language: Language,
): string {
  const slope = reading.kind === 'read' ? reading.slope?.slope : undefined;
  const number = reading.kind === 'read' && reading.seasonal ? meanNumber : slopeNumber;
  const size = slope === undefined ? '' : number(Math.abs(slope), resource, language);
  const isTold = trend !== 'none' && /[1-9]/.test(size);
  if (!isTold || slope === undefined || reading.kind !== 'read') return `${words.trend[trend]}.`;
  const each = words.units[reading.seasonal ? 'year' : grain];
  const amount = `${size} ${meanUnit(office, resource, asOf, words, language)}`;
  return `${words.trend[trend]}: ${words.each(each)} ${words[slope > 0 ? 'more' : 'less'](amount)}.`;
}

/** The statistics behind, a sentence each with its method (law I4). */
export function methodTexts(view: TrendView, words: Words, language: Language): string[] {
  const { reading, office, resource, asOf, grain } = view;
  if (reading.kind !== 'read') return [];
  const { test, slope, step, seasonal, count } = reading;
  const name = seasonal ? words.seasonal : words.plain;
  const unit = meanUnit(office, resource, asOf, words, language);
  const number = (value: number): string =>
    Number.isFinite(value) ? slopeNumber(value, resource, language) : words.wide;
  const each = words.units[seasonal ? 'year' : grain];
  return [
    ...(test === undefined ? [] : [words.test(name, chanceText(test.p, language), count)]),
    ...(slope === undefined
      ? []
      : [words.slope(`${number(slope.slope)} ${unit}`, each, number(slope.low), number(slope.high))]),
    ...(seasonal ? [] : [words.stepMethod(step === undefined ? '' : chanceText(step.p, language))]),
  ];
}

function stepText({ reading, office, resource, asOf, grain }: TrendView, words: Words, language: Language) {
  const step = reading.kind === 'read' ? reading.step : undefined;
  if (step === undefined) return words.noStep;
  const unit = meanUnit(office, resource, asOf, words, language);
  const [before, after] = [step.before, step.after].map(
    (level) => `${meanNumber(level, resource, language)} ${unit}`,
  );
  return words.step(groupName(step.at.period, grain, language), before ?? '', after ?? '');
}
