import type { ResourceId, Role } from '@soxanh/core';

type Kind = 'reading' | 'replaced' | 'multiplier' | 're-read';

const counterVi = (resource: ResourceId): string =>
  resource === 'electricity' ? 'công tơ' : resource === 'water' ? 'đồng hồ' : 'bộ đếm';

const VI = {
  register: (code: string): string => `mã hiển thị ${code}`,
  readings: 'Hai chỉ số',
  moment: { before: 'đầu giờ', after: 'cuối giờ' },
  from: (kind: Kind, resource: ResourceId): string =>
    ({
      reading: '',
      replaced: `thay ${counterVi(resource)}, số đầu`,
      multiplier: 'đổi hệ số nhân',
      're-read': 'đọc lại',
    })[kind],
  to: (kind: Kind, resource: ResourceId): string =>
    kind === 'replaced' ? `thay ${counterVi(resource)}, số cuối` : VI.from(kind, resource),
  utility: 'số của đơn vị cung cấp',
  recordedBy: (role: string): string => `ghi với tư cách ${role}`,
  roles: {
    recorder: 'Người ghi',
    focal: 'Cán bộ đầu mối',
    head: 'Lãnh đạo phòng',
    office: 'Văn phòng Ban',
    union: 'Chi đoàn',
    leadership: 'Lãnh đạo Ban',
  } satisfies Record<Role, string>,
  difference: (difference: string, multiplier: string, amount: string): string =>
    `Chênh lệch ${difference} × hệ số nhân ${multiplier} = ${amount}`,
  turns: (count: number): string => `đã cộng ${count} lần quay hết vòng số`,
  stretch: (range: string, days: number, total: string): string =>
    `Sử dụng ${range} (${days} ngày): ${total}.`,
  oneDay: (total: string): string => `Hai lần đọc cách nhau đúng một ngày: ngày này ${total}.`,
  unfilled: (range: string, days: number, total: string): string =>
    `Sử dụng ${range} (${days} ngày): ${total}. Khoảng này quá dài nên chưa chia theo ngày; số được giữ bên cạnh tổng.`,
  spread: 'Chia theo ngày',
  working: (days: number): string => `${days} ngày làm việc (trọng số 1.000)`,
  off: (days: number, weight: string): string => `${days} ngày nghỉ (trọng số ${weight})`,
  together: (parts: string, all: string): string => `${parts}; cộng ${all}.`,
  thisDay: (rest: string, weight: string, all: string, amount: string): string =>
    `Ngày này: ${rest} × ${weight} ÷ ${all} = ${amount}.`,
  givenDays: (given: string, rest: string): string =>
    `Có ngày đã có số riêng (${given}); phần còn lại ${rest} chia cho các ngày khác.`,
  sum: (total: string): string => `Các ngày cộng lại đúng bằng ${total}.`,
  given: (range: string, amount: string): string => `Lượng sử dụng ghi cho ${range}: ${amount}.`,
  noReading: 'Chưa có chỉ số sau ngày này.',
  lastReading: (reading: string): string => `Chỉ số gần nhất: ${reading}.`,
  subs: 'Trừ công tơ, đồng hồ phụ',
  noSub: 'chưa có chỉ số',
  day: (amount: string): string => `Cả ngày: ${amount}.`,
  allocation: 'Cách phân bổ',
  by: {
    'head-count': 'Phân bổ theo số người',
    area: 'Phân bổ theo diện tích',
    shares: 'Phân bổ theo tỷ lệ',
    common: 'Tất cả vào phần dùng chung',
    alone: 'Phục vụ riêng phòng này, không phân bổ.',
    none: 'Chưa khai báo cách phân bổ.',
  },
  since: (day: string): string => `từ ngày ${day}`,
  common: (share: string, amount: string, name: string): string =>
    `Phần dùng chung ${share}: ${amount}, ghi cho ${name}.`,
  commonPart: (share: string, name: string): string => `phần dùng chung ${share} cho ${name}`,
  rest: (amount: string): string => `Chia cho các phòng: ${amount}.`,
  department: 'Phòng',
  people: (count: string): string => `${count} người`,
  share: 'Phần phân bổ',
  odd: (unit: string): string =>
    `* nhận thêm phần lẻ ${unit} (phần dư lớn nhất; bằng nhau thì luân phiên theo ngày).`,
  shareTable: (meter: string): string => `${meter}: phần phân bổ cho từng nơi nhận`,
};

/** How a day that comes from a meter is worked out. */
export const TRACE_WORDS: { readonly vi: typeof VI; readonly en: typeof VI } = {
  vi: VI,
  en: {
    register: (code) => `register ${code}`,
    readings: 'The two readings',
    moment: { before: 'start of', after: 'end of' },
    from: (kind) =>
      ({
        reading: '',
        replaced: 'meter replaced, first value',
        multiplier: 'multiplier changed',
        're-read': 're-read',
      })[kind],
    to: (kind, resource) =>
      kind === 'replaced' ? 'meter replaced, final value' : TRACE_WORDS.en.from(kind, resource),
    utility: "the utility's figure",
    recordedBy: (role) => `recorded by ${role}`,
    roles: {
      recorder: 'a recorder',
      focal: 'the focal person',
      head: 'the head of department',
      office: 'the Office',
      union: 'the youth union',
      leadership: 'the leadership',
    },
    difference: (difference, multiplier, amount) =>
      `Difference ${difference} × multiplier ${multiplier} = ${amount}`,
    turns: (count) => (count === 1 ? 'one rollover added' : `${count} rollovers added`),
    stretch: (range, days, total) => `Used ${range} (${days} days): ${total}.`,
    oneDay: (total) => `The two readings are one day apart: ${total} on this day.`,
    unfilled: (range, days, total) =>
      `Used ${range} (${days} days): ${total}. Too long to be spread over days; the amount stands beside the total.`,
    spread: 'Spread over the days',
    working: (days) => `${days} working ${days === 1 ? 'day' : 'days'} (weight 1,000)`,
    off: (days, weight) => `${days} ${days === 1 ? 'day' : 'days'} off (weight ${weight})`,
    together: (parts, all) => `${parts}; together ${all}.`,
    thisDay: (rest, weight, all, amount) => `This day: ${rest} × ${weight} ÷ ${all} = ${amount}.`,
    givenDays: (given, rest) =>
      `Some days have an amount of their own (${given}); the rest, ${rest}, is spread over the others.`,
    sum: (total) => `The days sum to exactly ${total}.`,
    given: (range, amount) => `Amount recorded for ${range}: ${amount}.`,
    noReading: 'No reading after this day yet.',
    lastReading: (reading) => `Last reading: ${reading}.`,
    subs: 'Less its sub-meters',
    noSub: 'no reading',
    day: (amount) => `The whole day: ${amount}.`,
    allocation: 'How it is shared out',
    by: {
      'head-count': 'By head-count',
      area: 'By floor area',
      shares: 'By fixed shares',
      common: 'All of it to what no department uses',
      alone: 'Serves this department alone; nothing is shared out.',
      none: 'Nobody stated how it is shared out.',
    },
    since: (day) => `since ${day}`,
    common: (share, amount, name) => `What no department uses, ${share}: ${amount}, for ${name}.`,
    commonPart: (share, name) => `${share} to ${name}`,
    rest: (amount) => `Shared among the departments: ${amount}.`,
    department: 'Department',
    people: (count) => (count === '1' ? '1 person' : `${count} people`),
    share: 'Allocated',
    odd: (unit) => `* takes the odd ${unit} (largest remainder; if equal, in turn from day to day).`,
    shareTable: (meter) => `${meter}: what each receiver gets`,
  },
};
