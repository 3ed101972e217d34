import {
  RESOURCES,
  periodName,
  type DayType,
  type Language,
  type ResourceId,
  type TemperatureFit,
} from '@soxanh/core';
import type { Weather } from '../../models/trend-weather.ts';
import { aboutText, decimal } from './numbers.ts';
import type { WORDS } from './words.ts';

type Words = (typeof WORDS)['vi'];

/** How use follows the weather, or why that cannot be said, a sentence for each kind of day. */
export function weatherTexts(
  weather: Weather | undefined,
  resource: ResourceId,
  words: Words,
  language: Language,
): string[] {
  if (weather === undefined) return [words.weatherNone];
  const { newest, fits } = weather;
  return [
    ...fits.map(({ type, fit }) =>
      fit.ok
        ? fitText(type, fit.value, resource, words, language)
        : refusalText(type, fit.error, words, language),
    ),
    ...(newest === undefined
      ? []
      : [
          words.newest(
            capital(periodName(newest.period, language)),
            aboutText(newest.actual, resource, language),
            aboutText(newest.expected, resource, language),
            newest.days,
          ),
        ]),
    words.weatherHow,
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function fitText(
  type: DayType,
  { slopes, errors }: TemperatureFit,
  resource: ResourceId,
  words: Words,
  language: Language,
): string {
  const unit = RESOURCES[resource].shown.symbol[language];
  const shape = slopes
    .map(({ side, from, perDegree }) => {
      const per = `${decimal(perDegree / RESOURCES[resource].shown.per, 1, language)} ${unit}`;
      return side === 'along' ? words.along(per) : words[side](decimal(from, 1, language), per);
    })
    .join('; ');
  const error = `${decimal(100 * errors.cvRmse, 1, language)}%`;
  return words.fit(words.types[type], shape, error, decimal(errors.rSquared, 2, language), errors.days);
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
