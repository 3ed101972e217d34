import {
  amountNumber,
  coverageWords,
  fixedText,
  fractionPercent,
  inShownUnit,
  noPaceText,
  paceText,
  RESOURCES,
  subjectKey,
  subjectName,
  type Office,
  type Pace,
  type PacedRow,
  type ResourceId,
} from '@soxanh/core';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import styles from './comparison.module.css';
import { WORDS } from './words.ts';

interface PaceTableProps {
  readonly resource: ResourceId;
  readonly rows: readonly PacedRow[];
  readonly office: Office;
  readonly onOpen: (pace: Pace) => void;
}

/** How use stands to what is allotted, what it leads to, and the day on which a quota is passed. */
export function PaceTable({ resource, rows, office, onOpen }: PaceTableProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { name, shown } = RESOURCES[resource];
  const title = `${name[language]} (${shown.symbol[language]})`;
  const numbers = [words.used, words.quota, words.share, words.gone, words.pace, words.end];
  return (
    <ScrollFrame label={title}>
      <table class={`${table['table'] ?? ''} ${styles['compared'] ?? ''}`}>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.subject}</th>
            {numbers.map((text) => (
              <th key={text} scope="col" class={table['number']}>
                {text}
              </th>
            ))}
            <th scope="col">{words.coverage}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={subjectKey(row.subject)} class={row.subject.kind === 'office' ? styles['whole'] : ''}>
            <Figures row={row} resource={resource} office={office} onOpen={onOpen} />
            <tr class={styles['notes']}>
              <td colSpan={8}>
                <div class={styles['said']}>
                  {row.pace.kind === 'pace'
                    ? paceText(row.pace, language)
                    : noPaceText(office, row.pace, language)}
                </div>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </ScrollFrame>
  );
}

function Figures({
  row,
  resource,
  office,
  onOpen,
}: Omit<PaceTableProps, 'rows'> & { readonly row: PacedRow }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { subject, pace } = row;
  const name = subjectName(office, subject, language);
  if (pace.kind !== 'pace')
    return (
      <tr>
        <th scope="row" colSpan={8}>
          {name}
        </th>
      </tr>
    );
  const { used, quota, usedShare, gone, projection, coverage } = pace;
  const projected = projection.kind === 'projected' ? projection : undefined;
  const figures = [
    { of: words.used, text: amountNumber(used, resource, language) },
    { of: words.quota, text: amountNumber(quota.amount, resource, language) },
    { of: words.share, text: usedShare === undefined ? '–' : fractionPercent(usedShare, language) },
    { of: words.gone, text: fractionPercent(gone, language) },
    {
      of: words.pace,
      text: projected?.pace === undefined ? '–' : fractionPercent(projected.pace, language),
    },
    {
      of: words.end,
      text: projected === undefined ? '–' : fixedText(inShownUnit(projected.end, resource), 1, language),
    },
  ];
  const open = (text: string, of: string) => (
    <FigureButton text={text} of={`${name}, ${of}`} onOpen={() => onOpen(pace)} />
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      {figures.map(({ text, of }) => (
        <td key={of} class={table['number']}>
          {open(text, of)}
        </td>
      ))}
      <td class={table['nowrap']}>{open(coverageWords(coverage, language), words.coverage)}</td>
    </tr>
  );
}
