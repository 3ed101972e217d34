import { NOT_DUE, stateName, STATES, type ResourceId, type State } from '@soxanh/core';
import { useLanguage } from './language.ts';
import { markClass } from './state-mark.tsx';
import styles from './state-legend.module.css';

interface StateLegendProps {
  readonly resource: ResourceId;
  /** The states that occur; undefined among them stands for days not due yet. */
  readonly states: Iterable<State | undefined>;
}

/** What the marks of days mean; only those that are to be seen. */
export function StateLegend({ resource, states }: StateLegendProps) {
  const language = useLanguage();
  const seen = new Set(states);
  // The strongest first, as people read a make-up: recorded, not used, estimated, not recorded, day off.
  const order: readonly (State | undefined)[] = [
    ...STATES.filter((state) => state !== 'day-off' && state !== 'missing').toReversed(),
    'missing',
    'day-off',
    undefined,
  ];
  return (
    <ul class={styles['legend']}>
      {order
        .filter((state) => seen.has(state))
        .map((state) => (
          <li key={state ?? 'not-due'}>
            <span class={`${styles['swatch'] ?? ''} ${markClass({ state })}`} aria-hidden="true" />
            {state === undefined ? NOT_DUE[language] : stateName(state, resource, language)}
          </li>
        ))}
    </ul>
  );
}
