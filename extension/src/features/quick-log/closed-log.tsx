import type { StoreProblem } from '../../data/book.ts';
import { Alone } from '../../ui/alone.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import { CLOSED_WORDS } from './closed-words.ts';

/** The popup of a machine that has no book yet. */
export function NoBook({ onStart }: { readonly onStart: () => void }) {
  const words = useWords(CLOSED_WORDS);
  return (
    <Alone>
      <h1>Sổ Xanh</h1>
      <p>{words.noBook}</p>
      <Button look="main" onPress={onStart}>
        {words.start}
      </Button>
    </Alone>
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
  const words = useWords(CLOSED_WORDS);
  const language = useLanguage();
  return (
    <Alone>
      <h1>Sổ Xanh</h1>
      <Notice tone="problem" actions={<Button onPress={onRetry}>{words.retry}</Button>}>
        {problem.kind === 'blocked' || problem.kind === 'newer'
          ? problemText(problem, language)
          : words.cannotOpen}
      </Notice>
    </Alone>
  );
}
