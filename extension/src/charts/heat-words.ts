import type { Coverage } from '@soxanh/core';

/** Texts of the year map. */
export const HEAT_WORDS = {
  vi: {
    month: (month: number): string => `Tháng ${month}`,
    weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    upTo: (amount: string): string => `đến ${amount}`,
    above: (amount: string): string => `trên ${amount}`,
    amounts: 'Sử dụng một ngày',
    states: 'Tình trạng',
    covered: ({ valued, expected }: Coverage): string => `${valued}/${expected} phòng đã có số liệu`,
    hint: 'Trỏ chuột hoặc dùng phím mũi tên để xem từng ngày; Enter để xem cách tính.',
  },
  en: {
    month: (month: number): string =>
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? '',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    upTo: (amount: string): string => `up to ${amount}`,
    above: (amount: string): string => `above ${amount}`,
    amounts: 'Use in one day',
    states: 'State',
    covered: ({ valued, expected }: Coverage): string => `${valued} of ${expected} departments have figures`,
    hint: 'Point or use the arrow keys to read each day; Enter shows how it is counted.',
  },
};
