import type { Bilingual, Language } from '@soxanh/core';
import { problemText, type Problem } from './problem-words.ts';

/** What a page says when something could not be read: nothing was to be saved, so nothing is said of saving. */
export const unreadText = (problem: Problem, language: Language): string =>
  problem.kind === 'failed' ? UNREAD[language] : problemText(problem, language);

const UNREAD: Bilingual = {
  vi: 'Chưa đọc được số liệu. Tải lại trang; nếu vẫn không được, đóng rồi mở lại trình duyệt. Số liệu đã ghi không mất.',
  en: 'The figures could not be read. Reload the page; if it fails, close the browser and open it again. Nothing recorded is lost.',
};
