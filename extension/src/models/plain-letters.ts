/**
 * Lower-case letters without any mark: what two ways of typing one word have in common, with a Vietnamese keyboard and
 * without one.
 *
 * @example
 * plainLetters('Phòng Tổ chức Đảng'); // 'phong to chuc dang'
 */
export const plainLetters = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
