/** Texts that stand by every chart and figure. */
export const FIGURE_WORDS = {
  vi: {
    show: 'Xem bảng số liệu',
    hide: 'Ẩn bảng số liệu',
    how: 'Xem cách tính',
    none: 'Chưa có số liệu',
  },
  en: {
    show: 'Show the numbers',
    hide: 'Hide the numbers',
    how: 'How it is counted',
    none: 'No figures yet',
  },
};
