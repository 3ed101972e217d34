import type { Grain } from '@soxanh/core';

type Reach = Exclude<Grain, 'day'>;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const VI = {
  product: 'Sổ Xanh',
  title: 'Số liệu của phòng',
  department: 'Phòng',
  noBook: 'Máy này chưa có sổ. Mở sổ để bắt đầu.',
  openBook: 'Mở sổ',
  empty:
    'Phòng này không phải ghi nội dung nào và chưa có số liệu trong kỳ. Chọn kỳ khác hoặc phòng khác để xem.',
  strip: 'Tình hình ghi từng ngày',
  eachDay: 'Xem từng ngày',
  legend: 'Ý nghĩa của các dấu',
  sides: 'Xem số liệu các phòng cạnh nhau',
  notDue: 'chưa ngày nào đến hạn',
  trend: (last: string): string => `90 ngày đến ${last}`,
  trendKey: 'Trên đường 90 ngày: điểm rỗng là ước tính; dấu × là chưa ghi, để trống.',
  trendName: (resource: string, last: string): string =>
    `${resource}: số lượng từng ngày trong 90 ngày đến ${last}. Số liệu có trong bảng ở phần Xem từng ngày.`,
  daysTable: (resource: string): string => `${resource}: số liệu từng ngày`,
  noCoverage: 'Mức đủ số liệu: –',
  amount: 'Số lượng',
  missingTitle: 'Còn thiếu',
  missingNone: (last: string): string => `Đã ghi đủ đến hết ngày ${last}.`,
  missingToday: 'hôm nay',
  missingLead: (count: number): string => `${count} ngày`,
  fill: 'Ghi',
  fillName: (day: string): string => `Ghi cho ${day}`,
  all: (count: number): string => `Xem đủ ${count} ngày`,
  fewer: 'Thu gọn',
  sideBySide: (resource: string, allocated: boolean): string =>
    allocated ? `${resource}: phần phân bổ cho các phòng` : `${resource}: các phòng`,
  sideKey: {
    week: 'Mỗi cột một ngày, cùng một thang.',
    month: 'Mỗi cột một tuần, cùng một thang.',
    quarter: 'Mỗi cột một tuần, cùng một thang.',
    year: 'Mỗi cột một tháng, cùng một thang.',
  } satisfies Record<Reach, string>,
  barsKey: (allocated: boolean): string =>
    allocated
      ? 'Cột sọc: phân bổ. Dấu ×: có ngày chưa có chỉ số.'
      : 'Cột sọc: ước tính. Dấu ×: có ngày chưa ghi.',
  barsName: (department: string): string => `${department}: số liệu có trong bảng, nhấn B.`,
  barsTable: (resource: string): string => `${resource}: số liệu các phòng`,
  stretch: 'Thời gian',
  missingDays: 'Số ngày chưa ghi',
  missingCount: (count: number): string => `${count} ngày chưa ghi`,
  none: 'chưa có số liệu',
  month: (month: number): string => `Th${month}`,
};

/** Texts of the side panel. */
export const WORDS: { readonly vi: typeof VI; readonly en: typeof VI } = {
  vi: VI,
  en: {
    product: 'Sổ Xanh',
    title: "The department's figures",
    department: 'Department',
    noBook: 'This machine has no book yet. Open the book to begin.',
    openBook: 'Open the book',
    empty:
      'Nothing is expected of this department, and it has no figures in this period. Choose another period or department.',
    strip: 'Recording, day by day',
    eachDay: 'Day by day',
    legend: 'What the marks mean',
    sides: 'The departments side by side',
    notDue: 'no day due yet',
    trend: (last) => `90 days to ${last}`,
    trendKey: 'On the line of 90 days a hollow point is estimated, a cross is not recorded and left open.',
    trendName: (resource, last) =>
      `${resource}: amounts day by day in the 90 days to ${last}. The numbers are in the table under Day by day.`,
    daysTable: (resource) => `${resource}: figures day by day`,
    noCoverage: 'Coverage: –',
    amount: 'Amount',
    missingTitle: 'Still to record',
    missingNone: (last) => `Everything is recorded up to ${last}.`,
    missingToday: 'today',
    missingLead: (count) => (count === 1 ? '1 day' : `${count} days`),
    fill: 'Record',
    fillName: (day) => `Record for ${day}`,
    all: (count) => `Show all ${count} days`,
    fewer: 'Show fewer',
    sideBySide: (resource, allocated) =>
      allocated ? `${resource}: allocated to the departments` : `${resource}: departments`,
    sideKey: {
      week: 'One bar a day, all on one scale.',
      month: 'One bar a week, all on one scale.',
      quarter: 'One bar a week, all on one scale.',
      year: 'One bar a month, all on one scale.',
    },
    barsKey: (allocated) =>
      allocated
        ? 'Striped: allocated. Cross: days without a reading.'
        : 'Striped: estimated. Cross: days not recorded.',
    barsName: (department) => `${department}: the numbers are in the table, press B.`,
    barsTable: (resource) => `${resource}: figures of the departments`,
    stretch: 'Time',
    missingDays: 'Days not recorded',
    missingCount: (count) => (count === 1 ? '1 day not recorded' : `${count} days not recorded`),
    none: 'no figures yet',
    month: (month) => MONTHS[month - 1] ?? '',
  },
};
