export const WORDS = {
  vi: {
    title: 'Các lượt ghi gần đây',
    none: 'Chưa có lượt ghi nào của máy này.',
    late: 'ghi bổ sung',
    span: 'ghi gộp nhiều ngày',
    correct: 'Sửa',
    remove: 'Bỏ',
    correctOne: (what: string) => `Sửa lượt ghi ${what}`,
    removeOne: (what: string) => `Bỏ lượt ghi ${what}`,
    removeReason: 'Bỏ trong "Các lượt ghi gần đây", không hỏi lý do',
  },
  en: {
    title: 'Recent entries',
    none: 'No entries of this machine yet.',
    late: 'late entry',
    span: 'one entry over several days',
    correct: 'Correct',
    remove: 'Remove',
    correctOne: (what: string) => `Correct the entry of ${what}`,
    removeOne: (what: string) => `Remove the entry of ${what}`,
    removeReason: 'Removed under "Recent entries", no reason was asked',
  },
};
