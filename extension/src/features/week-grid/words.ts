import type { ByHand } from '../../models/chips.ts';

const COLUMNS_VI: Readonly<Record<ByHand, string>> = {
  paper: 'Giấy in (tờ A4)',
  plastic: 'Nhựa dùng một lần (cái)',
};
const COLUMNS_EN: Readonly<Record<ByHand, string>> = {
  paper: 'Printing paper (A4 sheets)',
  plastic: 'Single-use plastic (items)',
};
const HINTS_VI: Readonly<Record<ByHand, string>> = { paper: '35 · 2 ram · K', plastic: '6 chai 2 cốc · K' };
const HINTS_EN: Readonly<Record<ByHand, string>> = {
  paper: '35 · 2 reams · K',
  plastic: '6 bottles 2 cups · K',
};
const SHORT_VI: Readonly<Record<ByHand, string>> = { paper: '35 · K', plastic: '6 chai · K' };
const SHORT_EN: Readonly<Record<ByHand, string>> = { paper: '35 · K', plastic: '6 bottles · K' };
const MATTER_VI: Readonly<Record<ByHand, string>> = { paper: 'giấy', plastic: 'nhựa' };
const MATTER_EN: Readonly<Record<ByHand, string>> = { paper: 'paper', plastic: 'plastic' };

export const WORDS = {
  vi: {
    how: 'Nhập số theo từng ngày từ phiếu đếm, rồi ghi một lần. Số tờ không cần đơn vị; K là không dùng. Phím Tab sang mục tiếp theo, Enter xuống ngày sau.',
    recordFor: 'Ghi cho',
    onBehalf: 'ghi hộ (in hộ)',
    previous: 'Tuần trước',
    next: 'Tuần sau',
    print: 'In phiếu đếm của tuần',
    wholePage: 'Mở trang này trong sổ',
    keys: 'K: không dùng. Tab: mục tiếp theo. Enter: ngày sau.',
    table: 'Số liệu từng ngày trong tuần',
    day: 'Ngày',
    columns: COLUMNS_VI,
    hints: HINTS_VI,
    /** Where a field is narrow. */
    shortHints: SHORT_VI,
    weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    already: (what: string) => `Đã ghi ${what}`,
    noUse: 'Không dùng',
    nothing: 'Chưa ghi',
    dayOff: 'Ngày nghỉ',
    ahead: 'Chưa đến hạn',
    wholeWeek: 'Ghi gộp cả tuần',
    wholeWeekShort: 'Ghi gộp cả tuần',
    wholeWeekHint: (range: string) =>
      `Một lượt ghi cho ${range}, chia đều theo ngày làm việc; các ngày đó là ước tính.`,
    oneDay: (day: string) => `Một lượt ghi cho ${day}.`,
    field: (resource: ByHand, day: string) => `${COLUMNS_VI[resource]}, ${day}`,
    willNone: (resource: ByHand) => `Xác nhận không dùng ${MATTER_VI[resource]}`,
    elsewhere: (resource: ByHand) =>
      `Cột này chỉ ghi ${MATTER_VI[resource]} của ngày này; nội dung hoặc ngày khác, nhập vào đúng mục đó. Chưa ghi gì.`,
    usedAlready: (what: string) =>
      `Ngày này đã ghi ${what}. Bỏ các lượt ghi đó trước khi xác nhận không dùng.`,
    contradicts: (isWeek: boolean) =>
      isWeek
        ? 'Trong tuần có ngày xác nhận không dùng; xác nhận đó không còn được tính.'
        : 'Xác nhận không dùng của ngày này không còn được tính.',
    whichKind: (number: string) => `${number} là loại nào?`,
    reading: 'Đang đọc.',
    notClear: 'Chưa rõ',
    save: 'Ghi cả tuần',
    nothingYet: 'Chưa nhập gì.',
    unclear: (count: number) => `Còn ${count} mục chưa rõ. Sửa lại rồi mới ghi được.`,
    ready: (count: number) => `${count} mục sẽ được ghi cùng một lần.`,
    saved: (count: number, department: string, week: string) =>
      `Đã ghi ${count} lượt ghi cho ${department}, ${week}.`,
    removed: (count: number) => `Đã bỏ ${count} lượt ghi.`,
    undo: 'Hoàn tác',
    undoReason: 'Hoàn tác ngay sau khi ghi',
    cannotRead: 'Chưa đọc được số liệu đã ghi của tuần này. Thử lại để xem số liệu.',
    cannotLoad: 'Chưa đọc được các mục vừa nhập. Đóng rồi mở lại; nội dung vừa nhập vẫn còn.',
    retry: 'Thử lại',
  },
  en: {
    how: 'Type the amounts of each day from the tally slip, then save once. Sheets need no unit; K means no use. Tab goes to the next field, Enter to the next day.',
    recordFor: 'Record for',
    onBehalf: 'on behalf',
    previous: 'Previous week',
    next: 'Next week',
    print: "Print the week's tally slip",
    wholePage: 'Open in the book',
    keys: 'K: no use. Tab: next field. Enter: next day.',
    table: 'Amounts of each day of the week',
    day: 'Day',
    columns: COLUMNS_EN,
    hints: HINTS_EN,
    shortHints: SHORT_EN,
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    already: (what: string) => `Saved ${what}`,
    noUse: 'No use',
    nothing: 'Not recorded',
    dayOff: 'Day off',
    ahead: 'Not due yet',
    wholeWeek: 'Whole week in one entry',
    wholeWeekShort: 'Whole week',
    wholeWeekHint: (range: string) =>
      `One entry for ${range}, spread evenly over working days, which become estimated.`,
    oneDay: (day: string) => `One entry for ${day}.`,
    field: (resource: ByHand, day: string) => `${COLUMNS_EN[resource]}, ${day}`,
    willNone: (resource: ByHand) => `Confirms that no ${MATTER_EN[resource]} was used`,
    elsewhere: (resource: ByHand) =>
      `This column takes only ${MATTER_EN[resource]} of this day; type anything else where it belongs. Nothing was saved.`,
    usedAlready: (what: string) =>
      `This day has ${what} recorded. Remove those entries before confirming no use.`,
    contradicts: (isWeek: boolean) =>
      `The confirmation of no use on ${isWeek ? 'a day of this week' : 'this day'} no longer counts.`,
    whichKind: (number: string) => `${number} of which kind?`,
    reading: 'Reading.',
    notClear: 'Unclear',
    save: 'Save the week',
    nothingYet: 'Nothing typed yet.',
    unclear: (count: number) =>
      `${count} ${count === 1 ? 'field is' : 'fields are'} unclear. Mend first, then save.`,
    ready: (count: number) => `${count} ${count === 1 ? 'field' : 'fields'} will be saved together.`,
    saved: (count: number, department: string, week: string) =>
      `Saved ${count} ${count === 1 ? 'entry' : 'entries'} for ${department}, ${week}.`,
    removed: (count: number) => `${count} ${count === 1 ? 'entry was' : 'entries were'} removed.`,
    undo: 'Undo',
    undoReason: 'Undone right after saving',
    cannotRead: 'What this week has recorded could not be read. Try again to see the figures.',
    cannotLoad: 'The fields cannot be read now. Close this and open it again; what was typed stays.',
    retry: 'Try again',
  },
};
