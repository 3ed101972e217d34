import type { Listed } from '../../data/book.ts';
import { useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import { WORDS } from './words.ts';

const LOOKS = {
  counted: 'good',
  corrected: 'gone',
  removed: 'gone',
  conflict: 'ask',
  repeat: 'gone',
  cycle: 'ask',
} as const;

/** What became of an entry, in a word. Removals and entries of other versions have none. */
export function StandingMark({ standing }: Pick<Listed, 'standing'>) {
  const words = useWords(WORDS);
  if (standing === 'void' || standing === 'foreign') return <>–</>;
  return <Mark look={LOOKS[standing]}>{words.states[standing]}</Mark>;
}
