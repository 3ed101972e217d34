import type { Figure } from '@soxanh/core';
import { useWords } from '../../ui/language.ts';
import styles from './comparison.module.css';
import { WORDS } from './words.ts';

/** An amount of a period that is only partly due stands beside whole ones: how many of its days are still to come. */
export function Waiting({ of: { waiting } }: { readonly of: Figure }) {
  const words = useWords(WORDS);
  return waiting === 0 ? null : <span class={styles['waiting']}>{words.waiting(waiting)}</span>;
}
