/** Texts of a popup whose book is not open, or not yet. */
export const CLOSED_WORDS = {
  vi: {
    loading: 'Đang mở sổ.',
    noBook: 'Máy này chưa có sổ. Trả lời ba câu hỏi để bắt đầu ghi.',
    start: 'Bắt đầu',
    cannotOpen:
      'Chưa mở được sổ. Số liệu đã ghi không mất. Thử lại; nếu vẫn không được, ghi ra giấy và báo Văn phòng Ban.',
    retry: 'Thử lại',
  },
  en: {
    loading: 'Opening the book.',
    noBook: 'This machine has no book yet. Answer three questions to begin.',
    start: 'Begin',
    cannotOpen:
      'The book could not be opened. Nothing recorded is lost. Try again; if it fails, note it on paper and tell the Office.',
    retry: 'Try again',
  },
};
