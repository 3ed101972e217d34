import type { Bilingual, Entry, Office } from '@soxanh/core';
import type { Refusal } from '@soxanh/sync';
import { refusalWords } from '../share/problem-words.ts';
import { entryWords } from './entry-words.ts';

/** Which entry the server refused, why, and what that means. */
export function refusedWords(entry: Entry, reason: Refusal, office: Office): Bilingual {
  const [what, why] = [entryWords(entry, office), refusalWords(reason)];
  return {
    vi: `Máy chủ không nhận: ${what.vi}; ${why.vi}. Lượt ghi này không được tính ở bất kỳ đâu.`,
    en: `Refused by the server: ${what.en}; ${why.en}. It is counted nowhere.`,
  };
}
