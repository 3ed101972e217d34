import {
  meterName,
  periodName,
  subjectKey,
  subjectName,
  type Comparison,
  type Day,
  type Language,
  type Measuring,
  type Office,
  type Tally,
} from '@soxanh/core';
import { DaysTable } from '../days-table.tsx';
import { Folded } from '../folded.tsx';
import { useLanguage, useWords } from '../language.ts';
import { BASIS_WORDS } from '../words/basis-words.ts';
import { isAroundTet } from './around-tet.ts';
import { Rates } from './compared-rates.tsx';
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
  const moved = isAroundTet(comparison) ? words.movedWithTet : '';
  const sides = [
    { side: judged, tally: part.judged, more: '' },
    ...compared.map((side, at) => ({ side, tally: part.compared[at], more: moved })),
  ];
  return (
    <section>
      {!alone && <h3>{name}</h3>}
      <Rates part={part} comparison={comparison} name={name} />
      {sides.map(({ side, tally, more }) =>
        tally === undefined ? null : (
          <Side
            key={`${subjectKey(side.of)}/${tally.days.period.first}`}
            name={sideName(side, tally, part.subject, office, language, more)}
            side={side}
            tally={tally}
            comparison={comparison}
            isPerPerson={part.per === 'person'}
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
  readonly isPerPerson: boolean;
}

/** One side: its amount and each of its days open down to entries, or to two readings and the rule. */
function Side({ name, side, tally, isPerPerson, comparison: { resource }, office, figures }: SideProps) {
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
      {isPerPerson && <p>{peopleText(tally, words)}</p>}
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

/** "Tháng 6/2026"; with the name of whom it took over, where that is another one, and what a window moved with Tết is. */
function sideName(
  { of }: SideValues,
  { days }: Tally,
  subject: SideValues['of'],
  office: Office,
  language: Language,
  more: string,
): string {
  const period = `${periodName(days.period, language)}${more}`;
  return of.id === subject.id ? period : `${period}, ${subjectName(office, of, language)}`;
}

const waysText = (ways: readonly Measuring[], office: Office, words: Words): string =>
  ways
    .map(({ how, meters }) => [words.ways[how], ...meters.map((id) => meterName(office, id))].join(' '))
    .join('; ');
