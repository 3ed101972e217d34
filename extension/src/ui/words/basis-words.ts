import type { DayType, MethodKey } from '@soxanh/core';

/** What a number of the method says, with its value filled in. */
type SettingWords = (value: string) => string;

const VI = {
  now: 'Kỳ này',
  before: 'Kỳ so sánh',
  used: 'Đã dùng',
  day: 'Ngày',
  quotaFact: (amount: string, range: string): string => `Định mức ${amount}, ${range}.`,
  paceGone: (gone: string, amount: string): string =>
    `Thời gian đã qua ${gone} của kỳ, tương ứng ${amount} của định mức.`,
  paceEnd: (filled: string, end: string): string =>
    `Đã dùng, có tính bù ngày thiếu để dự báo: ${filled}; dự kiến cuối kỳ ${end}.`,
  paceRate: (rate: string): string => `Bình quân một ngày làm việc có số liệu: ${rate}.`,
  paceRule:
    'Thời gian tính theo ngày làm việc; điện, nước có thêm ngày nghỉ theo tỷ lệ. Tiến độ = đã dùng so với phần định mức tương ứng với thời gian đã qua.',
  how: 'Cách tính',
  close: 'Đóng',
  figures: 'Số liệu',
  sideAmount: 'Đã dùng:',
  asOf: (day: string): string => `Tính đến hết ngày ${day}.`,
  allDays: 'Tất cả các ngày:',
  meanRule:
    'Bình quân = sử dụng trong các ngày làm việc có số liệu ÷ số người cộng theo từng ngày đó; không lấy trung bình của các tỷ lệ.',
  division: (use: string, people: string, result: string): string =>
    `${use} ÷ ${people} (số người nhân số ngày) = ${result}.`,
  meanPart: (use: string, days: string, people: string): string =>
    `Ngày làm việc có số liệu: ${days} ngày, ${use}; số người nhân số ngày: ${people}.`,
  partsSum: (sum: string): string => `Bằng ${sum}, tổng các phần dưới đây.`,
  partsRule: 'Ngày chưa có số liệu không tính bằng 0; ngày làm việc theo lịch đang dùng.',
  factor: 'Hệ số',
  convertedSum: (sum: string): string => `Bằng ${sum}, tổng các dòng dưới đây.`,
  convertedRule: 'Mỗi dòng = đã dùng × hệ số đang áp dụng cho các ngày đó; ngày chưa có số liệu không tính.',
  published: 'đã công bố',
  stated: (day: string): string => `Văn phòng Ban khai báo từ ngày ${day}`,
  ofYear: (year: number, standsIn: boolean): string =>
    standsIn ? `năm ${year} (năm gần nhất có hệ số)` : `năm ${year}`,
  absoluteText: (now: string, which: string, before: string): string =>
    `Số tuyệt đối: kỳ này ${now}, ${which} ${before}.`,
  beforeInline: 'kỳ so sánh',
  sameDates: (period: string): string => `cùng kỳ theo ngày dương lịch (${period})`,
  beforeTet: 'Kỳ đối chiếu theo ngày Tết',
  movedWithTet: ' (kỳ đối chiếu theo ngày Tết)',
  none: 'chưa có số liệu',
  dayKind: 'Loại ngày',
  days: 'Số ngày có số liệu',
  amount: 'Đã dùng',
  exposurePerson: 'Số người nhân số ngày',
  rate: 'Bình quân',
  perPerson: (unit: string): string => `${unit}/người/ngày`,
  perDay: (unit: string): string => `${unit}/ngày`,
  timesPeople: (people: string): string => `${people} (số người nhân số ngày)`,
  timesDays: (days: string): string => `${days} ngày`,
  expectedOf: (type: string, rate: string, times: string, amount: string): string =>
    `Mức tương ứng, ${type}: ${rate} × ${times} = ${amount}.`,
  types: { working: 'Ngày làm việc', off: 'Ngày nghỉ' } satisfies Record<DayType, string>,
  ruleText:
    'Mức tương ứng = bình quân của kỳ so sánh nhân với số ngày (hoặc số người nhân số ngày) của kỳ này; thay đổi = đã dùng trên các ngày so sánh được, so với mức tương ứng.',
  ruleTextTet:
    'Mức tương ứng = bình quân của kỳ đối chiếu theo ngày Tết nhân với số ngày (hoặc số người nhân số ngày) của kỳ này; thay đổi = đã dùng trên các ngày so sánh được, so với mức tương ứng.',
  people: (steps: string): string => `Số người làm việc: ${steps}.`,
  peopleStep: (people: string, from: string): string => `${people} người từ ${from}`,
  peopleUnknown: 'chưa khai báo',
  ways: { recorded: 'ghi tay', metered: 'theo công tơ, đồng hồ', allocated: 'phân bổ' },
  measured: (ways: string): string => `Nguồn số liệu: ${ways}.`,
  dayTable: (side: string): string => `Từng ngày, ${side}`,
  settings: 'Quy định đang dùng',
  since: (day: string): string => ` (từ ngày ${day})`,
  byDefault: ' (mặc định)',
  settingWords: {
    'coverage-limit': (value) => `So sánh khi có số liệu từ ${value}% số ngày trở lên`,
    'edge-gap': (value) =>
      `Ngày ước tính ở đầu, cuối kỳ được tính khi khoảng giữa hai lần đọc không quá ${value} ngày`,
    'stock-tolerance': (value) => `Giấy đã ghi được phép lệch không quá ${value}% so với cấp phát`,
    'tet-before': (value) => `Dịp Tết tính từ ${value} ngày trước mồng Một`,
    'tet-after': (value) => `Dịp Tết tính đến ${value} ngày sau mồng Một`,
    'floor-electricity': (value) => `Dưới ${value} thì không tính tỷ lệ`,
    'floor-water': (value) => `Dưới ${value} thì không tính tỷ lệ`,
    'floor-paper': (value) => `Dưới ${value} thì không tính tỷ lệ`,
    'floor-plastic': (value) => `Dưới ${value} thì không tính tỷ lệ`,
    'forecast-days': (value) => `Dự báo khi có số liệu từ ${value} ngày làm việc trở lên`,
  } satisfies Partial<Record<MethodKey, SettingWords>> as Partial<Record<MethodKey, SettingWords>>,
  exposureChosen: 'Cách quy đổi do Văn phòng Ban chọn',
  calendar: 'Lịch làm việc',
  official: 'Ngày làm việc theo lịch chính thức.',
  changed: { working: 'Ngày làm bù theo lịch cơ quan', off: 'Ngày nghỉ theo lịch cơ quan' },
  provisional: (years: string): string =>
    `Lịch làm việc năm ${years} là lịch dự kiến (chưa có thông báo chính thức).`,
};

