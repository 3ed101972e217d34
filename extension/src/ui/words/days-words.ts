/** Headings of a table of days. */
export const DAYS_WORDS = {
  vi: { day: 'Ngày', state: 'Tình trạng', amount: 'Số lượng' },
  en: { day: 'Day', state: 'State', amount: 'Amount' },
};
