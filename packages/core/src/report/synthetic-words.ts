import type { Bilingual } from '../quantity/language.ts';

/** The band on everything that shows sample figures. */
export const SYNTHETIC_WORDS: Bilingual = {
  vi: 'Số liệu minh họa, không phải số liệu của cơ quan.',
  en: "Sample figures, not this office's.",
};
