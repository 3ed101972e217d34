import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { WRITING_WORDS } from './writing-words.ts';
import type { WritingProps } from './writing.ts';

/** Says that what is recorded could not be read. */
export function UnreadNote({ log: { today } }: WritingProps) {
  const words = useWords(WRITING_WORDS);
  if (today.problem.value === undefined) return null;
  return (
    <Notice tone="problem" actions={<Button onPress={() => void today.months.again()}>{words.retry}</Button>}>
      {words.cannotRead}
    </Notice>
  );
}
