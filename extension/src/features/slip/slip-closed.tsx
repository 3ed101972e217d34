import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './slip.module.css';
import { WORDS } from './words.ts';

/** The slip needs the office's names: without its book there is none. */
export function SlipClosed() {
  const words = useWords(WORDS);
  return (
    <main class={styles['without']}>
      <h1>{words.name}</h1>
      <Notice tone="problem">{words.noBook}</Notice>
    </main>
  );
}
