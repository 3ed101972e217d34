import type { ResourceId, State } from '@soxanh/core';
import { lookWords } from './day-value.ts';
import { useLanguage } from './language.ts';
import styles from './state-legend.module.css';
import { markClass, type MarkLook } from './state-mark.tsx';

type Look = Pick<MarkLook, 'state' | 'unasked'>;

const ofState = (state: State | undefined): Look => ({ state });

/** As people read a make-up: recorded, not used, estimated, not recorded, day off; then the days without a state. */
const ORDER: readonly Look[] = [
  ...(['measured', 'zero-confirmed', 'estimated', 'allocated', 'missing', 'day-off'] as const).map(ofState),
  ofState(undefined),
  { state: undefined, unasked: true },
];

interface StateLegendProps {
  readonly resource: ResourceId;
  /** The days whose marks are to be seen. */
  readonly days: Iterable<Look>;
}

/** What the marks of days mean; only those that are to be seen. */
export function StateLegend({ resource, days }: StateLegendProps) {
  const language = useLanguage();
  const keyOf = ({ state, unasked }: Look): string => state ?? (unasked === true ? 'unasked' : 'blank');
  const seen = new Set([...days].map(keyOf));
  return (
    <ul class={styles['legend']}>
      {ORDER.filter((look) => seen.has(keyOf(look))).map((look) => (
        <li key={keyOf(look)}>
          <span class={`${styles['swatch'] ?? ''} ${markClass(look)}`} aria-hidden="true" />
          {lookWords(look, resource, language)}
        </li>
      ))}
    </ul>
  );
}
