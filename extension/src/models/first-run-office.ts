import type { Bilingual } from '@soxanh/core';
import { idFromName } from './setup-id.ts';

/** What counts in a new office until it says otherwise. */
export const DEFAULT_SCOPE: Bilingual = {
  vi: 'Ghi giấy in, kể cả bản hỏng, bản thừa; đồ nhựa do cơ quan mua hoặc dùng khi họp, tiếp khách. Không ghi đồ dùng cá nhân.',
  en: 'Record printing paper, spoiled and surplus copies included; plastic bought by the office or used in meetings and for guests. Personal things do not count.',
};

/** Names longer than this are a paste gone wrong. */
const LONGEST_NAME = 200;

/**
 * Departments from names, one a line: empty lines and repeated names left out, each with an id of its own.
 *
 * @example
 * departmentsFromLines('Văn phòng\nPhòng Tổ chức'); // [{ id: 'van-phong', name: 'Văn phòng' }, …]
 */
export function departmentsFromLines(text: string): { readonly id: string; readonly name: string }[] {
  const names = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME))
    .filter((name) => name !== '');
  const taken = new Set<string>();
  return [...new Set(names)].map((name) => {
    const id = idFromName(name, taken);
    taken.add(id);
    return { id, name };
  });
}
