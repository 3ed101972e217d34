import { useEffect, useState } from 'preact/hooks';
import type { BookInfo, StoreProblem } from '../../data/book.ts';
import { secondCopyLines } from '../../data/second-copy-file.ts';
import { saveFile } from '../../platform/save-file.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import styles from './shell.module.css';
import { WORDS } from './words.ts';

interface ClosedBookProps {
  readonly problem: StoreProblem;
  readonly info: BookInfo;
  readonly onRetry: () => void;
}

/** The book is there and cannot be opened: what happened, and the way to what was recorded last. */
export function ClosedBook({ problem, info, onRetry }: ClosedBookProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [copy, setCopy] = useState<readonly string[] | undefined>(undefined);
  useEffect(() => {
    void secondCopyLines(info).then(setCopy, () => setCopy([]));
  }, [info]);
  // The header alone is no copy of anything.
  const hasCopy = copy !== undefined && copy.length > 1;
  return (
    <main class={styles['page']}>
      <h1>{words.closedTitle}</h1>
      <Notice tone="problem" actions={<Button onPress={onRetry}>{words.retry}</Button>}>
        {problem.kind === 'failed'
          ? words.cannotOpen
          : problem.kind === 'full'
            ? words.cannotOpenFull
            : problemText(problem, language)}
      </Notice>
      {copy === undefined ? null : hasCopy ? (
        <Notice
          tone="note"
          actions={
            <Button onPress={() => saveFile('so-xanh-du-phong.jsonl', copy, 'application/jsonl')}>
              {words.keepCopy}
            </Button>
          }
        >
          {words.copyExplained}
        </Notice>
      ) : (
        <p>{words.copyNone}</p>
      )}
    </main>
  );
}
