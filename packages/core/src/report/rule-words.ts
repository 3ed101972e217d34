import type { RuleStretch } from '../allocation/rule.ts';
import type { Bilingual } from '../quantity/language.ts';

/** The ways of sharing a meter out, apart from those that share nothing. */
export type SharedBy = Exclude<RuleStretch['by'], 'alone' | 'none'>;

/** By what a shared meter is shared out. */
export const SHARED_BY_WORDS: Readonly<Record<SharedBy, Bilingual>> = {
  'head-count': { vi: 'theo số người', en: 'by head-count' },
  area: { vi: 'theo diện tích', en: 'by floor area' },
  shares: { vi: 'theo tỷ lệ', en: 'by fixed shares' },
  common: { vi: 'vào phần dùng chung', en: 'to what no department uses' },
};
