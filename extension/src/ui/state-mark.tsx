import type { State } from '@soxanh/core';
import styles from './state-mark.module.css';

/** What a mark is to show. */
export interface MarkLook {
  /** Undefined: nothing may be said of the day yet. */
  readonly state: State | undefined;
  /** Set where no state is to come either: nobody has to record this day. */
  readonly unasked?: true | undefined;
  /** 1 (little) to 4 (much); 0 or undefined where only the state is shown. */
  readonly level?: number | undefined;
}

const BY_STATE: Readonly<Record<State, string>> = {
  measured: 'measured',
  'zero-confirmed': 'zero',
  estimated: 'estimated',
  allocated: 'allocated',
  'day-off': 'off',
  missing: 'missing',
};

/** The class of a day's mark, for an element that has a size of its own. */
export function markClass({ state, unasked, level = 0 }: MarkLook): string {
  const names = ['mark', state === undefined ? (unasked === true ? 'unasked' : 'blank') : BY_STATE[state]];
  if (level > 0) names.push(`level${level}`);
  // Somebody recorded and somebody did not: the amount shows behind the cross.
  if (state === 'missing' && level > 0) names.push('some');
  return names.map((name) => styles[name] ?? '').join(' ');
}
