import { EN } from './words-en.ts';
import { VI } from './words-vi.ts';

/** Texts of the office's set-up. */
export const WORDS = { vi: VI, en: EN };