/** Texts of what comparisons, paces and means rest on. */
export const BASIS_WORDS: { readonly vi: typeof VI; readonly en: typeof VI } = {
  vi: VI,
  en: {
    now: 'This period',
    before: 'Compared with',
    used: 'Used',
    day: 'Day',
    quotaFact: (amount, range) => `Quota of ${amount}, ${range}.`,
    paceGone: (gone, amount) => `${gone} of the period is gone, which is ${amount} of the quota.`,
    paceEnd: (filled, end) =>
      `Used, with missing days filled for the projection: ${filled}; projected end ${end}.`,
    paceRate: (rate) => `Mean of a working day with a figure: ${rate}.`,
    paceRule:
      'Time goes by working days; of electricity and water days off count for a part. Pace = what was used against the part of the quota for the time gone.',
    how: 'How it is counted',
    close: 'Close',
    figures: 'Figures',
    sideAmount: 'Used:',
    asOf: (day) => `As of the end of ${day}.`,
    allDays: 'All days:',
    meanRule:
      'Mean = what was used on working days with a figure ÷ the people of each of these days added up; never a mean of ratios.',
    division: (use, people, result) => `${use} ÷ ${people} (people times days) = ${result}.`,
    meanPart: (use, days, people) =>
      `Working days with a figure: ${days}, ${use}; people times days: ${people}.`,
    partsSum: (sum) => `${sum}, the sum of the parts below.`,
    partsRule: 'Days without a figure are not counted as zero; working days by the calendar in force.',
    factor: 'Factor',
    convertedSum: (sum) => `${sum}, the sum of the lines below.`,
    convertedRule:
      'Each line = what was used × the factor that holds on those days; days without a figure are not counted.',
    published: 'as published',
    stated: (day) => `stated by the Office from ${day}`,
    ofYear: (year, standsIn) => (standsIn ? `${year} (the last year that has one)` : String(year)),
    absoluteText: (now, which, before) => `Absolute: ${now} this period, ${before} in ${which}.`,
    beforeInline: 'the one compared with',
    sameDates: (period) => `the same dates last year (${period})`,
    beforeTet: 'Days aligned with Tết',
    movedWithTet: ' (aligned with Tết)',
    none: 'no figures yet',
    dayKind: 'Kind of day',
    days: 'Days with a figure',
    amount: 'Used',
    exposurePerson: 'People times days',
    rate: 'Mean',
    perPerson: (unit) => `${unit}/person/day`,
    perDay: (unit) => `${unit}/day`,
    timesPeople: (people) => `${people} (people times days)`,
    timesDays: (days) => `${days} days`,
    expectedOf: (type, rate, times, amount) => `Expected on ${type}: ${rate} × ${times} = ${amount}.`,
    types: { working: 'Working days', off: 'Days off' },
    ruleText:
      'Expected = the mean of the period compared with times the days (or people times days) of this one; the change is what was used on comparable days against it.',
    ruleTextTet:
      'Expected = the mean of the days aligned with Tết times the days (or people times days) of this period; the change is what was used on comparable days against it.',
    people: (steps) => `People at work: ${steps}.`,
    peopleStep: (people, from) => `${people} from ${from}`,
    peopleUnknown: 'not stated',
    ways: { recorded: 'recorded by hand', metered: 'by meter', allocated: 'allocated' },
    measured: (ways) => `Where the figures come from: ${ways}.`,
    dayTable: (side) => `Day by day, ${side}`,
    settings: 'Rules in force',
    since: (day) => ` (from ${day})`,
    byDefault: ' (default)',
    settingWords: {
      'coverage-limit': (value) => `Compared where ${value}% of the days or more have a figure`,
      'edge-gap': (value) =>
        `Estimated days at the edges count where two readings are at most ${value} days apart`,
      'stock-tolerance': (value) => `Recorded paper may differ by ${value}% from what was handed out`,
      'tet-before': (value) => `Tết counts from ${value} days before its first day`,
      'tet-after': (value) => `Tết counts to ${value} days after its first day`,
      'floor-electricity': (value) => `Below ${value} there is no percentage`,
      'floor-water': (value) => `Below ${value} there is no percentage`,
      'floor-paper': (value) => `Below ${value} there is no percentage`,
      'floor-plastic': (value) => `Below ${value} there is no percentage`,
      'forecast-days': (value) => `Projected from ${value} working days with a figure on`,
    },
    exposureChosen: 'The Office chose how figures are converted',
    calendar: 'Working calendar',
    official: 'Working days by the official calendar.',
    changed: { working: 'Worked by the office’s calendar', off: 'Off by the office’s calendar' },
    provisional: (years) => `The working calendar of ${years} is provisional (no official notice).`,
  },
};
