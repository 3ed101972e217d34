import type { Language } from '@soxanh/core';

/** What stands in a usage for something of one's own, in Vietnamese. What is not here is an option's or a format's word. */
const VIETNAMESE: Readonly<Record<string, string>> = {
  ACTION: 'VIỆC',
  BOOK: 'SỔ',
  CODE: 'MÃ',
  DAY: 'NGÀY',
  DEPARTMENT: 'PHÒNG',
  DEVICE: 'TÊN_MÁY',
  DIR: 'THƯ_MỤC',
  FILE: 'TỆP',
  IN: 'SỔ_CŨ',
  KIND: 'LOẠI',
  MACHINE: 'MÁY',
  NAME: 'TÊN',
  OFFICE: 'CƠ_QUAN',
  OUT: 'SỔ_MỚI',
  ROLE: 'VAI_TRÒ',
  TEXT: 'TÊN_GỌI',
};

/**
 * A usage in a language. Names of commands and options are the same in both.
 *
 * @example
 * usageIn('vi', 'soxanh sync BOOK [--folder DIR]'); // 'soxanh sync SỔ [--folder THƯ_MỤC]'
 */
export const usageIn = (language: Language, line: string): string =>
  language === 'vi' ? line.replaceAll(/\b[A-Z]{2,}\b/g, (word) => VIETNAMESE[word] ?? word) : line;
