import { EN } from './words-en.ts';
import { VI } from './words-vi.ts';

/** Texts of the page "Điện, nước". */
export const WORDS = { vi: VI, en: EN };
export type MeterWords = typeof VI;
