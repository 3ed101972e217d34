import {
  amountNumber,
  fixedText,
  inShownUnit,
  meterName,
  numberText,
  periodName,
  RESOURCES,
  subjectKey,
  subjectName,
  type Comparison,
  type Day,
  type Measuring,
  type Office,
  type Tally,
  type TypeRate,
} from '@soxanh/core';
import { DataTable } from '../data-table.tsx';
import { DaysTable } from '../days-table.tsx';
import { Folded } from '../folded.tsx';
import { useLanguage, useWords } from '../language.ts';
import { BASIS_WORDS } from '../words/basis-words.ts';
import { DaysFigure } from './days-figure.tsx';
import type { OpenedFigures, PartValues, SideValues } from './opening.ts';
import styles from './opening.module.css';
import { peopleText } from './people-text.ts';

interface PartSectionProps {
  readonly values: PartValues;
  readonly comparison: Comparison;
  readonly office: Office;
  /** The comparison is of this part alone: its name stands in the title already. */
  readonly alone: boolean;
  readonly figures: OpenedFigures;
}

/** One part of a comparison: what was used, by how many days and people, at which rate. */
export function PartSection({ values, comparison, office, alone, figures }: PartSectionProps) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { part, judged, compared } = values;
  const name = subjectName(office, part.subject, language);
  const sides = [
    { side: judged, tally: part.judged },
    ...compared.map((side, at) => ({ side, tally: part.compared[at] })),
  ];
  return (
    <section>
      {!alone && <h3>{name}</h3>}
      <Rates part={part} comparison={comparison} name={name} />
      {sides.map(({ side, tally }) =>
        tally === undefined ? null : (
          <Side
            key={`${subjectKey(side.of)}/${tally.days.period.first}`}
            name={sideName(side, tally, part.subject, office, language)}
            side={side}
            tally={tally}
            comparison={comparison}
            office={office}
            figures={figures}
          />
        ),
      )}
      <p>{words.measured(waysText(part.measured.judged, office, words))}</p>
    </section>
  );
}

interface SideProps extends Pick<PartSectionProps, 'comparison' | 'office' | 'figures'> {
  readonly name: string;
  readonly side: SideValues;
  readonly tally: Tally;
}

/** One side: its amount and each of its days open down to entries, or to two readings and the rule. */
function Side({ name, side, tally, comparison: { resource }, office, figures }: SideProps) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { of, days } = side;
  const open = (day: Day): void => figures.days(of, resource, { first: day, last: day }, day);
  return (
    <div class={styles['side']}>
      <h4>{capital(name)}</h4>
      <p>
        {words.sideAmount}{' '}
        <DaysFigure
          of={of}
          resource={resource}
          days={tally.days}
          amount={tally.amount}
          office={office}
          figures={figures}
        />
      </p>
      <p>{peopleText(tally, words)}</p>
      <Folded summary={words.dayTable(name)}>
        {() => (
          <DaysTable
            caption={`${words.dayTable(name)}, ${subjectName(office, of, language)}`}
            resource={resource}
            days={days}
            onOpen={open}
          />
        )}
      </Folded>
    </div>
  );
}

/** A name that begins a line. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Words = (typeof BASIS_WORDS)['vi'];

interface RatesProps {
  readonly part: PartValues['part'];
  readonly comparison: Comparison;
  readonly name: string;
}

/** What each kind of day gave on both sides, and what is expected of it now. */
function Rates({ part, comparison, name }: RatesProps) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { resource } = comparison;
  const exposure = part.per === 'person' ? words.exposurePerson : words.exposureDay;
  const unit = RESOURCES[resource].shown.symbol[language];
  return (
    <DataTable
      caption={`${words.figures}, ${name}`}
      columns={[
        { heading: words.dayKind },
        { heading: words.days, number: true },
        { heading: `${words.amount} (${unit})`, number: true },
        { heading: exposure, number: true },
        { heading: words.rate, number: true },
        { heading: words.expected, number: true },
      ]}
      rows={part.types.flatMap((rate) => rateTexts(rate, comparison, words, language))}
    />
  );
}

/** Rates of water are small: litres of a person a day. */
const RATE_PLACES = { electricity: 2, water: 4, paper: 2, plastic: 2 } as const;

function rateTexts(
  { type, judged, compared, rate, expected }: TypeRate,
  { resource }: Comparison,
  words: Words,
  language: 'vi' | 'en',
): string[][] {
  const texts = ({ days, amount, exposure }: TypeRate['judged']): string[] => [
    numberText(days, 0, language),
    amountNumber(amount, resource, language),
    numberText(exposure, 0, language),
  ];
  const mean =
    rate === undefined ? '–' : fixedText(inShownUnit(rate, resource), RATE_PLACES[resource], language);
  const due = expected === undefined ? '–' : fixedText(inShownUnit(expected, resource), 1, language);
  const named = (side: string): string => `${words.types[type]}, ${side.toLowerCase()}`;
  return [
    [named(words.before), ...texts(compared), mean, ''],
    [named(words.now), ...texts(judged), '', due],
  ];
}

/** "Tháng 6/2026"; with the name of whom it took over, where that is another one. */
function sideName(
  { of }: SideValues,
  { days }: Tally,
  subject: SideValues['of'],
  office: Office,
  language: 'vi' | 'en',
): string {
  const period = periodName(days.period, language);
  return of.id === subject.id ? period : `${period}, ${subjectName(office, of, language)}`;
}

const waysText = (ways: readonly Measuring[], office: Office, words: Words): string =>
  ways
    .map(({ how, meters }) => [words.ways[how], ...meters.map((id) => meterName(office, id))].join(' '))
    .join('; ');
