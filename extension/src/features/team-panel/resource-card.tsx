import {
  amountText,
  coverageWords,
  dateText,
  RESOURCES,
  type Day,
  type Office,
  type Period,
} from '@soxanh/core';
import { TrendLine } from '../../charts/trend-line.tsx';
import type { ResourceCard as CardValues } from '../../models/team-view.ts';
import type { Judged } from '../../models/team-judge.ts';
import type { StripDay } from '../../models/strip-day.ts';
import { Card } from '../../ui/card.tsx';
import { DaysTable } from '../../ui/days-table.tsx';
import { FigureButton } from '../../ui/figure-button.tsx';
import { Figure } from '../../ui/figure.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Makeup } from '../../ui/makeup.tsx';
import { StateLegend } from '../../ui/state-legend.tsx';
import { StateStrip } from '../../ui/state-strip.tsx';
import { JudgedLines } from './judged-lines.tsx';
import styles from './team-panel.module.css';
import { WORDS } from './words.ts';

interface ResourceCardProps {
  readonly card: CardValues;
  /** How the department did; undefined until it is known. */
  readonly judged: Judged | undefined;
  readonly office: Office;
  readonly period: Period;
  readonly today: Day;
  /** Opens the period's figure, at a day if one was chosen. */
  readonly onOpen: (day?: Day) => void;
}

/** One resource of one department: the period's total with its coverage, its days, and the ninety days behind it. */
export function ResourceCard({ card, judged, office, period, today, onOpen }: ResourceCardProps) {
  const language = useLanguage();
  const words = useWords(WORDS);
  const { resource, total, days, trend } = card;
  const name = RESOURCES[resource].name[language];
  const last = dateText(trend.at(-1)?.day ?? period.last);
  return (
    <Card title={name}>
      <p class={total.amount === null ? styles['noTotal'] : styles['total']}>
        <FigureButton
          text={total.amount === null ? undefined : amountText(total.amount, resource, language)}
          of={name}
          onOpen={() => onOpen()}
        />
      </p>
      <p class={styles['coverage']}>
        {total.coverage.expected === 0 ? words.noCoverage : coverageWords(total.coverage, language)}
      </p>
      <p class={styles['makeup']}>
        <Makeup makeup={total.makeup} resource={resource} />
      </p>
      <JudgedLines judged={judged} office={office} />
      <Figure name={name} table={<CardTable card={card} />}>
        <div class={styles['part']}>
          <p class={styles['caption']}>{words.strip}</p>
          <StateStrip resource={resource} period={period} days={days} today={today} onOpen={onOpen} />
          <StateLegend resource={resource} days={days} />
        </div>
        <div class={styles['part']}>
          <p class={styles['caption']}>{words.trend(last)}</p>
          <TrendLine
            name={words.trendName(name, last)}
            days={trend}
            resource={resource}
            language={language}
          />
          <p class={styles['key']}>{words.trendKey}</p>
        </div>
      </Figure>
    </Card>
  );
}

/** Strip and line show days of one stretch: their numbers are one table, newest first. */
function CardTable({ card: { resource, days, trend } }: { readonly card: CardValues }) {
  const language = useLanguage();
  const words = useWords(WORDS);
  const all = new Map<Day, StripDay>([...trend, ...days].map((day) => [day.day, day]));
  return (
    <DaysTable
      caption={words.daysTable(RESOURCES[resource].name[language])}
      resource={resource}
      days={[...all.values()].toSorted((a, b) => b.day - a.day)}
    />
  );
}
