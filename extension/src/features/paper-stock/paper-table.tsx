import {
  coverageWords,
  fraction,
  fractionPercent,
  numberText,
  shortDateText,
  type Office,
} from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { isWithheld, type PaperRow, type PaperTotal, type PaperView } from '../../models/paper-stock-rows.ts';
import { Button } from '../../ui/button.tsx';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import { countText } from '../../ui/opening/count-text.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import { lackText } from './count-words.ts';
import styles from './paper.module.css';
import { WORDS } from './words.ts';

interface PaperTableProps {
  readonly view: PaperView;
  readonly office: Office;
  /** Departments for which this machine may write a count, and an issue. */
  readonly mayCount: readonly string[];
  readonly mayIssue: readonly string[];
  readonly onOpen: (row: PaperRow) => void;
  readonly onStart: (kind: 'issue' | 'stock', department: string) => void;
}

/** Paper handed out, left and recorded, a department a line. */
export function PaperTable(props: PaperTableProps) {
  const { view } = props;
  const words = useWords(WORDS);
  return (
    <ScrollFrame label={words.table}>
      <table class={`${table['table'] ?? ''} ${styles['table'] ?? ''}`}>
        <caption class="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.department}</th>
            {[
              words.start,
              words.issued,
              words.end,
              words.used,
              words.recorded,
              words.difference,
              words.ratio,
            ].map((heading) => (
              <th key={heading} scope="col" class={styles['figure']}>
                {heading}
              </th>
            ))}
            <th scope="col">{words.check}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.department} row={row} {...props} />
          ))}
          <TotalRow total={view.total} departments={view.rows.length} />
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Row({ row, view, office, onOpen, ...deeds }: PaperTableProps & { readonly row: PaperRow }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const name = office.department(row.department)?.name ?? '';
  const amount = (sheets: number): string => numberText(sheets, 0, language);
  const figures = 'figures' in row.check ? row.check.figures : undefined;
  const ratio = 'ratio' in row.check ? fractionPercent(row.check.ratio, language) : '–';
  const open = (text: string, of: string) => (
    <FigureButton text={text} of={`${name}, ${of}`} onOpen={() => onOpen(row)} />
  );
  return (
    <tr>
      <th scope="row" class={styles['department']}>
        {name}
      </th>
      <Count
        {...countText(row.start, false, words, language, shortDateText)}
        open={(text) => open(text, words.start)}
      />
      <td class={table['number']}>{open(amount(row.issued), words.issued)}</td>
      <Count
        {...countText(row.end, view.isRunning, words, language, shortDateText)}
        open={(text) => open(text, words.end)}
      />
      <td class={table['number']}>{open(figures === undefined ? '–' : amount(figures.used), words.used)}</td>
      <td class={table['number']}>
        {open(row.isRecorded ? amount(row.recorded) : words.notRecorded, words.recorded)}
        <p class={styles['small']}>{coverageWords(row.coverage, language)}</p>
      </td>
      <td class={table['number']}>
        {open(figures === undefined ? '–' : amount(figures.difference), words.difference)}
      </td>
      <td class={table['number']}>{open(ratio, words.ratio)}</td>
      <td class={styles['check']}>
        <Check row={row} view={view} />
        <Deeds department={row.department} name={name} {...deeds} />
      </td>
    </tr>
  );
}

interface CountProps {
  readonly amount: string;
  readonly when: string;
  readonly open: (text: string) => ComponentChildren;
}

const Count = ({ amount, when, open }: CountProps) => (
  <td class={table['number']}>
    {open(amount)}
    <p class={styles['small']}>{when}</p>
  </td>
);

const LOOKS = {
  agrees: 'good',
  differs: 'ask',
  recount: 'ask',
  unchecked: 'rough',
  'not-asked': 'plain',
} as const;

/** What came of the check, what is lacking for it, and whether savings are withheld. */
function Check({ row: { check }, view }: { readonly row: PaperRow; readonly view: PaperView }) {
  const words = useWords(WORDS);
  const lines = [
    ...(check.kind === 'unchecked' ? check.lacking.map((lack) => lackText(lack, view, words)) : []),
    ...(check.kind === 'not-asked' ? [words.notAsked] : []),
    ...(isWithheld(check) === true ? [words.withheld] : []),
  ];
  return (
    <>
      <Mark look={LOOKS[check.kind]}>{words.marks[check.kind]}</Mark>
      {lines.map((line) => (
        <p key={line} class={styles['small']}>
          {line}
        </p>
      ))}
    </>
  );
}

type DeedsProps = Pick<PaperTableProps, 'mayCount' | 'mayIssue' | 'onStart'> & {
  readonly department: string;
  readonly name: string;
};

function Deeds({ department, name, mayCount, mayIssue, onStart }: DeedsProps) {
  const words = useWords(WORDS);
  return (
    <div class={styles['deeds']}>
      {mayIssue.includes(department) ? (
        <Button
          look="quiet"
          label={words.forDepartment(words.issue, name)}
          onPress={() => onStart('issue', department)}
        >
          {words.issue}
        </Button>
      ) : null}
      {mayCount.includes(department) ? (
        <Button
          look="quiet"
          label={words.forDepartment(words.count, name)}
          onPress={() => onStart('stock', department)}
        >
          {words.countShort}
        </Button>
      ) : null}
    </div>
  );
}

/** Sums; the ratio is of the sums of what was checked, never a mean of ratios. */
function TotalRow({ total, departments }: { readonly total: PaperTotal; readonly departments: number }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const amount = (sheets: number): string => numberText(sheets, 0, language);
  const count = (number: number): string => numberText(number, 0, language);
  const left = (sheets: number | undefined): string => (sheets === undefined ? '–' : amount(sheets));
  const { start, end, issued, recorded, coverage, checked, used, recordedOfChecked } = total;
  // Sums over some of the departments would be read as those of all.
  const isWhole = checked === departments && used > 0;
  return (
    <tr class={table['total']} data-sums>
      <th scope="row">{words.total}</th>
      <td class={table['number']}>{left(start)}</td>
      <td class={table['number']}>{amount(issued)}</td>
      <td class={table['number']}>{left(end)}</td>
      <td class={table['number']}>{isWhole ? amount(used) : '–'}</td>
      <td class={table['number']}>
        {amount(recorded)}
        <p class={styles['small']}>{coverageWords(coverage, language)}</p>
      </td>
      <td class={table['number']}>{isWhole ? amount(used - recordedOfChecked) : '–'}</td>
      <td class={table['number']}>
        {isWhole ? fractionPercent(fraction(recordedOfChecked, used), language) : '–'}
      </td>
      <td class={styles['small']}>{words.totalChecked(count(checked), count(departments))}</td>
    </tr>
  );
}
