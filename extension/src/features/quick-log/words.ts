import type { ItemId } from '@soxanh/core';
import type { ByHand } from '../../models/chips.ts';
import type { Reason } from '../../models/line-correction.ts';

const REASONS_VI: Readonly<Record<Reason, string>> = {
  amount: 'Ghi nhầm số',
  kind: 'Ghi nhầm loại',
  day: 'Ghi nhầm ngày',
  twice: 'Ghi hai lần',
  other: 'Lý do khác',
};

const REASONS_EN: Readonly<Record<Reason, string>> = {
  amount: 'Wrong amount',
  kind: 'Wrong kind',
  day: 'Wrong day',
  twice: 'Recorded twice',
  other: 'Another reason',
};

/** Kinds on chips, where there is no number beside them. */
const ITEMS_VI: Readonly<Record<ItemId, string>> = {
  bottle: 'chai',
  cup: 'cốc (ly)',
  bag: 'túi ni lông',
  box: 'hộp',
  straw: 'ống hút',
  cutlery: 'thìa, nĩa, dao',
  other: 'loại khác',
};

const ITEMS_EN: Readonly<Record<ItemId, string>> = {
  bottle: 'bottle',
  cup: 'cup',
  bag: 'plastic bag',
  box: 'box',
  straw: 'straw',
  cutlery: 'cutlery',
  other: 'other',
};

const NOTHING_VI: Readonly<Record<ByHand, string>> = { paper: 'giấy', plastic: 'nhựa' };
const NOTHING_EN: Readonly<Record<ByHand, string>> = { paper: 'paper', plastic: 'plastic' };

export const WORDS = {
  vi: {
    recordFor: 'Ghi cho',
    own: 'Phòng dùng máy này',
    onBehalf: 'Ghi hộ (in hộ) phòng khác',
    otherDay: 'Ngày khác',
    today: 'Hôm nay',
    yesterday: 'Hôm qua',
    day: 'Ghi cho ngày',
    notYet: (day: string) => `Ngày ${day} chưa đến. Chọn hôm nay hoặc một ngày đã qua.`,
    late: (day: string) => `Ghi bổ sung cho ${day}.`,
    lateDayOff: 'Ngày này là ngày nghỉ.',
    scope: 'Phạm vi ghi',
    dayOff: 'Hôm nay là ngày nghỉ, không cần ghi. Nếu có sử dụng thì vẫn ghi được.',
    line: 'Ghi nhanh',
    lineHint: 'Ví dụ: 20 tờ, 2 ram, 3 chai',
    keysHint: 'Phím 1 - 9 ghi ngay số bên dưới; khi đang ở dòng ghi, nhấn Alt cùng phím số.',
    save: 'Ghi',
    understood: 'Hiểu là:',
    pressEnter: 'Nhấn Enter để ghi.',
    reading: 'Đang đọc dòng vừa nhập.',
    undo: 'Hoàn tác',
    undoReason: 'Hoàn tác ngay sau khi ghi',
    correcting: (what: string) => `Đang sửa lượt ghi ${what}.`,
    reason: 'Lý do sửa',
    stopCorrecting: 'Thôi sửa',
    saveCorrection: 'Ghi bản sửa',
    reasons: REASONS_VI,
    empty: 'Chưa ghi',
    noUse: 'Không dùng',
    about: 'ước tính',
    confirmNone: (matter: ByHand, isToday: boolean) =>
      `${isToday ? 'Hôm nay' : 'Ngày này'} không dùng ${NOTHING_VI[matter]}`,
    usual: (name: string) => `Ghi nhanh: ${name}`,
    openReam: 'mở 1 ram (500 tờ)',
    sheets: (count: string) => `${count} tờ`,
    items: ITEMS_VI,
    key: (number: number) => `Phím ${number}, hoặc Alt+${number} khi đang ở dòng ghi`,
    units: { paper: '(tờ A4)', plastic: '(cái)' },
    panel: 'Mở bảng của phòng',
    week: 'Ghi theo tuần',
    book: 'Mở sổ',
    loading: 'Đang mở sổ.',
    noBook: 'Máy này chưa có sổ. Trả lời ba câu hỏi để bắt đầu ghi.',
    start: 'Bắt đầu',
    noDepartment: 'Sổ này chưa có phòng nào. Thêm phòng tại Thiết lập.',
    cannotOpen:
      'Chưa mở được sổ. Số liệu đã ghi không mất. Thử lại; nếu vẫn không được, ghi ra giấy và báo Văn phòng Ban.',
    cannotRead: 'Chưa đọc được số liệu đã ghi. Vẫn ghi tiếp được. Thử lại để xem số liệu.',
    cannotLoadLine: 'Chưa đọc được dòng ghi. Dùng các nút số lượng bên dưới, hoặc đóng rồi mở lại.',
    retry: 'Thử lại',
  },
  en: {
    recordFor: 'Record for',
    own: 'Departments using this machine',
    onBehalf: 'On behalf of another department',
    otherDay: 'Another day',
    today: 'Today',
    yesterday: 'Yesterday',
    day: 'Record for the day',
    notYet: (day: string) => `${day} has not come yet. Choose today or an earlier day.`,
    late: (day: string) => `Late entry for ${day}.`,
    lateDayOff: 'That was a day off.',
    scope: 'What counts',
    dayOff: 'Today is a day off; nothing is expected. Use can still be recorded.',
    line: 'Quick entry',
    lineHint: '20 sheets, 2 reams, 3 bottles',
    keysHint: 'Keys 1 to 9 save the amounts below; while in the line, press Alt with the number.',
    save: 'Save',
    understood: 'Understood:',
    pressEnter: 'Press Enter to save.',
    reading: 'Reading what was typed.',
    undo: 'Undo',
    undoReason: 'Undone right after saving',
    correcting: (what: string) => `Correcting the entry of ${what}.`,
    reason: 'Reason',
    stopCorrecting: 'Leave as it was',
    saveCorrection: 'Save change',
    reasons: REASONS_EN,
    empty: 'Nothing yet',
    noUse: 'No use',
    about: 'estimated',
    confirmNone: (matter: ByHand, isToday: boolean) =>
      `No ${NOTHING_EN[matter]} used ${isToday ? 'today' : 'that day'}`,
    usual: (name: string) => `Usual amounts: ${name}`,
    openReam: 'open 1 ream (500 sheets)',
    sheets: (count: string) => `${count} sheets`,
    items: ITEMS_EN,
    key: (number: number) => `Key ${number}, or Alt+${number} while in the line`,
    units: { paper: '(A4 sheets)', plastic: '(items)' },
    panel: 'Panel',
    week: 'Record by week',
    book: 'Book',
    loading: 'Opening the book.',
    noBook: 'This machine has no book yet. Answer three questions to begin.',
    start: 'Begin',
    noDepartment: 'This book has no department yet. Add one in the set-up.',
    cannotOpen:
      'The book could not be opened. Nothing recorded is lost. Try again; if it fails, note it on paper and tell the Office.',
    cannotRead:
      'What is recorded could not be read. Entries can still be saved. Try again to see the figures.',
    cannotLoadLine: 'The line cannot be read now. Use the buttons below, or close this and open it again.',
    retry: 'Try again',
  },
};

/** The texts of the quick log. */
export type QuickLogWords = (typeof WORDS)['vi'];
