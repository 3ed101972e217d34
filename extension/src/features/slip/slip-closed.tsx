import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { WORDS } from './words.ts';

/** The slip needs the office's names: without its book there is none. */
export const SlipClosed = () => <Notice tone="problem">{useWords(WORDS).noBook}</Notice>;
