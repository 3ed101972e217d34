import { EN } from './words-en.ts';
import { VI } from './words-vi.ts';

/** Texts of this machine's settings. */
export const WORDS = { vi: VI, en: EN };
