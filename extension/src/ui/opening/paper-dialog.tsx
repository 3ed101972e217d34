import {
  amountText,
  coverageWords,
  dateText,
  dayNumberFromText,
  fractionPercent,
  numberText,
  periodName,
  RESOURCES,
  stockWords,
  type IssueEntry,
  type Language,
  type Office,
} from '@soxanh/core';
import { Dialog } from '../dialog.tsx';
import { useLanguage, useWords } from '../language.ts';
import table from '../table.module.css';
import { PAPER_CHECK_WORDS, type PaperCheckWords } from '../words/paper-check-words.ts';
import { countText } from './count-text.ts';
import { DaysFigure } from './days-figure.tsx';
import type { OpenedFigures, PaperCheckValues } from './opening.ts';
import styles from './opening.module.css';

interface PaperDialogProps {
  readonly check: PaperCheckValues;
  readonly office: Office;
  readonly figures: OpenedFigures;
}

/** How a department's paper is checked: the counts, the issues, the arithmetic and its limit (law I3). */
export function PaperDialog({ check: values, office, figures }: PaperDialogProps) {
  const words = useWords(PAPER_CHECK_WORDS);
  const language = useLanguage();
  const texts = words.opened;
  const { row, period } = values;
  const when = periodName(period, language);
  const name = office.department(row.department)?.name ?? '';
  const { check } = row;
  return (
    <Dialog title={texts.title(name, when)} close={texts.close} onClose={() => figures.close()}>
      <div class={styles['basis']}>
        <div class={table['scroll']}>
          <table class={`${table['table'] ?? ''} ${styles['sum'] ?? ''}`}>
            <caption class="visually-hidden">{texts.table}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.what}</th>
                <th scope="col" class={table['number']}>
                  {texts.amount} ({RESOURCES.paper.shown.symbol[language]})
                </th>
                <th scope="col">{texts.from}</th>
              </tr>
            </thead>
            <tbody>
              {linesOf(values, words, language).map(([what, amount, from]) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td class={table['number']}>{amount}</td>
                  <td>{from}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {'figures' in check ? (
          <p>{sentence(stockWords(check.figures, check.kind === 'recount', when, 'paper', language))}</p>
        ) : null}
        <p>
          {toleranceText(values, words, language)}. {texts.calendar}
        </p>
        <p>
          {words.recorded}:{' '}
          <DaysFigure
            of={{ kind: 'department', id: row.department }}
            resource="paper"
            days={{ period, without: [] }}
            amount={row.isRecorded ? row.recorded : null}
            office={office}
            figures={figures}
          />
        </p>
        <p>
          {texts.journal} <a href={`#${values.issues}`}>{texts.issues}</a>
          {' · '}
          <a href={`#${values.stocks}`}>{texts.stocks}</a>
        </p>
      </div>
    </Dialog>
  );
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

type Line = readonly [what: string, amount: string, from: string];

function linesOf({ row, isRunning }: PaperCheckValues, words: PaperCheckWords, language: Language): Line[] {
  const { opened } = words;
  const sheets = (amount: number): string => numberText(amount, 0, language);
  const end = countText(row.end, isRunning, words, language);
  const start = countText(row.start, false, words, language);
  const told = (kind: string, when: string): string => (kind === 'counted' ? opened.counted(when) : when);
  const { check } = row;
  const lines: Line[] = [
    [words.start, start.amount, told(row.start.kind, start.when)],
    [words.issued, sheets(row.issued), issuesText(row.issues, words, language)],
    [words.end, end.amount, told(row.end.kind, end.when)],
    [
      words.recorded,
      row.isRecorded ? sheets(row.recorded) : words.notRecorded,
      `${opened.entries}, ${coverageWords(row.coverage, language)}`,
    ],
  ];
  if (!('figures' in check)) return lines;
  const { used, recorded, difference } = check.figures;
  lines.splice(3, 0, [words.used, sheets(used), opened.usedRule]);
  lines.push([words.difference, sheets(difference), opened.differenceRule]);
  if ('ratio' in check) {
    const [part, whole] = [recorded, used].map((each) => numberText(each, 0, language));
    lines.push([words.ratio, fractionPercent(check.ratio, language), `${part ?? ''} ÷ ${whole ?? ''}`]);
  }
  return lines;
}

function issuesText(issues: readonly IssueEntry[], { opened }: PaperCheckWords, language: Language): string {
  if (issues.length === 0) return opened.noIssue;
  return issues
    .map(({ day, amount }) => {
      const issued = dayNumberFromText(day);
      return `${issued === undefined ? day : dateText(issued)}: ${amountText(amount, 'paper', language)}`;
    })
    .join('; ');
}

function toleranceText(
  { tolerance }: PaperCheckValues,
  { opened }: PaperCheckWords,
  language: Language,
): string {
  const limit = `${numberText(tolerance.value, 2, language).replace(/[.,]00$/, '')}%`;
  const since = tolerance.since === undefined ? opened.byMethod : opened.since(dateText(tolerance.since));
  return `${opened.tolerance(limit)}${since}`;
}
