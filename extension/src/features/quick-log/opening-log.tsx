import { Alone } from '../../ui/alone.tsx';
import { useWords } from '../../ui/language.ts';
import { CLOSED_WORDS } from './closed-words.ts';

/** The popup while the book is being opened. */
export const OpeningLog = () => (
  <Alone>
    <output>{useWords(CLOSED_WORDS).loading}</output>
  </Alone>
);
