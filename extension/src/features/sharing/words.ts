import { EN } from './words-en.ts';
import { VI } from './words-vi.ts';

/** Texts of sharing. */
export const WORDS = { vi: VI, en: EN };
