import { RESOURCES, type Day, type Office, type Period } from '@soxanh/core';
import type { ResourceCard as CardValues } from '../../models/team-view.ts';
import type { Judged } from '../../models/team-judge.ts';
import { isBlankSum } from '../../models/period-sum.ts';
import { hasValue } from '../../models/strip-day.ts';
import { Card } from '../../ui/card.tsx';
import { useLanguage } from '../../ui/language.ts';
import { CardDays } from './card-days.tsx';
import { CardFigure } from './card-figure.tsx';
import { JudgedLines } from './judged-lines.tsx';

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
  const { resource, total, days, trend } = card;
  const name = RESOURCES[resource].name[language];
  const isBlank = isBlankSum(total);
  return (
    <Card title={name}>
      <CardFigure of={name} sum={total} resource={resource} onOpen={() => onOpen()} />
      {!isBlank && <JudgedLines judged={judged} office={office} />}
      <CardDays
        name={name}
        resource={resource}
        period={period}
        today={today}
        days={days}
        trend={trend}
        withTrend={trend.some(({ state }) => hasValue(state))}
        isBlank={isBlank}
        onOpen={onOpen}
      />
    </Card>
  );
}
