import type { ResourceId } from '@soxanh/core';
import type { StripDay } from '../../models/strip-day.ts';
import { isBlankSum } from '../../models/period-sum.ts';
import type { ResourceCard } from '../../models/team-view.ts';
import { lookWords } from '../../ui/day-value.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { StateLegend } from '../../ui/state-legend.tsx';
import styles from './team-panel.module.css';
import { WORDS } from './words.ts';

interface LegendLine {
  readonly resource: ResourceId;
  readonly days: readonly StripDay[];
}

/** The days whose marks a card shows: a building's where there are some, else the department's. */
const shownDays = ({ total, days, places }: ResourceCard): StripDay[] =>
  (places.length > 0 ? places : [{ ...total, days }]).flatMap((each) => (isBlankSum(each) ? [] : each.days));

/** What the marks of all cards mean, once for the whole panel; resources that name a mark differently have a line each. */
export function PanelLegend({ cards }: { readonly cards: readonly ResourceCard[] }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const told = new Set<string>();
  const lines = cards.flatMap((card): LegendLine[] => {
    const { resource } = card;
    // A mark that an earlier resource has by the same name is not told again.
    const days = shownDays(card).filter((day) => !told.has(lookWords(day, resource, language)));
    for (const day of days) told.add(lookWords(day, resource, language));
    return days.length === 0 ? [] : [{ resource, days }];
  });
  if (lines.length === 0) return null;
  return (
    <section class={styles['legend']} aria-label={words.legend}>
      {lines.map(({ resource, days }) => (
        <StateLegend key={resource} resource={resource} days={days} />
      ))}
      <p class={styles['key']}>{words.trendKey}</p>
    </section>
  );
}
