import {
  comparisonNotes,
  dateOf,
  dateText,
  longDateText,
  shortDateText,
  type ComparedRow,
  type Day,
  type Office,
} from '@soxanh/core';
import { mendingOf } from '../../models/comparison-mend.ts';
import { routeToFill, type FillPlace } from '../../models/week-route.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './comparison.module.css';
import { WORDS } from './words.ts';

interface ComparedNotesProps {
  readonly row: ComparedRow;
  readonly office: Office;
  /** Days after it are not missing yet. */
  readonly asOf: Day;
  /** Tells whether this machine records for a department. */
  readonly mayFill: (department: string) => boolean;
}

/** What a compared figure is to be read with, a sentence each, and where to add what it lacks. */
export function ComparedNotes({ row, office, asOf, mayFill }: ComparedNotesProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { days, meters, paper, setup } = mendingOf(row.comparison);
  const places = days.filter(({ department, day }) => mayFill(department) && day <= asOf);
  return (
    <ul class={`${styles['sentences'] ?? ''} ${styles['said'] ?? ''}`}>
      {comparisonNotes(row, office, language).map((note) => (
        <li key={note}>{note}</li>
      ))}
      {places.length > 0 && (
        <li>
          <FillLinks places={places} nameOf={(id) => office.department(id)?.name ?? id} />
        </li>
      )}
      {meters && (
        <li>
          <a href="#/dien-nuoc">{words.toMeters}</a>
        </li>
      )}
      {paper && (
        <li>
          <a href="#/giay-in">{words.toPaper}</a>
        </li>
      )}
      {setup && (
        <li>
          <a href="#/thiet-lap">{words.toSetup}</a>
        </li>
      )}
    </ul>
  );
}

/** Days that fit a line. */
const MOST_DAYS = 8;

interface FillLinksProps {
  readonly places: readonly FillPlace[];
  readonly nameOf: (department: string) => string;
}

/** Days without a figure: one click leads to where each is recorded. */
function FillLinks({ places, nameOf }: FillLinksProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  // Days of both sides: then the year tells them apart.
  const isOneYear = new Set(places.map(({ day }) => dateOf(day).year)).size <= 1;
  return (
    <>
      {`${words.missing} `}
      {places.slice(0, MOST_DAYS).flatMap((place, at) => {
        const text = isOneYear ? shortDateText(place.day) : dateText(place.day);
        const whose = words.fill(nameOf(place.department), longDateText(place.day, language));
        return [
          at > 0 && ', ',
          <a
            key={`${place.department}/${place.day}`}
            href={`#${routeToFill(place)}`}
            aria-label={`${text}: ${whose}`}
            title={whose}
          >
            {text}
          </a>,
        ];
      })}
      {places.length > MOST_DAYS && words.more(places.length - MOST_DAYS)}
    </>
  );
}
