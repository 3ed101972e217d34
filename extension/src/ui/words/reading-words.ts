/** Texts of a page that reads its figures. */
export const READING_WORDS = {
  vi: {
    reading: 'Đang đọc số liệu…',
    unread: 'Chưa đọc được số liệu trên máy này. Số liệu đã ghi không mất.',
    retry: 'Thử lại',
  },
  en: {
    reading: 'Reading the figures…',
    unread: 'The figures could not be read on this machine. Nothing recorded is lost.',
    retry: 'Try again',
  },
};
