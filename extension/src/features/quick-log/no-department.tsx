import { Alone } from '../../ui/alone.tsx';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { WRITING_WORDS } from './writing-words.ts';

/** What stands in a book in which there is nobody to record for. */
export function NoDepartment() {
  return (
    <Alone>
      <h1>Sổ Xanh</h1>
      <Notice tone="note">{useWords(WRITING_WORDS).noDepartment}</Notice>
    </Alone>
  );
}
