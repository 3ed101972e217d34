import { dateText, longDateText, RESOURCE_IDS, RESOURCES, shortDateText, type Day } from '@soxanh/core';
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
  return (
    <Card title={words.missingTitle}>
      {missing.length === 0 && <p>{words.missingNone(dateText(judgedTo))}</p>}
      <ul class={styles['missing']}>
        {missing.map((row) => (
          <li key={row.department}>
            <span>{nameOf(row.department)}</span>
            <MissingLines row={row} name={nameOf(row.department)} mayFill={mayFill(row.department)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface MissingLinesProps {
  readonly row: DepartmentMissing;
  readonly name: string;
  readonly mayFill: boolean;
}

/** Dates that fit a line. */
const MOST_DATES = 8;

/** A line a resource, dates in the order of the calendar; today apart, because its time is not over. */
function MissingLines({ row: { department, days }, name, mayFill }: MissingLinesProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const way = mayFill ? { department, name } : undefined;
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
          <DayWay day={today.day} text={words.today} way={way} />
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
              .flatMap(({ day }, at) => [
                at > 0 && ', ',
                <DayWay key={day} day={day} text={shortDateText(day)} way={way} />,
              ])}
            {dates.length > MOST_DATES && words.more(dates.length - MOST_DATES)}
          </p>
        ))}
    </div>
  );
}

interface DayWayProps {
  readonly day: Day;
  readonly text: string;
  /** Undefined where this machine does not record for the department. */
  readonly way: { readonly department: string; readonly name: string } | undefined;
}

/** A day that is missing: one click leads to where it is recorded. */
function DayWay({ day, text, way }: DayWayProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  if (way === undefined) return text;
  const { department, name } = way;
  return (
    <a
      href={`#${routeToFill({ department, day })}`}
      aria-label={`${text}: ${words.fill(name, longDateText(day, language))}`}
    >
      {text}
    </a>
  );
}
