import { dateText, longDateText, RESOURCE_IDS, RESOURCES, shortDateText, type Day } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import type { MissingDay } from '../../models/missing-days.ts';
import type { DepartmentMissing } from '../../models/overview-view.ts';
import { routeToFill } from '../../models/week-route.ts';
import { Card } from '../../ui/card.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { resourceNames } from '../../ui/resource-names.ts';
import styles from './overview.module.css';
import { WORDS } from './words.ts';

interface MissingCardProps {
  readonly missing: readonly DepartmentMissing[];
  /** The last day whose absence is judged. */
  readonly judgedTo: Day;
  readonly nameOf: (department: string) => string;
  /** Tells whether this machine records for a department. */
  readonly mayFill: (department: string) => boolean;
}

/** What each department has still to record; those that have everything are not named. */
export function MissingCard({ missing, judgedTo, nameOf, mayFill }: MissingCardProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return (
    <Card title={words.missingTitle}>
      {missing.length === 0 && <p>{words.missingNone(dateText(judgedTo))}</p>}
      <ul class={styles['missing']}>
        {missing.map(({ department, days }) => {
          const name = nameOf(department);
          return (
            <li key={department}>
              <span>{name}</span>
              <MissingLines
                days={days}
                dayLink={(day, text) =>
                  mayFill(department) ? (
                    <a
                      key={day}
                      href={`#${routeToFill({ department, day })}`}
                      aria-label={`${text}: ${words.fill(name, longDateText(day, language))}`}
                    >
                      {text}
                    </a>
                  ) : (
                    text
                  )
                }
              />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

interface MissingLinesProps {
  readonly days: readonly MissingDay[];
  /** A day as it is written, with the way to record it. */
  readonly dayLink: (day: Day, text: string) => ComponentChildren;
}

/** Dates that fit a line. */
const MOST_DATES = 8;

/** A line a resource, dates in the order of the calendar; today apart, because its time is not over. */
function MissingLines({ days, dayLink }: MissingLinesProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const today = days.find((day) => day.today);
  const past = days.filter((day) => !day.today).toReversed();
  const lines = RESOURCE_IDS.map((resource) => ({
    resource,
    dates: past.filter(({ resources }) => resources.includes(resource)),
  }));
  return (
    <div>
      {today !== undefined && (
        <p>
          {dayLink(today.day, words.today)}
          {words.notYet(resourceNames(today.resources, language))}
        </p>
      )}
      {lines
        .filter(({ dates }) => dates.length > 0)
        .map(({ resource, dates }) => (
          <p key={resource}>
            {`${RESOURCES[resource].name[language]}: ${words.missing} `}
            {dates
              .slice(-MOST_DATES)
              .flatMap(({ day }, at) => [at > 0 && ', ', dayLink(day, shortDateText(day))])}
            {dates.length > MOST_DATES && words.more(dates.length - MOST_DATES)}
          </p>
        ))}
    </div>
  );
}
