import { plainLetters } from './plain-letters.ts';

/**
 * An id for something new, made of its name and free among those taken: lower-case letters, digits and hyphens. It is
 * stated once and never shown.
 *
 * @example
 * idFromName('Phòng Tổ chức Đảng', new Set()); // 'phong-to-chuc-dang'
 */
export function idFromName(name: string, taken: ReadonlySet<string>): string {
  const plain = plainLetters(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  const stem = plain === '' ? 'muc' : plain;
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

/** Leaves room for a number within the 64 letters an id may have. */
const LONGEST = 48;
