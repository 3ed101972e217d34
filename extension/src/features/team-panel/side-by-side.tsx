import {
  amountNumber,
  amountText,
  coverageWords,
  dateOf,
  dateText,
  rangeText,
  RESOURCES,
  weekdayOf,
  type Language,
  type ResourceId,
} from '@soxanh/core';
import { useMemo } from 'preact/hooks';
import { AmountBars, type AmountBar } from '../../charts/amount-bars.tsx';
import type { Reach } from '../../models/period-choice.ts';
import type { Bar, DepartmentBars, Multiple } from '../../models/team-bars.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FigureButton } from '../../ui/figure-button.tsx';
import { Figure } from '../../ui/figure.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { JUDGED_WORDS } from './judged-words.ts';
import styles from './team-panel.module.css';
import { WORDS } from './words.ts';

interface SideBySideProps {
  readonly multiple: Multiple;
  readonly reach: Reach;
  /** The department that is read: its name stands out. */
  readonly own: string;
  readonly nameOf: (department: string) => string;
  readonly onOpen: (department: string) => void;
}

/** The departments beside each other on one scale, in the office's order: to see the course, not a rank. */
export function SideBySide({ multiple, reach, own, nameOf, onOpen }: SideBySideProps) {
  const language = useLanguage();
  const words = useWords(WORDS);
  const judged = useWords(JUDGED_WORDS);
  const { resource, allocated, top, departments } = multiple;
  const title = words.sideBySide(RESOURCES[resource].name[language], allocated);
  return (
    <Card title={title}>
      <Figure name={title} table={<BarsTable multiple={multiple} nameOf={nameOf} />}>
        <div class={styles['sides']}>
          {departments.map((side) => (
            <Side
              key={side.department}
              side={side}
              name={nameOf(side.department)}
              isOwn={side.department === own}
              top={top}
              resource={resource}
              reach={reach}
              onOpen={onOpen}
            />
          ))}
        </div>
        <p class={styles['key']}>
          {words.sideKey[reach]} {words.barsKey(allocated)}
        </p>
        {allocated && <p class={styles['key']}>{judged.allocatedKey}</p>}
      </Figure>
    </Card>
  );
}

interface SideProps extends Pick<SideBySideProps, 'reach' | 'onOpen'> {
  readonly side: DepartmentBars;
  readonly name: string;
  readonly isOwn: boolean;
  readonly top: number;
  readonly resource: ResourceId;
}

function Side({ side, name, isOwn, top, resource, reach, onOpen }: SideProps) {
  const language = useLanguage();
  const words = useWords(WORDS);
  const { department, bars, total } = side;
  // The same bars are the same drawing: a dialog over the page must not draw it again.
  const labelledBars = useMemo(
    () => bars.map((bar) => labelled(bar, reach, resource, language, words)),
    [bars, reach, resource, language, words],
  );
  return (
    <div class={styles['side']}>
      <h3 class={`${styles['name'] ?? ''} ${isOwn ? (styles['own'] ?? '') : ''}`}>{name}</h3>
      <p class={styles['sum']}>
        <FigureButton
          text={total.amount === null ? undefined : amountText(total.amount, resource, language)}
          of={name}
          onOpen={() => onOpen(department)}
        />
      </p>
      <p class={styles['key']}>
        {total.coverage.expected === 0 ? words.noCoverage : coverageWords(total.coverage, language)}
      </p>
      <AmountBars
        name={words.barsName(name)}
        bars={labelledBars}
        top={top}
        resource={resource}
        language={language}
      />
    </div>
  );
}

type Words = (typeof WORDS)['vi'];

function labelled(bar: Bar, reach: Reach, resource: ResourceId, language: Language, words: Words): AmountBar {
  const amount = bar.total === null ? words.none : amountText(bar.total, resource, language);
  const missing = bar.missing > 0 ? `; ${words.missingCount(bar.missing)}` : '';
  return { ...bar, label: labelOf(bar, reach, words), title: rangeText(bar.period), text: amount + missing };
}

/** Few words under many bars: dates of a week, first days of weeks, months. */
function labelOf({ period }: Bar, reach: Reach, words: Words): string {
  const [first, last] = [dateOf(period.first), dateOf(period.last)];
  switch (reach) {
    case 'week':
      // Every second day: seven dates do not fit.
      return weekdayOf(period.first) % 2 === 1 ? String(first.date).padStart(2, '0') : '';
    case 'month':
      return String(first.date).padStart(2, '0');
    case 'quarter':
      // The week in which a month begins.
      return last.date <= 7 ? words.month(last.month) : '';
    case 'year':
      return first.month % 3 === 1 ? words.month(first.month) : '';
  }
}

function BarsTable({ multiple, nameOf }: Pick<SideBySideProps, 'multiple' | 'nameOf'>) {
  const language = useLanguage();
  const words = useWords(WORDS);
  const { resource, departments } = multiple;
  const unit = RESOURCES[resource].shown.symbol[language];
  return (
    <DataTable
      caption={words.barsTable(RESOURCES[resource].name[language])}
      columns={[
        { heading: words.department },
        { heading: words.stretch },
        { heading: `${words.amount} (${unit})`, number: true },
        { heading: words.missingDays, number: true },
      ]}
      rows={departments.flatMap(({ department, bars }) =>
        bars.map(({ period, total, missing }) => [
          nameOf(department),
          period.first === period.last ? dateText(period.first) : rangeText(period),
          total === null ? '' : amountNumber(total, resource, language),
          String(missing),
        ]),
      )}
    />
  );
}
