import { Alone } from '../../ui/alone.tsx';
import { useWords } from '../../ui/language.ts';
import { Loading } from '../../ui/loading.tsx';
import { WORDS } from './words.ts';

/** The popup while the book is being opened: said only if it takes a while. */
export const OpeningLog = () => (
  <Alone>
    <Loading>{useWords(WORDS).loading}</Loading>
  </Alone>
);
