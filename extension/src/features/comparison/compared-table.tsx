import {
  amountNumber,
  commonNotes,
  coverageWords,
  fraction,
  isUncheckedPaper,
  multiplyFractions,
  RESOURCES,
  signedPercent,
  subjectKey,
  subjectName,
  unfilledText,
  type Comparison,
  type ComparedRow,
  type Day,
  type Office,
} from '@soxanh/core';
import type { ComparedResource } from '../../models/comparison-view.ts';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import { ComparedNotes } from './compared-notes.tsx';
import styles from './comparison.module.css';
import { Waiting } from './waiting.tsx';
import { WORDS } from './words.ts';

interface ComparedTableProps {
  readonly compared: ComparedResource;
  readonly office: Office;
  readonly asOf: Day;
  readonly mayFill: (department: string) => boolean;
  readonly onOpen: (row: ComparedRow) => void;
}

/** What may be judged of a resource: the absolute and the converted figure side by side, each with its coverage. */
export function ComparedTable({ compared, office, asOf, mayFill, onOpen }: ComparedTableProps) {
  const language = useLanguage();
  const { resource, rows, unfilled } = compared;
  const { name, shown } = RESOURCES[resource];
  const title = `${name[language]} (${shown.symbol[language]})`;
  const common = rows[0] === undefined ? [] : commonNotes(rows[0].comparison, language);
  return (
    <div>
      <ScrollFrame label={title}>
        <table class={`${table['table'] ?? ''} ${styles['compared'] ?? ''}`}>
          <caption class="visually-hidden">{title}</caption>
          <Heads ofDates={rows[0]?.comparison.with.tet?.touched === true} />
          {rows.map((row) => (
            <Line
              key={subjectKey(row.comparison.subject)}
              row={row}
              office={office}
              asOf={asOf}
              mayFill={mayFill}
              onOpen={() => onOpen(row)}
            />
          ))}
        </table>
      </ScrollFrame>
      <ul class={styles['common']}>
        {[...common, ...unfilled.map((one) => unfilledText(office, one, language))].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}

/** @param ofDates around Tết amounts stand beside those of the same dates, while what is converted rests on other days. */
function Heads({ ofDates }: { readonly ofDates: boolean }) {
  const words = useWords(WORDS);
  const numbers = [words.now, ofDates ? words.sameDates : words.before, words.absolute, words.converted];
  return (
    <thead>
      <tr>
        <th scope="col">{words.subject}</th>
        {numbers.map((text) => (
          <th key={text} scope="col" class={table['number']}>
            {text}
          </th>
        ))}
        <th scope="col">{words.coverage}</th>
        <th scope="col">{ofDates ? words.coverageDates : words.coverageBefore}</th>
      </tr>
    </thead>
  );
}

interface LineProps {
  readonly row: ComparedRow;
  readonly office: Office;
  readonly asOf: Day;
  readonly mayFill: (department: string) => boolean;
  readonly onOpen: () => void;
}

/** One subject: its figures, and under them what they are to be read with. */
function Line({ row, office, asOf, mayFill, onOpen }: LineProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { comparison } = row;
  const { subject, absolute, resource, converted } = comparison;
  const name = subjectName(office, subject, language);
  const number = (amount: number | null): string =>
    amount === null ? '–' : amountNumber(amount, resource, language);
  const { relative } = absolute;
  const open = (text: string, of: string) => (
    <FigureButton text={text} of={`${name}, ${of}`} onOpen={onOpen} />
  );
  return (
    <tbody class={subject.kind === 'office' ? styles['whole'] : ''}>
      <tr>
        <th scope="row">{name}</th>
        <td class={table['number']}>{open(number(absolute.judged.amount), words.now)}</td>
        <td class={table['number']}>{open(number(absolute.compared.amount), words.before)}</td>
        <td class={table['number']}>
          {open(relative === null ? '–' : signedPercent(relative, language), words.absolute)}
        </td>
        <td class={table['number']}>
          {converted.kind === 'saving' && isUncheckedPaper(comparison) && (
            <span class={styles['unchecked']}>{words.unchecked}</span>
          )}
          <FigureButton text={convertedText(comparison, words, language)} of={name} onOpen={onOpen} />
        </td>
        <td class={table['nowrap']}>
          {open(coverageWords(absolute.judged.coverage, language), words.coverage)}
          <Waiting of={absolute.judged} />
        </td>
        <td class={table['nowrap']}>
          {open(coverageWords(absolute.compared.coverage, language), words.coverageBefore)}
        </td>
      </tr>
      <tr class={styles['notes']}>
        <td colSpan={7} class={converted.kind === 'withheld' ? styles['withheld'] : ''}>
          <ComparedNotes row={row} office={office} asOf={asOf} mayFill={mayFill} />
        </td>
      </tr>
    </tbody>
  );
}

/** A change for more has a plus, where a saving is positive for less. */
function convertedText(
  { converted }: Comparison,
  words: (typeof WORDS)['vi'],
  language: 'vi' | 'en',
): string {
  switch (converted.kind) {
    case 'saving':
      return signedPercent(multiplyFractions(converted.relative, fraction(-1)), language);
    case 'small':
      return words.tooSmall;
    case 'withheld':
      return words.notEnough;
  }
}
