import type { Bilingual } from '@soxanh/core';
import type { StorageProblem } from '../db/storage.ts';

/** Why a database did not do what the operator asked; what it says itself stays in its own words. */
export function storageWords(problem: StorageProblem): Bilingual {
  switch (problem.kind) {
    case 'unavailable':
      return { vi: problem.why, en: problem.why };
    case 'full':
      return { vi: 'ổ đĩa hết chỗ', en: 'the disk is full' };
    case 'no-book':
      return { vi: 'máy chủ không có sổ này', en: 'the hub has no such book' };
    case 'loading':
      return { vi: 'sổ đang được khôi phục', en: 'the book is being restored' };
  }
}
