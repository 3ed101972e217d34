import type { Bilingual } from '@soxanh/core';

/** Something `check` has to say: what, where, what to do. */
export interface Finding {
  /** False for what is worth knowing and nobody's fault: days not recorded, rows that came in twice. */
  readonly wrong: boolean;
  readonly says: Bilingual;
}

export const wrong = (vi: string, en: string): Finding => ({ wrong: true, says: { vi, en } });

export const information = (vi: string, en: string): Finding => ({ wrong: false, says: { vi, en } });
