import { EN } from './words-en.ts';
import { VI } from './words-vi.ts';

/** Texts of machines and codes. */
export const WORDS = { vi: VI, en: EN };
export type DevicesWords = typeof VI;
