import type { Bilingual } from '@soxanh/core';
import { counted } from './counted.ts';

/** How many entries an import wrote, or would have written. */
export function writtenWords(count: number, isTrial: boolean): Bilingual {
  const { vi, en } = isTrial
    ? counted(count, 'lượt ghi', ['entry would be written', 'entries would be written'])
    : counted(count, 'lượt ghi', ['entry was written', 'entries were written']);
  return isTrial
    ? { vi: `Chạy thử: sẽ ghi ${vi}. Chưa ghi gì.`, en: `Dry run: ${en}. Nothing was written.` }
    : { vi: `Đã ghi ${vi}.`, en: `${en}.` };
}

/** Entries taken back because a later file is right. */
export function takenBackWords(count: number): Bilingual {
  const { vi, en } = counted(count, 'lượt ghi cũ', [
    'older entry is taken back',
    'older entries are taken back',
  ]);
  return { vi: `Bỏ ${vi} (--replace).`, en: `${en} (--replace).` };
}
