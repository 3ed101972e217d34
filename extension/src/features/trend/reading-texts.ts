import { groupName, type Language } from '@soxanh/core';
import type { TrendView } from '../../models/trend-view.ts';
import { chanceText, meanNumber, meanUnit } from './numbers.ts';
import type { WORDS } from './words.ts';

type Words = (typeof WORDS)['vi'];

/** What statistics say of a course, a sentence each with its method (law I4); or why nothing is said. */
export function readingTexts(view: TrendView, words: Words, language: Language): string[] {
  const { reading, grain } = view;
  if (reading.kind === 'allocated') return [words.allocated];
  if (reading.kind === 'too-few') return [words.tooFew(reading.count, reading.needed)];
  const { test, seasonal, count } = reading;
  const name = seasonal ? words.seasonal : words.plain;
  return [
    ...(grain === 'month' && !seasonal ? [words.season] : []),
    ...(test === undefined
      ? []
      : [`${words.trend[test.trend]}${words.test(name, chanceText(test.p, language), count)}`]),
    ...slopeTexts(view, words, language),
    seasonal ? words.stepByWeek : stepText(view, words, language),
  ];
}

function slopeTexts({ reading, office, resource, asOf, grain }: TrendView, words: Words, language: Language) {
  const slope = reading.kind === 'read' ? reading.slope : undefined;
  if (slope === undefined || reading.kind !== 'read') return [];
  const unit = meanUnit(office, resource, asOf, words, language);
  const number = (value: number): string => meanNumber(value, resource, language);
  const size = number(Math.abs(slope.slope));
  const change = /[1-9]/.test(size)
    ? words[slope.slope > 0 ? 'more' : 'less'](`${size} ${unit}`)
    : words.steady;
  const [low, high] = [slope.low, slope.high].map((end) => (Number.isFinite(end) ? number(end) : words.wide));
  const each = words.units[reading.seasonal ? 'year' : grain];
  return [words.slope(change, each, low ?? '', high ?? '')];
}

function stepText({ reading, office, resource, asOf, grain }: TrendView, words: Words, language: Language) {
  const step = reading.kind === 'read' ? reading.step : undefined;
  if (step === undefined) return words.noStep;
  const unit = meanUnit(office, resource, asOf, words, language);
  const [before, after] = [step.before, step.after].map(
    (level) => `${meanNumber(level, resource, language)} ${unit}`,
  );
  const when = groupName(step.at.period, grain, language);
  return words.step(when, before ?? '', after ?? '', chanceText(step.p, language));
}
