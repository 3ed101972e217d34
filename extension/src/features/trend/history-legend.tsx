import type { HistoryLine } from '../../charts/history-lines.ts';
import type { TrendView } from '../../models/trend-view.ts';
import { useWords } from '../../ui/language.ts';
import styles from './trend.module.css';
import { WORDS } from './words.ts';

const PARTS = ['sure', 'estimated', 'allocated', 'missing'] as const;

interface HistoryLegendProps {
  readonly view: TrendView;
  readonly kinds: readonly HistoryLine['kind'][];
}

/** What the looks of bars and lines mean; only those that are there. */
export function HistoryLegend({ view, kinds }: HistoryLegendProps) {
  const words = useWords(WORDS);
  const shown = [...PARTS.filter((part) => view.points.some((point) => point[part] !== 0)), ...kinds];
  return (
    <ul class={styles['legend']}>
      {shown.map((part) => (
        <li key={part}>
          <span class={`${styles['sign'] ?? ''} ${styles[part] ?? ''}`} aria-hidden="true" />
          {words.legend[part]}
        </li>
      ))}
    </ul>
  );
}
