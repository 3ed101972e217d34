import {
  allocatedText,
  amountNumber,
  coverageWords,
  fixedText,
  inShownUnit,
  RESOURCES,
  type Fraction,
  type Office,
} from '@soxanh/core';
import type { ComparedResource } from '../../models/comparison-view.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import styles from './comparison.module.css';
import { WORDS } from './words.ts';

interface SharesTableProps {
  readonly compared: ComparedResource;
  readonly office: Office;
}

/** What departments got of shared meters, and what a change in it comes from: amounts alone (law A3). */
export function SharesTable({ compared: { resource, shares }, office }: SharesTableProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const title = `${words.shares} (${RESOURCES[resource].shown.symbol[language]})`;
  const number = (amount: number | null): string =>
    amount === null ? '–' : amountNumber(amount, resource, language);
  const part = (amount: Fraction | undefined): string =>
    amount === undefined ? '–' : fixedText(inShownUnit(amount, resource), 1, language);
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
            {shares.map(({ department, absolute, apart }) => (
              <tr key={department}>
                <th scope="row">{office.department(department)?.name ?? department}</th>
                <td class={table['number']}>{number(absolute.judged.amount)}</td>
                <td class={table['number']}>{number(absolute.compared.amount)}</td>
                <td class={table['number']}>{number(absolute.change)}</td>
                <td class={table['number']}>{part(apart?.byShare)}</td>
                <td class={table['number']}>{part(apart?.byBuilding)}</td>
                <td class={table['nowrap']}>{coverageWords(absolute.judged.coverage, language)}</td>
              </tr>
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
