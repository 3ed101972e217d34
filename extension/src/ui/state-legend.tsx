import { NOT_DUE, stateName, type ResourceId, type State } from '@soxanh/core';
import { useLanguage } from './language.ts';
import { markClass } from './state-mark.tsx';
import styles from './state-legend.module.css';

/** As people read a make-up: recorded, not used, estimated, not recorded, day off; at the end what is still to come. */
const ORDER: readonly (State | undefined)[] = [
  'measured',
  'zero-confirmed',
  'estimated',
  'allocated',
  'missing',
  'day-off',
  undefined,
];

interface StateLegendProps {
  readonly resource: ResourceId;
  /** The states that occur; undefined among them stands for days not due yet. */
  readonly states: Iterable<State | undefined>;
}

/** What the marks of days mean; only those that are to be seen. */
export function StateLegend({ resource, states }: StateLegendProps) {
  const language = useLanguage();
  const seen = new Set(states);
  return (
    <ul class={styles['legend']}>
      {ORDER.filter((state) => seen.has(state)).map((state) => (
        <li key={state ?? 'not-due'}>
          <span class={`${styles['swatch'] ?? ''} ${markClass({ state })}`} aria-hidden="true" />
          {state === undefined ? NOT_DUE[language] : stateName(state, resource, language)}
        </li>
      ))}
    </ul>
  );
}
