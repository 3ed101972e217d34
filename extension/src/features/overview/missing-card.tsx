import { dateText, RESOURCES, shortDateText, type Day, type Language } from '@soxanh/core';
import type { DepartmentMissing } from '../../models/overview-view.ts';
import { Card } from '../../ui/card.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './overview.module.css';
import { WORDS } from './words.ts';

interface MissingCardProps {
  readonly missing: readonly DepartmentMissing[];
  /** The last day whose absence is judged. */
  readonly judgedTo: Day;
  readonly nameOf: (department: string) => string;
}

/** Dates that fit a line. */
const MOST_DATES = 8;

/** What each department has still to record; those that have everything are not named. */
export function MissingCard({ missing, judgedTo, nameOf }: MissingCardProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return (
    <Card title={words.missingTitle}>
      {missing.length === 0 && <p>{words.missingNone(dateText(judgedTo))}</p>}
      <ul class={styles['missing']}>
        {missing.map((row) => (
          <li key={row.department}>
            <span>{nameOf(row.department)}</span>
            <div>
              {linesOf(row, words, language).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Words = (typeof WORDS)['vi'];

/** A line a resource, dates in the order of the calendar; today apart, because its time is not over. */
function linesOf({ days }: DepartmentMissing, words: Words, language: Language): string[] {
  const past = days.filter(({ today }) => !today).toReversed();
  const resources = new Set(past.flatMap((day) => day.resources));
  const lines = [...resources].map((resource) => {
    const dates = past.filter((day) => day.resources.includes(resource)).map(({ day }) => shortDateText(day));
    const more = dates.length > MOST_DATES ? words.more(dates.length - MOST_DATES) : '';
    return `${RESOURCES[resource].name[language]}: ${words.missing(dates.slice(-MOST_DATES).join(', '))}${more}`;
  });
  const empty = days.find(({ today }) => today)?.resources ?? [];
  const names = empty.map((resource) => RESOURCES[resource].name[language].toLowerCase()).join(', ');
  return empty.length === 0 ? lines : [capital(words.missingToday(names)), ...lines];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
