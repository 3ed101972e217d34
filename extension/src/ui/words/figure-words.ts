/** Texts that stand by every chart. */
export const FIGURE_WORDS = {
  vi: { show: 'Xem bảng số liệu', hide: 'Ẩn bảng số liệu' },
  en: { show: 'Show the numbers', hide: 'Hide the numbers' },
};
