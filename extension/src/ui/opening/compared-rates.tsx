import {
  amountNumber,
  fixedText,
  fraction,
  inShownUnit,
  numberText,
  RESOURCES,
  shownFraction,
  type Comparison,
  type Fraction,
  type Language,
  type ResourceId,
  type TypeRate,
} from '@soxanh/core';
import { DataTable } from '../data-table.tsx';
import { useLanguage, useWords } from '../language.ts';
import { BASIS_WORDS } from '../words/basis-words.ts';
import { isAroundTet } from './around-tet.ts';
import type { PartValues } from './opening.ts';
import styles from './opening.module.css';

type Words = (typeof BASIS_WORDS)['vi'];

interface RatesProps {
  readonly part: PartValues['part'];
  readonly comparison: Comparison;
  readonly name: string;
}

/** What each kind of day gave on both sides, and what the rate compared with comes to on the days of this one. */
export function Rates({ part, comparison, name }: RatesProps) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { resource } = comparison;
  const isPerPerson = part.per === 'person';
  const unit = RESOURCES[resource].shown.symbol[language];
  const types = part.types.filter(({ judged, compared }) => judged.days > 0 || compared.days > 0);
  const before = isAroundTet(comparison) ? words.beforeTet : words.before;
  return (
    <>
      <DataTable
        caption={`${words.figures}, ${name}`}
        columns={[
          { heading: words.dayKind },
          { heading: words.days, number: true },
          { heading: `${words.amount} (${unit})`, number: true },
          // Where nothing is counted per person it would be the days once more.
          ...(isPerPerson ? [{ heading: words.exposurePerson, number: true }] : []),
          { heading: words.rate, number: true },
        ]}
        rows={types.flatMap((rate) =>
          [
            { side: rate.compared, named: before },
            { side: rate.judged, named: words.now },
          ].map(({ side, named }) => [
            `${words.types[rate.type]}, ${named.charAt(0).toLowerCase()}${named.slice(1)}`,
            numberText(side.days, 0, language),
            amountNumber(side.amount, resource, language),
            ...(isPerPerson ? [numberText(side.exposure, 0, language)] : []),
            meanText(side, isPerPerson && rate.type === 'working', resource, words, language),
          ]),
        )}
      />
      <ul class={styles['sentences']}>
        {types.map((rate) => {
          const said = expectedText(rate, isPerPerson, resource, words, language);
          return said === undefined ? null : <li key={rate.type}>{said}</li>;
        })}
      </ul>
    </>
  );
}

/** Rates of water are small: litres of a person a day. */
const RATE_PLACES = { electricity: 2, water: 4, paper: 2, plastic: 2 } as const;

const rateNumber = (rate: Fraction, resource: ResourceId, language: Language): string =>
  fixedText(inShownUnit(rate, resource), RATE_PLACES[resource], language);

/** "4,44 tờ/người/ngày": what a side used of a person and day, or of a day. */
function meanText(
  { amount, exposure }: TypeRate['judged'],
  isPerPerson: boolean,
  resource: ResourceId,
  words: Words,
  language: Language,
): string {
  if (exposure === 0) return '–';
  const unit = RESOURCES[resource].shown.symbol[language];
  const each = isPerPerson ? words.perPerson(unit) : words.perDay(unit);
  return `${rateNumber(fraction(amount, exposure), resource, language)} ${each}`;
}

/** "Mức tương ứng, ngày làm việc: 4,44 × 171 = 760,0 tờ." */
function expectedText(
  { type, judged, rate, expected }: TypeRate,
  isPerPerson: boolean,
  resource: ResourceId,
  words: Words,
  language: Language,
): string | undefined {
  if (rate === undefined || expected === undefined) return undefined;
  return words.expectedOf(
    words.types[type].toLowerCase(),
    rateNumber(rate, resource, language),
    isPerPerson && type === 'working'
      ? words.timesPeople(numberText(judged.exposure, 0, language))
      : words.timesDays(numberText(judged.days, 0, language)),
    shownFraction(expected, resource, language),
  );
}
