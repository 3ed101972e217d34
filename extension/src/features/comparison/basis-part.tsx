import {
  amountNumber,
  dateText,
  fixedText,
  inShownUnit,
  meterName,
  numberText,
  periodName,
  RESOURCES,
  subjectKey,
  subjectName,
  type Comparison,
  type Measuring,
  type Office,
  type Tally,
  type TypeRate,
} from '@soxanh/core';
import type { PartBasis, SideDays } from '../../models/comparison-basis.ts';
import { routeOfFilter } from '../../models/journal-route.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DaysTable } from '../../ui/days-table.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './comparison.module.css';
import { WORDS } from './words.ts';

interface BasisPartProps {
  readonly basis: PartBasis;
  readonly comparison: Comparison;
  readonly office: Office;
  /** The comparison is of this part alone: its name stands in the title already. */
  readonly alone: boolean;
}

/** One part of a comparison: what was used, by how many days and people, at which rate. */
export function BasisPart({ basis, comparison, office, alone }: BasisPartProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { part, judged, compared } = basis;
  const { resource } = comparison;
  const sides = [
    { side: judged, tally: part.judged },
    ...compared.map((side, at) => ({ side, tally: part.compared[at] })),
  ];
  return (
    <section>
      {!alone && <h3>{subjectName(office, part.subject, language)}</h3>}
      <Rates part={part} comparison={comparison} name={subjectName(office, part.subject, language)} />
      {sides.map(({ side, tally }) => {
        if (tally === undefined) return null;
        const name = sideName(side, tally, part.subject, office, language);
        return (
          <div key={`${subjectKey(side.of)}/${tally.days.period.first}`} class={styles['side']}>
            <h4>{capital(name)}</h4>
            <p>{peopleText(tally, words)}</p>
            <details>
              <summary>{words.dayTable(name)}</summary>
              <DaysTable
                caption={`${words.dayTable(name)}, ${subjectName(office, side.of, language)}`}
                resource={resource}
                days={side.days}
              />
            </details>
            <SideLink side={side} tally={tally} comparison={comparison} />
          </div>
        );
      })}
      <p>{words.measured(waysText(part.measured.judged, office, words))}</p>
    </section>
  );
}

/** A name that begins a line. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Words = (typeof WORDS)['vi'];

interface RatesProps {
  readonly part: PartBasis['part'];
  readonly comparison: Comparison;
  readonly name: string;
}

/** What each kind of day gave on both sides, and what is expected of it now. */
function Rates({ part, comparison, name }: RatesProps) {
  const words = useWords(WORDS);
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
  { of }: SideDays,
  { days }: Tally,
  subject: SideDays['of'],
  office: Office,
  language: 'vi' | 'en',
): string {
  const period = periodName(days.period, language);
  return of.id === subject.id ? period : `${period}, ${subjectName(office, of, language)}`;
}

function peopleText({ headCounts }: Tally, words: Words): string {
  const steps = headCounts.map(({ from, people }) =>
    words.peopleStep(people === undefined ? words.peopleUnknown : String(people), dateText(from)),
  );
  return words.people(steps.join('; '));
}

const waysText = (ways: readonly Measuring[], office: Office, words: Words): string =>
  ways
    .map(({ how, meters }) => [words.ways[how], ...meters.map((id) => meterName(office, id))].join(' '))
    .join('; ');

interface SideLinkProps {
  readonly side: SideDays;
  readonly tally: Tally;
  readonly comparison: Comparison;
}

/** The entries behind a side: in the journal, or where readings are. */
function SideLink({ side: { of }, tally, comparison: { resource } }: SideLinkProps) {
  const words = useWords(WORDS);
  if (of.kind !== 'department') return <a href="#/dien-nuoc">{words.meters}</a>;
  const { first, last } = tally.days.period;
  return <a href={`#${routeOfFilter({ department: of.id, resource, first, last })}`}>{words.journal}</a>;
}
