import { useWords } from '../../ui/language.ts';
import { Loading } from '../../ui/loading.tsx';
import styles from './quick-log.module.css';
import { WORDS } from './words.ts';

/** The popup while the book is being opened: said only if it takes a while. */
export const OpeningLog = () => (
  <main class={styles['alone']}>
    <Loading>{useWords(WORDS).loading}</Loading>
  </main>
);
