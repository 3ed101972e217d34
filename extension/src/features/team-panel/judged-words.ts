const yearVi = (year: number | undefined): string =>
  year === undefined ? 'cùng kỳ năm trước' : `cùng kỳ năm ${year}`;
const yearEn = (year: number | undefined): string =>
  year === undefined ? 'the same period last year' : `the same period of ${year}`;

const VI = {
  change: (direction: string, year: number | undefined): string => `${direction} so với ${yearVi(year)}`,
  less: (size: string): string => `giảm ${size}`,
  more: (size: string): string => `tăng ${size}`,
  same: 'không đổi (0,0%)',
  converted: {
    person: 'sau khi quy đổi (cùng số người, cùng số ngày làm việc).',
    day: 'sau khi quy đổi (cùng số ngày làm việc, ngày nghỉ).',
  },
  small: 'Số quá nhỏ, không tính tỷ lệ.',
  none: 'chưa có số liệu',
  until: (day: string): string => ` đến hết ${day}`,
  absolute: (until: string, now: string, before: string, year: number | undefined, change: string): string =>
    `Số tuyệt đối${until}: ${now}; ${yearVi(year)}: ${before}${change}.`,
  pace: 'Tiến độ so với định mức',
  noUse: (quota: string): string => `Định mức ${quota}; trong kỳ chưa có số liệu.`,
  share: 'Phần phân bổ cho phòng',
  shareBefore: (amount: string, year: number | undefined): string => `${yearVi(year)}: ${amount}`,
  shareFold: (year: number | undefined): string => `Thay đổi từ ${yearVi(year)}`,
  shareChange: (change: string, byShare: string, byBuilding: string): string =>
    `Thay đổi ${change}, trong đó do thay đổi tỷ lệ phân bổ: ${byShare}; do cả tòa nhà: ${byBuilding}.`,
  unjudged: 'Chưa so sánh được với năm trước. Mở lại trang để thử lại; số liệu đã ghi không mất.',
  open: 'Mở trang So sánh',
  allocatedKey: 'Không phải số đo riêng của từng phòng; không dùng để so sánh hoặc chấm điểm giữa các phòng.',
};

/** Texts of what is said of a figure: comparison, pace, and the department's part of what is allocated. */
export const JUDGED_WORDS: { readonly vi: typeof VI; readonly en: typeof VI } = {
  vi: VI,
  en: {
    change: (direction, year) => `${direction} than ${yearEn(year)}`,
    less: (size) => `${size} less`,
    more: (size) => `${size} more`,
    same: 'no more and no less (0.0%)',
    converted: {
      person: 'converted (equal head-count, equal working days).',
      day: 'converted (equal working days and days off).',
    },
    small: 'Too few for a percentage.',
    none: 'no figures yet',
    until: (day) => ` up to ${day}`,
    absolute: (until, now, before, year, change) =>
      `Absolute${until}: ${now}; ${yearEn(year)}: ${before}${change}.`,
    pace: 'Pace to the quota',
    noUse: (quota) => `Quota ${quota}; no figures of this period yet.`,
    share: 'Allocated to the department',
    shareBefore: (amount, year) => `${yearEn(year)}: ${amount}`,
    shareFold: (year) => `Change since ${yearEn(year)}`,
    shareChange: (change, byShare, byBuilding) =>
      `Change ${change}, of which by its share: ${byShare}; by the building: ${byBuilding}.`,
    unjudged: 'It could not be compared with last year. Open the page again; nothing recorded is lost.',
    open: 'Open the page of comparisons',
    allocatedKey: 'Not measured for each department; not used to compare or score them.',
  },
};
