import {
  groupName,
  rangeText,
  RESOURCES,
  type DayType,
  type Language,
  type ResourceId,
  type TemperatureFit,
} from '@soxanh/core';
import type { NewestDays, Weather } from '../../models/trend-weather.ts';
import { aboutText, decimal } from './numbers.ts';
import type { WORDS } from './words.ts';

type Words = (typeof WORDS)['vi'];

/** How use follows the weather, as an office would say it: the newest month first, then each kind of day; or what to do. */
export function weatherTexts(
  weather: Weather | undefined,
  resource: ResourceId,
  words: Words,
  language: Language,
): string[] {
  if (weather === undefined) return [words.weatherNone];
  const { newest, fits } = weather;
  const isTooFew = fits.some(({ fit }) => !fit.ok && fit.error.kind === 'too-few-days');
  // With readings a month apart no day of either kind can be used: that is said once.
  if (fits.every(({ fit }) => !fit.ok && fit.error.kind === 'too-few-days' && fit.error.days === 0))
    return [words.noWeatherDay, words.weatherDaily];
  return [
    ...(newest === undefined ? [] : newestTexts(newest, resource, words, language)),
    ...fits.map(({ type, fit }) =>
      fit.ok
        ? words.fit(words.types[type], shapeText(fit.value, resource, words, language))
        : refusalText(type, fit.error, words, language),
    ),
    ...(isTooFew ? [words.weatherDaily] : []),
  ];
}

function newestTexts(
  { period, days, actual, expected, beyond }: NewestDays,
  resource: ResourceId,
  words: Words,
  language: Language,
): string[] {
  const name = groupName(period, 'month', language);
  const texts =
    days.length === 0
      ? []
      : [
          words.newest(
            name.charAt(0).toUpperCase() + name.slice(1),
            aboutText(actual, resource, language),
            aboutText(expected, resource, language),
            days.length,
            differenceText(actual, expected, words, language),
          ),
        ];
  return beyond === 0 ? texts : [...texts, words.beyond(beyond)];
}

/** "thấp hơn 1,7%"; what is printed as zero is no difference. */
function differenceText(actual: number, expected: number, words: Words, language: Language): string {
  if (expected <= 0) return '';
  const part = decimal((100 * Math.abs(actual - expected)) / expected, 1, language);
  if (!/[1-9]/.test(part)) return words.asExpected;
  return (actual > expected ? words.higher : words.lower)(`${part}%`);
}

/** The method, the days that were fitted, and how good the fit is (laws I3, I4). */
export function weatherMethodTexts({ fits, fitted }: Weather, words: Words, language: Language): string[] {
  return [
    words.weatherHow(rangeText(fitted)),
    ...fits.flatMap(({ type, fit }) =>
      fit.ok ? [goodnessText(type, fit.value, words, language)] : roughText(type, fit.error, words, language),
    ),
  ];
}

function goodnessText(type: DayType, { errors, range }: TemperatureFit, words: Words, language: Language) {
  const error = `${decimal(100 * errors.cvRmse, 1, language)}%`;
  const [low, high] = [range.low, range.high].map((degrees) => decimal(degrees, 1, language));
  const named = words.types[type];
  return words.goodness(
    named,
    errors.days,
    low ?? '',
    high ?? '',
    error,
    decimal(errors.rSquared, 2, language),
  );
}

function roughText(type: DayType, refused: Refusal, words: Words, language: Language): string[] {
  return refused.kind === 'rough-fit' ? [goodnessText(type, refused.fit, words, language)] : [];
}

function shapeText(
  { slopes }: TemperatureFit,
  resource: ResourceId,
  words: Words,
  language: Language,
): string {
  const unit = RESOURCES[resource].shown.symbol[language];
  return slopes
    .map(({ side, from, perDegree }) => {
      const per = `${decimal(perDegree / RESOURCES[resource].shown.per, 1, language)} ${unit}`;
      return side === 'along' ? words.along(per) : words[side](decimal(from, 1, language), per);
    })
    .join('; ');
}

type Refusal = Extract<Weather['fits'][number]['fit'], { ok: false }>['error'];

function refusalText(type: DayType, refused: Refusal, { types, refusal }: Words, language: Language): string {
  const name = types[type];
  switch (refused.kind) {
    case 'too-few-days':
      return refusal['too-few-days'](name, refused.days, refused.needed);
    case 'narrow-temperatures':
      return refusal['narrow-temperatures'](name, decimal(refused.spread, 1, language), refused.needed);
    case 'nothing-used':
      return refusal['nothing-used'](name);
    case 'no-dependence':
      return refusal['no-dependence'](name);
    case 'rough-fit':
      return refusal['rough-fit'](
        name,
        `${decimal(100 * refused.fit.errors.cvRmse, 1, language)}%`,
        `${decimal(100 * refused.limit, 0, language)}%`,
      );
  }
}
