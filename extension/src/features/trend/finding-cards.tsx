import {
  amountText,
  dateText,
  emptyBuildingText,
  longDateText,
  meterName,
  rangeText,
  ROBUST_SETTINGS,
  subjectName,
  type Habit,
  type Language,
  type UnusualFinding,
} from '@soxanh/core';
import type { Openings } from '../../models/openings.ts';
import type { TrendAnswer } from '../../models/trend.ts';
import { Card } from '../../ui/card.tsx';
import { FigureButton } from '../../ui/figure-button.tsx';
import { Folded } from '../../ui/folded.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { StretchesRead } from '../../ui/opening/stretches-read.tsx';
import { aboutText } from './numbers.ts';
import { readingTexts } from './reading-texts.ts';
import { Sentences } from './sentences.tsx';
import styles from './trend.module.css';
import { ValuesUsed } from './values-used.tsx';
import { WeatherCard } from './weather-card.tsx';
import { WORDS } from './words.ts';

type Words = (typeof WORDS)['vi'];

/** Unusual days that fit a card; the rest are counted. */
const MOST_DAYS = 10;

interface FindingCardsProps {
  readonly view: TrendAnswer;
  readonly openings: Openings;
}

/** What can be said of a course: its trend, days worth a look, use while nobody works, the weather, habits. */
export function FindingCards({ view, openings }: FindingCardsProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { resource, habits, office, subject } = view;
  const isElectric = resource === 'electricity' && view.reading.kind !== 'allocated';
  return (
    <>
      <Card title={words.readingTitle}>
        <Sentences texts={readingTexts(view, words, language)} />
        {view.reading.kind === 'read' && <ValuesUsed view={view} openings={openings} />}
      </Card>
      {view.reading.kind !== 'allocated' && <UnusualCard view={view} openings={openings} />}
      {view.idle.length > 0 && (
        <Card title={words.idleTitle}>
          {view.idle.map(({ meter, empty }) => (
            <div key={meter}>
              <p>
                {empty === undefined
                  ? words.idleNone(meterName(office, meter))
                  : `${meterName(office, meter)}. ${emptyBuildingText(empty, resource, language)}`}
              </p>
              <StretchesRead
                meter={meter}
                resource={resource}
                stretches={empty?.off.stretches ?? []}
                office={office}
                figures={openings}
              />
            </div>
          ))}
        </Card>
      )}
      {isElectric && <WeatherCard view={view} openings={openings} />}
      {habits !== undefined && (
        <Card title={words.habitsTitle}>
          <p class={styles['quiet']}>{`${subjectName(office, subject, language)}. ${words.habitsHint}`}</p>
          <Sentences
            texts={
              habits.length === 0
                ? [words.habitsNone]
                : habits.map(({ habit }) => habitText(habit, resource, words, language))
            }
          />
        </Card>
      )}
    </>
  );
}

/** Days far from the usual of their kind, each with the way to what was recorded. */
function UnusualCard({ view, openings }: FindingCardsProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { unusual, looked, direct, office, parts } = view;
  const { leastCount } = ROBUST_SETTINGS;
  return (
    <Card title={words.unusualTitle}>
      {unusual.length === 0 && (
        <p>
          {direct < leastCount ? words.unusualFew(direct, leastCount) : words.unusualNone(rangeText(looked))}
        </p>
      )}
      <ul class={styles['days']}>
        {unusual.slice(0, MOST_DAYS).map((found) => {
          const date = longDateText(found.day, language);
          const name = parts.length > 1 ? `, ${subjectName(office, found.of, language)}` : '';
          return (
            <li key={`${found.of.id}/${found.day}`}>
              <strong>{`${date}${name}`}</strong>
              <span>{unusualText(found, words, language)}</span>
              <FigureButton
                text={linkText(found, words)}
                of={`${date}${name}`}
                onOpen={() => openDay(found, openings)}
              />
            </li>
          );
        })}
      </ul>
      {unusual.length > MOST_DAYS && <p>{words.moreDays(unusual.length - MOST_DAYS)}</p>}
      {unusual.length > 0 && (
        <Folded summary={words.how}>{() => <p class={styles['quiet']}>{words.unusualHow}</p>}</Folded>
      )}
    </Card>
  );
}

function unusualText({ resource, amount, limits, type }: UnusualFinding, words: Words, language: Language) {
  const about = (value: number): string => aboutText(Math.max(0, value), resource, language);
  const { median, low, high } = limits;
  return words.unusual(
    amountText(amount, resource, language),
    about(median),
    about(low),
    about(high),
    words.types[type],
  );
}

const linkText = ({ of }: UnusualFinding, words: Words): string =>
  of.kind === 'department' ? words.open : words.openMeter;

/** That very day: its entries, or its stretch with the two readings (law I3). */
const openDay = ({ of, resource, day }: UnusualFinding, openings: Openings): void =>
  openings.days(of, resource, { first: day, last: day }, day);

function habitText(
  habit: Habit,
  resource: TrendAnswer['resource'],
  words: Words,
  language: Language,
): string {
  switch (habit.kind) {
    case 'few-values':
      return words.habit['few-values'](habit.distinct, habit.days);
    case 'one-day':
      return words.habit['one-day'](dateText(habit.on), habit.days);
    case 'same-value':
      return words.habit['same-value'](
        amountText(habit.amount, resource, language),
        rangeText(habit),
        habit.days,
      );
  }
}
