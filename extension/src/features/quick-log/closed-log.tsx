import type { StoreProblem } from '../../data/book.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import styles from './quick-log.module.css';
import { WORDS } from './words.ts';

/** The popup while the book is being opened: said only if it takes a while. */
export function OpeningLog() {
  const words = useWords(WORDS);
  return (
    <main class={styles['alone']}>
      <Loading>{words.loading}</Loading>
    </main>
  );
}

/** The popup of a machine that has no book yet. */
export function NoBook({ onStart }: { readonly onStart: () => void }) {
  const words = useWords(WORDS);
  return (
    <main class={styles['alone']}>
      <h1>Sổ Xanh</h1>
      <p>{words.noBook}</p>
      <Button look="main" onPress={onStart}>
        {words.start}
      </Button>
    </main>
  );
}

/** The popup of a book that cannot be opened. */
export function ClosedLog({
  problem,
  onRetry,
}: {
  readonly problem: StoreProblem;
  readonly onRetry: () => void;
}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return (
    <main class={styles['alone']}>
      <h1>Sổ Xanh</h1>
      <Notice tone="problem" actions={<Button onPress={onRetry}>{words.retry}</Button>}>
        {problem.kind === 'blocked' || problem.kind === 'newer'
          ? problemText(problem, language)
          : words.cannotOpen}
      </Notice>
    </main>
  );
}
