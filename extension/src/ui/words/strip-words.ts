const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Texts of strips and maps of days. */
export const STRIP_WORDS = {
  vi: {
    name: 'Tình hình ghi từng ngày',
    hint: 'Trỏ chuột hoặc phím mũi tên: xem từng ngày.',
    month: (month: number): string => `Th${month}`,
    /** 1 is Monday. Short, over a column. */
    weekday: (weekday: number, date: number): string =>
      `${weekday === 7 ? 'CN' : `T${weekday + 1}`} ${String(date).padStart(2, '0')}`,
  },
  en: {
    name: 'Recording, day by day',
    hint: 'Point or use arrow keys to read a day.',
    month: (month: number): string => MONTHS_EN[month - 1] ?? '',
    weekday: (weekday: number, date: number): string =>
      `${WEEKDAYS_EN[weekday - 1] ?? ''} ${String(date).padStart(2, '0')}`,
  },
};
