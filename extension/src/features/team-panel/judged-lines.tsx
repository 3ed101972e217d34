import {
  amountText,
  comparedDaysText,
  conditionText,
  dateOf,
  fraction,
  fractionPercent,
  judgingNotes,
  multiplyFractions,
  isWithoutUse,
  paceText,
  printedSign,
  reasonText,
  shortDateText,
  withheldText,
  type Comparison,
  type Fraction,
  type Language,
  type Office,
  type Pace,
} from '@soxanh/core';
import type { Judged } from '../../models/team-judge.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { PaceBar } from '../../ui/pace-bar.tsx';
import styles from './judged-lines.module.css';
import { JUDGED_WORDS } from './judged-words.ts';

interface JudgedLinesProps {
  /** Undefined while it is worked out, and where there is nothing to say. */
  readonly judged: Judged | undefined;
  readonly office: Office;
}

/** A figure against the same period last year and against its quota: converted and absolute side by side (law I2). */
export function JudgedLines({ judged, office }: JudgedLinesProps) {
  if (judged === undefined) return null;
  const { compared, pace } = judged;
  return (
    <div class={styles['judged']}>
      {compared !== undefined && <Compared row={compared} office={office} />}
      {pace !== undefined && <Paced pace={pace} />}
    </div>
  );
}

interface ComparedProps {
  readonly row: NonNullable<Judged['compared']>;
  readonly office: Office;
}

function Compared({ row: { comparison, reasons }, office }: ComparedProps) {
  const words = useWords(JUDGED_WORDS);
  const language = useLanguage();
  const { converted, exposure } = comparison;
  const notes = [
    comparison.with.tet?.touched === true ? comparedDaysText(comparison, language) : undefined,
    ...judgingNotes(comparison, language),
    ...comparison.conditions.map((condition) => conditionText(office, condition, language)),
    ...reasons.map((entry) => reasonText(office, entry, language)),
  ].filter((note) => note !== undefined);
  return (
    <>
      {converted.kind === 'saving' && (
        <p>
          <strong class={styles['change']}>{changeText(comparison, words, language)}</strong>{' '}
          <span class={styles['quiet']}>{words.converted[exposure.per]}</span>
        </p>
      )}
      {converted.kind === 'withheld' && (
        <p class={styles['withheld']}>{withheldText(office, comparison, language)}</p>
      )}
      {converted.kind === 'small' && <p>{words.small}</p>}
      <p>{absoluteText(comparison, words, language)}</p>
      {notes.length > 0 && (
        <ul class={styles['notes']}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Paced({ pace }: { readonly pace: Pace }) {
  const words = useWords(JUDGED_WORDS);
  const language = useLanguage();
  return (
    <div class={styles['pace']}>
      <p class={styles['caption']}>{words.pace}</p>
      {isWithoutUse(pace) ? (
        <p>{words.noUse(amountText(pace.quota.amount, pace.resource, language))}</p>
      ) : (
        <>
          <PaceBar used={pace.usedShare} gone={pace.gone} />
          <p>{paceText(pace, language)}</p>
        </>
      )}
    </div>
  );
}

type Words = (typeof JUDGED_WORDS)['vi'];

/** "Giảm 6,2% so với cùng kỳ năm 2025". */
function changeText(comparison: Comparison, words: Words, language: Language): string {
  const { converted } = comparison;
  if (converted.kind !== 'saving') return '';
  // A saving is positive for less; a change for more.
  const change = multiplyFractions(converted.relative, fraction(-1));
  return words.change(directionText(change, words, language), yearOf(comparison));
}

/** "tăng 1,0%": the sign is a word. */
function directionText(change: Fraction, words: Words, language: Language): string {
  const sign = printedSign(change);
  if (sign === 0) return words.same;
  const size = fractionPercent(change.n < 0n ? multiplyFractions(change, fraction(-1)) : change, language);
  return sign < 0 ? words.less(size) : words.more(size);
}

const yearOf = ({ with: { dates } }: Comparison): number | undefined =>
  dates === undefined ? undefined : dateOf(dates.period.first).year;

function absoluteText(comparison: Comparison, words: Words, language: Language): string {
  const { absolute, resource, judged, period } = comparison;
  const [now, before] = [absolute.judged.amount, absolute.compared.amount].map((amount) =>
    amount === null ? words.none : amountText(amount, resource, language),
  );
  const change = absolute.relative === null ? '' : `, ${directionText(absolute.relative, words, language)}`;
  // Today is in the card's figure and not in what is compared: the two would contradict each other without a word.
  const isCut = judged !== undefined && judged.last < period.last;
  const until = isCut ? words.until(shortDateText(judged.last)) : '';
  return words.absolute(until, now ?? '', before ?? '', yearOf(comparison), change);
}
