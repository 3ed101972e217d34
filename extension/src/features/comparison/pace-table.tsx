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
  const texts = [
    amountNumber(quota.amount, resource, language),
    usedShare === undefined ? '–' : fractionPercent(usedShare, language),
    fractionPercent(gone, language),
    projected?.pace === undefined ? '–' : fractionPercent(projected.pace, language),
    projected === undefined ? '–' : fixedText(inShownUnit(projected.end, resource), 1, language),
  ];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class={table['number']}>
        <FigureButton text={amountNumber(used, resource, language)} of={name} onOpen={() => onOpen(pace)} />
      </td>
      {texts.map((text, at) => (
        // Places are columns.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={at} class={table['number']}>
          {text}
        </td>
      ))}
      <td class={table['nowrap']}>{coverageWords(coverage, language)}</td>
    </tr>
  );
}
