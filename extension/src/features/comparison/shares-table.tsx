import {
  allocatedText,
  amountNumber,
  coverageWords,
  fixedText,
  inShownUnit,
  RESOURCES,
  type Fraction,
  type Office,
  type SharedRow,
} from '@soxanh/core';
import type { ComparedResource } from '../../models/comparison-view.ts';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import styles from './comparison.module.css';
import { Waiting } from './waiting.tsx';
import { WORDS } from './words.ts';

interface SharesTableProps {
  readonly compared: ComparedResource;
  readonly office: Office;
  readonly onOpen: (row: SharedRow) => void;
}

/** What departments got of shared meters, and what a change in it comes from: amounts alone (law A3). */
export function SharesTable({ compared: { resource, shares }, office, onOpen }: SharesTableProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const title = `${words.shares} (${RESOURCES[resource].shown.symbol[language]})`;
  const said = shares.flatMap(({ meters, judged }) =>
    meters.flatMap((id) => allocatedText(office, id, judged, language)),
  );
  const numbers = [words.now, words.before, words.change, words.byShare, words.byBuilding];
  return (
    <div>
      <h3 class={styles['shared']}>
        <span class={styles['hatched']} aria-hidden="true" />
        {title}
      </h3>
      <ScrollFrame label={title}>
        <table class={`${table['table'] ?? ''} ${styles['shares'] ?? ''}`}>
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.department}</th>
              {numbers.map((text) => (
                <th key={text} scope="col" class={table['number']}>
                  {text}
                </th>
              ))}
              <th scope="col">{words.coverage}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((row) => (
              <Line
                key={row.department}
                row={row}
                name={office.department(row.department)?.name ?? row.department}
                onOpen={() => onOpen(row)}
              />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <ul class={styles['common']}>
        {[words.sharesHint, ...new Set(said)].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly row: SharedRow;
  readonly name: string;
  readonly onOpen: () => void;
}

/** A department's share on both sides; each figure opens to the meters, the rule and both parts of the change. */
function Line({ row: { resource, absolute, apart }, name, onOpen }: LineProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const number = (amount: number | null): string =>
    amount === null ? '–' : amountNumber(amount, resource, language);
  const part = (amount: Fraction | undefined): string =>
    amount === undefined ? '–' : fixedText(inShownUnit(amount, resource), 1, language);
  const figures = [
    { of: words.now, text: number(absolute.judged.amount) },
    { of: words.before, text: number(absolute.compared.amount) },
    { of: words.change, text: number(absolute.change) },
    { of: words.byShare, text: part(apart?.byShare) },
    { of: words.byBuilding, text: part(apart?.byBuilding) },
  ];
  return (
    <tr>
      <th scope="row">{name}</th>
      {figures.map(({ of, text }) => (
        <td key={of} class={table['number']}>
          <FigureButton text={text} of={`${name}, ${of}`} onOpen={onOpen} />
        </td>
      ))}
      <td class={table['nowrap']}>
        <FigureButton
          text={coverageWords(absolute.judged.coverage, language)}
          of={`${name}, ${words.coverage}`}
          onOpen={onOpen}
        />
        <Waiting of={absolute.judged} />
      </td>
    </tr>
  );
}
