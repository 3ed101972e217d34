import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { useWords } from './language.ts';
import { Loading } from './loading.tsx';
import { Notice } from './notice.tsx';
import { READING_WORDS } from './words/reading-words.ts';

interface ReadingProps {
  /** Set if the last try to read failed. */
  readonly failed: boolean;
  readonly onRetry: () => void;
  /** What was read; undefined before the first answer. It stays in sight under a later failure. */
  readonly children?: ComponentChildren;
}

/** Figures of this machine: what was read, that it is being read, or that it could not be read. */
export function Reading({ failed, onRetry, children }: ReadingProps) {
  const words = useWords(READING_WORDS);
  return (
    <>
      {failed && (
        <Notice tone="problem" actions={<Button onPress={onRetry}>{words.retry}</Button>}>
          {words.unread}
        </Notice>
      )}
      {children ?? (!failed && <Loading>{words.reading}</Loading>)}
    </>
  );
}
