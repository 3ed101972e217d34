import {
  amountText,
  coverageWords,
  dateText,
  dayNumberFromText,
  fractionPercent,
  groupName,
  numberText,
  RESOURCES,
  stockWords,
  type IssueEntry,
  type Language,
  type Office,
} from '@soxanh/core';
import { routeOfFilter } from '../../models/journal-route.ts';
import type { Reach } from '../../models/period-choice.ts';
import type { PaperRow, PaperView } from '../../models/paper-stock-rows.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import table from '../../ui/table.module.css';
import { countText } from './count-words.ts';
import styles from './paper.module.css';
import { WORDS, type PaperWords } from './words.ts';

interface OpenedPaperProps {
  readonly row: PaperRow;
  readonly view: PaperView;
  readonly reach: Reach;
  readonly office: Office;
  readonly onClose: () => void;
}

/** How a department's paper is checked: the counts, the issues, the arithmetic and its limit (law I3). */
export function OpenedPaper({ row, view, reach, office, onClose }: OpenedPaperProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const texts = words.opened;
  const when = groupName(view.period, reach, language);
  const name = office.department(row.department)?.name ?? '';
  const { check } = row;
  return (
    <Dialog title={texts.title(name, when)} close={texts.close} onClose={onClose}>
      <div class={styles['opened']}>
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
              {linesOf(row, view, words, language).map(([what, amount, from]) => (
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
          {toleranceText(view, words, language)}. {texts.calendar}
        </p>
        <Links row={row} view={view} />
      </div>
    </Dialog>
  );
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

type Line = readonly [what: string, amount: string, from: string];

function linesOf(row: PaperRow, view: PaperView, words: PaperWords, language: Language): Line[] {
  const { opened } = words;
  const sheets = (amount: number): string => numberText(amount, 0, language);
  const end = countText(row.end, view.isRunning, words, language);
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

function issuesText(issues: readonly IssueEntry[], { opened }: PaperWords, language: Language): string {
  if (issues.length === 0) return opened.noIssue;
  return issues
    .map(({ day, amount }) => {
      const issued = dayNumberFromText(day);
      return `${issued === undefined ? day : dateText(issued)}: ${amountText(amount, 'paper', language)}`;
    })
    .join('; ');
}

function toleranceText({ tolerance }: PaperView, { opened }: PaperWords, language: Language): string {
  const limit = `${numberText(tolerance.value, 2, language).replace(/[.,]00$/, '')}%`;
  const since = tolerance.since === undefined ? opened.byMethod : opened.since(dateText(tolerance.since));
  return `${opened.tolerance(limit)}${since}`;
}

/** The ways to the entries themselves, where they can be corrected. */
function Links({ row: { department }, view: { period } }: Pick<OpenedPaperProps, 'row' | 'view'>) {
  const { opened } = useWords(WORDS);
  const { first, last } = period;
  return (
    <p>
      {opened.journal}{' '}
      <a href={`#${routeOfFilter({ department, kind: 'issue', first, last })}`}>{opened.issues}</a>
      {' · '}
      {/* A count may stand before the period's first day or after its last. */}
      <a href={`#${routeOfFilter({ department, kind: 'stock' })}`}>{opened.stocks}</a>
      {' · '}
      <a href={`#${routeOfFilter({ department, kind: 'use', resource: 'paper', first, last })}`}>
        {opened.uses}
      </a>
    </p>
  );
}
