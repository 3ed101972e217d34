/** Why entries are corrected and removed, and counters not read: what people give as a reason most often. */
const VI = {
  correct: 'Lý do sửa',
  remove: 'Lý do bỏ',
  kept: 'Lượt ghi cũ vẫn được giữ, kèm lý do này.',
  corrections: ['Ghi nhầm số', 'Ghi nhầm ngày', 'Ghi nhầm phòng', 'Ghi thiếu'],
  meterCorrections: ['Ghi nhầm số', 'Ghi nhầm ngày', 'Ghi nhầm công tơ, đồng hồ'],
  removals: ['Ghi hai lần', 'Ghi nhầm số', 'Ghi nhầm ngày', 'Ghi nhầm phòng'],
  meterRemovals: ['Ghi hai lần', 'Ghi nhầm số', 'Ghi nhầm ngày', 'Ghi nhầm công tơ, đồng hồ'],
  notRead: 'Vì sao chưa đọc được',
  notReads: ['Nơi đặt đang khóa', 'Mặt số mờ, hỏng', 'Mất điện'],
  notRemoved: 'Ghi lý do bỏ để người đọc sổ sau này hiểu.',
  removeOne: (what: string) => `Bỏ lượt ghi: ${what}`,
  removeNow: 'Bỏ lượt ghi này',
  close: 'Đóng',
};

const EN: typeof VI = {
  correct: 'Reason',
  remove: 'Reason for removing it',
  kept: 'The earlier entry is kept, with this reason.',
  corrections: ['Wrong number', 'Wrong day', 'Wrong department', 'Something was left out'],
  meterCorrections: ['Wrong number', 'Wrong day', 'Wrong meter'],
  removals: ['Recorded twice', 'Wrong number', 'Wrong day', 'Wrong department'],
  meterRemovals: ['Recorded twice', 'Wrong number', 'Wrong day', 'Wrong meter'],
  notRead: 'Why it could not be read',
  notReads: ['The place is locked', 'The counter is blurred or broken', 'No electricity'],
  notRemoved: 'Give a reason for removing it, for whoever reads the book later.',
  removeOne: (what) => `Remove the entry: ${what}`,
  removeNow: 'Remove this entry',
  close: 'Close',
};

export const REASON_WORDS = { vi: VI, en: EN };
