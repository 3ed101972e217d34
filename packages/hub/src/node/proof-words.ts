import type { Bilingual } from '@soxanh/core';
import type { ProofProblem } from '../service/restore-test.ts';
import { storageWords } from './storage-words.ts';

const PARTS = {
  records: { vi: 'bản ghi', en: 'records' },
  machines: { vi: 'danh sách máy', en: 'machines' },
} as const;

/** Why a back-up that was only just written is not to be relied on. */
export function proofWords(problem: ProofProblem): Bilingual {
  switch (problem.kind) {
    case 'unreadable':
      return {
        vi: `tệp vừa ghi không đọc lại được (${problem.problem.kind})`,
        en: `the file just written cannot be read back (${problem.problem.kind})`,
      };
    case 'storage':
      return storageWords(problem.problem);
    case 'differs': {
      const { vi, en } = PARTS[problem.in];
      return {
        vi: `đọc lại thì ${vi} của sổ ${problem.book} khác với máy chủ`,
        en: `read back, the ${en} of the book ${problem.book} are not the hub's`,
      };
    }
    case 'missing':
      return {
        vi: `đọc lại thì thiếu sổ ${problem.book}`,
        en: `read back, the book ${problem.book} is missing`,
      };
  }
}
