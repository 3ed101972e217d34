import { EN } from './words-en.ts';
import { VI } from './words-vi.ts';

/** Texts of the journal. */
export const WORDS = { vi: VI, en: EN };
export type JournalWords = typeof VI;
