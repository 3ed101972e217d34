const VI = {
  close: 'Đóng',
  title: (named: string): string => `Cách tính: ${named} (phần phân bổ)`,
  absolute: (now: string, before: string): string => `Kỳ này ${now}, kỳ so sánh ${before}.`,
  none: 'chưa có số liệu',
  change: (amount: string): string => `Thay đổi ${amount}, gồm hai phần:`,
  use: (part: string, total: string): string =>
    `${part} trong ${total} của công tơ, đồng hồ (đã trừ công tơ, đồng hồ phụ; chỉ các ngày có số phân bổ).`,
  byBuilding: (part: string, now: string, before: string, amount: string): string =>
    `Do cả tòa nhà: ${part} × ${now} ÷ ${before} - ${part} = ${amount}. Đây là phần thay đổi nếu tỷ lệ phân bổ giữ như kỳ so sánh.`,
  byShare: (amount: string): string =>
    `Do tỷ lệ phân bổ (số người, diện tích, tỷ lệ đã khai báo thay đổi): phần còn lại, ${amount}.`,
  untold: {
    nothing: 'Chưa có kỳ để so sánh nên chưa tách được thay đổi.',
    lengths: 'Hai kỳ có số ngày khác nhau nên không tách thay đổi.',
    'not-allocated': 'Không phải tất cả là số phân bổ nên không tách thay đổi.',
    'other-meters': 'Kỳ so sánh do công tơ, đồng hồ khác phục vụ nên không tách thay đổi.',
    'not-enough': (days: string): string => `Chưa đủ số liệu để tách thay đổi (${days}).`,
  },
  own: 'Phần của phòng:',
  counted: 'Công tơ, đồng hồ:',
  rules: 'Cách phân bổ',
  asOf: (day: string): string => `Tính đến hết ngày ${day}.`,
  weighed: 'Cách phân bổ được áp dụng từng ngày; mở từng ngày để xem hai chỉ số và phần của mỗi nơi nhận.',
  calendar: 'Sử dụng của nhiều ngày giữa hai lần đọc được chia cho từng ngày theo lịch làm việc đang dùng.',
};

/** Texts of an allocated figure that is opened. */
export const SHARE_WORDS: { readonly vi: typeof VI; readonly en: typeof VI } = {
  vi: VI,
  en: {
    close: 'Close',
    title: (named) => `How it is counted: ${named} (allocated)`,
    absolute: (now, before) => `${now} this period, ${before} in the one compared with.`,
    none: 'no figures yet',
    change: (amount) => `A change of ${amount}, of two parts:`,
    use: (part, total) =>
      `${part} of the ${total} of its meters (sub-meters taken off; days with an allocated figure only).`,
    byBuilding: (part, now, before, amount) =>
      `By the building: ${part} × ${now} ÷ ${before} - ${part} = ${amount}. The change there would be at the shares of the period compared with.`,
    byShare: (amount) => `By its share (people, floor area or fixed shares changed): the rest, ${amount}.`,
    untold: {
      nothing: 'There is no period to compare with, so the change is not told apart.',
      lengths: 'The two periods have different numbers of days, so the change is not told apart.',
      'not-allocated': 'Not all of it is allocated, so the change is not told apart.',
      'other-meters':
        'Other meters served the department in the period compared with, so the change is not told apart.',
      'not-enough': (days) => `Not enough data to tell the change apart (${days}).`,
    },
    own: "The department's part:",
    counted: 'Meters:',
    rules: 'How it is shared out',
    asOf: (day) => `As of the end of ${day}.`,
    weighed:
      'The rule is applied day by day; open a day to see the two readings and what each receiver gets.',
    calendar: 'Use of several days between two readings is spread by the working calendar in force.',
  },
};
