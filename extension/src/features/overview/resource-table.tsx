import { amountText, coverageWords, RESOURCES, type ResourceId } from '@soxanh/core';
import type { OverviewCard, OverviewRow } from '../../models/overview-view.ts';
import { Card } from '../../ui/card.tsx';
import { dayWords } from '../../ui/day-value.ts';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Makeup } from '../../ui/makeup.tsx';
import { StateLegend } from '../../ui/state-legend.tsx';
import { markClass } from '../../ui/state-mark.tsx';
import styles from './overview.module.css';
import { WORDS } from './words.ts';

interface ResourceTableProps {
  readonly card: OverviewCard;
  readonly nameOf: (department: string) => string;
  /** Opens a department's figure; undefined the whole office's. */
  readonly onOpen: (department: string | undefined) => void;
}

/** One resource over the office: a line a department in the office's order, and their sum. */
export function ResourceTable({ card, nameOf, onOpen }: ResourceTableProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { resource, rows } = card;
  const name = RESOURCES[resource].name[language];
  const hasStrips = rows.some(({ days }) => days.length > 0);
  return (
    <Card title={name}>
      <div class={styles['scroll']}>
        <table class={`${styles['table'] ?? ''} ${hasStrips ? (styles['withStrips'] ?? '') : ''}`}>
          <caption class="visually-hidden">{name}</caption>
          <Head hasStrips={hasStrips} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.department}>
                <Figures
                  of={nameOf(row.department)}
                  sum={row.total}
                  resource={resource}
                  onOpen={() => onOpen(row.department)}
                />
                {hasStrips && (
                  <td>
                    <SmallStrip row={row} resource={resource} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          {rows.length > 1 && (
            <tfoot>
              <tr>
                <Figures
                  of={words.office}
                  sum={card}
                  resource={resource}
                  wide={hasStrips}
                  onOpen={() => onOpen(undefined)}
                />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {hasStrips && (
        <div class={styles['foot']}>
          <StateLegend resource={resource} days={rows.flatMap(({ days }) => days)} />
        </div>
      )}
    </Card>
  );
}

function Head({ hasStrips }: { readonly hasStrips: boolean }) {
  const words = useWords(WORDS);
  return (
    <thead>
      <tr>
        <th scope="col">{words.department}</th>
        <th scope="col" class={styles['number']}>
          {words.amount}
        </th>
        <th scope="col">{words.coverage}</th>
        <th scope="col">{words.makeup}</th>
        {hasStrips && <th scope="col">{words.strip}</th>}
      </tr>
    </thead>
  );
}

interface FiguresProps {
  readonly of: string;
  readonly sum: Pick<OverviewCard, 'amount' | 'coverage' | 'makeup'>;
  readonly resource: ResourceId;
  /** The last of these cells has the place of the strip too. */
  readonly wide?: boolean;
  readonly onOpen: () => void;
}

function Figures({ of, sum: { amount, coverage, makeup }, resource, wide, onOpen }: FiguresProps) {
  const language = useLanguage();
  return (
    <>
      <th scope="row">{of}</th>
      <td class={styles['number']}>
        <FigureButton
          text={amount === null ? undefined : amountText(amount, resource, language)}
          of={of}
          onOpen={onOpen}
        />
      </td>
      <td class={styles['nowrap']}>{coverageWords(coverage, language)}</td>
      <td class={styles['makeup']} colSpan={wide === true ? 2 : 1}>
        <Makeup makeup={makeup} resource={resource} />
      </td>
    </>
  );
}

/** The marks of a month in a line. The same days can be read one by one where the figure opens. */
function SmallStrip({ row, resource }: { readonly row: OverviewRow; readonly resource: ResourceId }) {
  const language = useLanguage();
  return (
    <div class={styles['days']} aria-hidden="true">
      {row.days.map((day) => (
        <span key={day.day} class={markClass(day)} title={dayWords(day, resource, language)} />
      ))}
    </div>
  );
}
