import type { DayType } from '@soxanh/core';
import type { TrendGrain } from '../../models/trend-points.ts';

const VI = {
  asOf: (day: string): string => `Số liệu đến hết ngày ${day}`,
  subject: 'Phòng, tòa nhà',
  resource: 'Nội dung',
  grainName: 'Xem theo',
  grain: { month: 'Tháng', week: 'Tuần', day: 'Ngày' } satisfies Record<TrendGrain, string>,
  before: 'Lùi về trước',
  after: 'Tiến về sau',
  chart: (resource: string, whose: string): string => `Diễn biến ${resource}, ${whose}`,
  empty: 'Khoảng này chưa có số liệu. Chọn khoảng khác hoặc nội dung khác.',
  legend: {
    sure: 'Đã ghi, theo công tơ, đồng hồ',
    estimated: 'Ước tính',
    allocated: 'Phân bổ',
    missing: 'Có ngày còn thiếu',
    baseline: 'Mức của kỳ so sánh cố định',
    target: 'Mức của chỉ tiêu tiết kiệm',
    quota: 'Định mức',
  },
  columns: { baseline: 'Kỳ so sánh', target: 'Chỉ tiêu', quota: 'Định mức' },
  tableName: 'Số liệu của biểu đồ',
  when: 'Khoảng',
  amount: 'Số lượng',
  mean: 'Bình quân',
  coverage: 'Mức đủ số liệu',
  notes: 'Ghi chú trên biểu đồ',
  none: 'chưa có số liệu',
  running: 'chưa hết kỳ',
  perDay: (unit: string): string => `${unit}/ngày`,
  perWorkingDay: (unit: string): string => `${unit}/ngày làm việc`,
  perPerson: (unit: string): string => `${unit}/người/ngày`,
  readingTitle: 'Nhận định theo số liệu',
  valuesUsed: (count: number): string => `Xem cách tính: ${count} giá trị đã dùng`,
  units: { month: 'tháng', week: 'tuần', day: 'ngày', year: 'năm' },
  slope: (slope: string, each: string, low: string, high: string): string =>
    `Độ dốc Theil-Sen: ${slope} sau mỗi ${each} (khoảng tin cậy 95%: ${low} đến ${high}).`,
  each: (unit: string): string => `mỗi ${unit}`,
  more: (amount: string): string => `tăng khoảng ${amount}`,
  less: (amount: string): string => `giảm khoảng ${amount}`,
  wide: 'chưa xác định được',
  trend: {
    rising: 'Có xu hướng tăng',
    falling: 'Có xu hướng giảm',
    none: 'Chưa thấy xu hướng tăng, giảm rõ; thay đổi có thể là ngẫu nhiên',
  },
  test: (name: string, p: string, count: number): string =>
    `Xu hướng: kiểm định ${name}, p ${p}, ${count} giá trị.`,
  seasonal: 'Mann-Kendall theo mùa, tháng nào so với tháng đó',
  plain: 'Mann-Kendall',
  season:
    'Chưa đủ hai năm số liệu nên chưa loại trừ được ảnh hưởng của mùa; tăng, giảm dưới đây có thể do thời tiết từng tháng.',
  step: (when: string, before: string, after: string): string =>
    `Mức sử dụng đổi rõ từ ${when}: trước đó ${before}, sau đó ${after}.`,
  noStep: 'Không thấy thời điểm nào mức sử dụng đổi hẳn.',
  stepMethod: (p: string): string =>
    `Thời điểm đổi mức: kiểm định Pettitt${p === '' ? ', không có ý nghĩa thống kê' : `, p ${p}; mức trước và sau là trung vị`}.`,
  stepByWeek: 'Để tìm thời điểm mức sử dụng đổi hẳn, xem theo tuần.',
  tooFew: (unit: string, count: number, needed: number): string =>
    `Chưa đủ số liệu để nhận định: mới có ${count} ${unit} đủ số liệu, cần từ ${needed} ${unit} trở lên.`,
  finer: {
    month: 'Có thể xem theo tuần hoặc theo ngày.',
    week: 'Có thể xem theo ngày.',
    day: '',
  } satisfies Record<TrendGrain, string>,
  readDaily:
    'Để có số của từng ngày, đọc công tơ, đồng hồ hằng ngày hoặc nhập số từng ngày ở trang Điện, nước.',
  allocated:
    'Số phân bổ không phải số đo riêng của phòng nên không nhận định xu hướng; chọn tòa nhà hoặc công tơ, đồng hồ để xem.',
  unusualTitle: 'Ngày cần xem lại',
  unusualNone: (range: string): string => `Không có ngày nào khác thường trong khoảng ${range}.`,
  unusualFew: (count: number, needed: number): string =>
    `Chưa đủ ngày để xét: có ${count} ngày có số ghi hoặc số đo riêng của ngày đó, cần từ ${needed} ngày. Ngày ước tính không được xét.`,
  unusual: (amount: string, usual: string, low: string, high: string, type: string): string =>
    `${amount}; ${type} thường khoảng ${usual}, trong khoảng ${low} đến ${high}.`,
  unusualHow:
    'Khác thường: cách trung vị của cùng loại ngày quá ba lần khoảng tứ phân vị (theo Tukey). Ngày vẫn được tính trong mọi tổng.',
  moreDays: (count: number): string => `Và ${count} ngày khác trước đó.`,
  types: { working: 'ngày làm việc', off: 'ngày nghỉ' } satisfies Record<DayType, string>,
  open: 'Xem lượt ghi',
  openMeter: 'Xem chỉ số',
  idleTitle: 'Điện ngoài giờ làm việc',
  idleNone: (name: string): string =>
    `${name}: chưa có lần đọc nào chỉ gồm ngày nghỉ. Đọc cuối giờ thứ Sáu và đầu giờ thứ Hai để biết.`,
  weatherTitle: 'Theo nhiệt độ',
  weatherNone: 'Chưa khai báo nhiệt độ nên chưa loại trừ được ảnh hưởng của thời tiết.',
  noWeatherDay: 'Chưa đủ số liệu: chưa có ngày nào vừa có chỉ số đọc trước và sau vừa có nhiệt độ.',
  weatherDaily:
    'Nhiệt độ chỉ dùng được cho ngày có chỉ số đọc trước và sau: đọc công tơ hằng ngày, hoặc nhập số từng ngày ở trang Điện, nước.',
  weatherHow: (range: string): string =>
    `Hồi quy theo nhiệt độ trung bình ngày có điểm gãy (ASHRAE RP-1050), từ các ngày ${range} có chỉ số đọc trước và sau; tháng mới nhất không dùng để lập mức dự kiến.`,
  weatherDays: 'Các ngày so được',
  degrees: 'Nhiệt độ (°C)',
  expectedUse: 'Theo nhiệt độ dự kiến',
  how: 'Xem cách tính',
  fit: (type: string, shape: string): string => `Với ${type}: ${shape}.`,
  goodness: (type: string, days: number, low: string, high: string, error: string, r2: string): string =>
    `Với ${type}: ${days} ngày, từ ${low} đến ${high}°C; CV(RMSE) ${error}, R² ${r2}.`,
  above: (from: string, per: string): string => `trên ${from}°C mỗi độ dùng thêm ${per}`,
  below: (from: string, per: string): string => `dưới ${from}°C mỗi độ dùng thêm ${per}`,
  along: (per: string): string => `mỗi độ ấm hơn thay đổi ${per}`,
  newest: (period: string, actual: string, expected: string, days: number, difference: string): string =>
    `${period}, ${days} ngày so được: dùng ${actual}, theo nhiệt độ dự kiến ${expected}${difference === '' ? '' : `, ${difference}`}.`,
  lower: (part: string): string => `thấp hơn ${part}`,
  higher: (part: string): string => `cao hơn ${part}`,
  asExpected: 'đúng như dự kiến',
  beyond: (days: number): string =>
    `${days} ngày lạnh hơn hoặc nóng hơn mọi ngày trước đó nên không đưa vào so sánh.`,
  refusal: {
    'too-few-days': (type: string, count: number, needed: number): string =>
      `Với ${type}: chưa đủ số liệu, có ${count} ngày vừa có chỉ số đọc trước và sau vừa có nhiệt độ, cần từ ${needed} ngày.`,
    'narrow-temperatures': (type: string, spread: string, needed: number): string =>
      `Với ${type}: nhiệt độ các ngày gần như nhau (chênh ${spread}°C, cần từ ${needed}°C), chưa kết luận được.`,
    'nothing-used': (type: string): string => `Với ${type}: không sử dụng nên không có gì để so.`,
    'no-dependence': (type: string): string => `Với ${type}: không thấy mức sử dụng phụ thuộc nhiệt độ.`,
    'rough-fit': (type: string, error: string, limit: string): string =>
      `Với ${type}: sai số ${error}, quá ${limit}, chưa dùng được.`,
  },
  habitsTitle: 'Riêng cho lãnh đạo phòng',
  habitsHint: 'Chỉ hiện trên máy của lãnh đạo phòng; đây là câu hỏi, không phải kết luận.',
  habit: {
    'few-values': (distinct: number, days: number): string =>
      `${days} ngày chỉ có ${distinct} số khác nhau. Xem lại có ghi theo ước chừng không.`,
    'one-day': (on: string, days: number): string =>
      `Số liệu của ${days} ngày đều được ghi trong ngày ${on}. Nên ghi ngay trong ngày dùng.`,
    'same-value': (amount: string, range: string, days: number): string =>
      `${days} ngày làm việc liền nhau cùng một số ${amount} (${range}). Xem lại có đúng không.`,
  },
  habitsNone: 'Cách ghi của phòng trong tháng không có gì cần xem lại.',
};

/** Texts of the page of courses. */
export const WORDS: { readonly vi: typeof VI; readonly en: typeof VI } = {
  vi: VI,
  en: {
    asOf: (day) => `As of the end of ${day}`,
    subject: 'Department, building',
    resource: 'Resource',
    grainName: 'Show by',
    grain: { month: 'Month', week: 'Week', day: 'Day' },
    before: 'Earlier',
    after: 'Later',
    chart: (resource, whose) => `Trend of ${resource}, ${whose}`,
    empty: 'There are no figures in this stretch. Choose another one, or another resource.',
    legend: {
      sure: 'Recorded, or by meter',
      estimated: 'Estimated',
      allocated: 'Allocated',
      missing: 'Days are missing',
      baseline: 'At the fixed comparison period’s rates',
      target: 'What the saving target allows',
      quota: 'Quota',
    },
    columns: { baseline: 'Fixed period', target: 'Target', quota: 'Quota' },
    tableName: 'The numbers of the chart',
    when: 'Stretch',
    amount: 'Amount',
    mean: 'Mean',
    coverage: 'Coverage',
    notes: 'Notes on the chart',
    none: 'no figures yet',
    running: 'not over yet',
    perDay: (unit) => `${unit}/day`,
    perWorkingDay: (unit) => `${unit}/working day`,
    perPerson: (unit) => `${unit}/person/day`,
    readingTitle: 'What the figures say',
    valuesUsed: (count) => `How it is counted: the ${count} values used`,
    units: { month: 'month', week: 'week', day: 'day', year: 'year' },
    slope: (slope, each, low, high) =>
      `Theil-Sen slope: ${slope} each ${each} (95% confidence: ${low} to ${high}).`,
    each: (unit) => `each ${unit} it`,
    more: (amount) => `rises by about ${amount}`,
    less: (amount) => `falls by about ${amount}`,
    wide: 'unknown',
    trend: {
      rising: 'There is a rising trend',
      falling: 'There is a falling trend',
      none: 'No clear trend; changes may be chance',
    },
    test: (name, p, count) => `Trend: ${name}, p ${p}, ${count} values.`,
    seasonal: 'seasonal Mann-Kendall test, each month with its own',
    plain: 'Mann-Kendall test',
    season: 'With less than two years of figures the season is not removed; changes below may be due to it.',
    step: (when, before, after) => `The level changed from ${when} on: ${before} before, ${after} after.`,
    stepByWeek: 'To find a moment at which the level changed for good, look by week.',
    noStep: 'No moment at which the level changed for good.',
    stepMethod: (p) =>
      `Change of level: Pettitt test${p === '' ? ', not significant' : `, p ${p}; levels are medians`}.`,
    tooFew: (unit, count, needed) =>
      `Not enough data: ${count} ${count === 1 ? unit : `${unit}s`} with enough days, ${needed} are needed.`,
    finer: { month: 'You can look by week or by day.', week: 'You can look by day.', day: '' },
    readDaily:
      'For a figure of each day, read the meter daily, or import daily amounts on the page Electricity, water.',
    allocated:
      'An allocated figure is not measured for this department, so no trend is read from it; choose the building or the meter.',
    unusualTitle: 'Days worth a look',
    unusualNone: (range) => `No unusual day in ${range}.`,
    unusualFew: (count, needed) =>
      `Too few days to tell: ${count} were recorded or measured by themselves, ${needed} are needed. Estimated days are not looked at.`,
    unusual: (amount, usual, low, high, type) =>
      `${amount}; ${type} usually have about ${usual}, between ${low} and ${high}.`,
    unusualHow:
      'Unusual: more than three interquartile ranges from the median of days of its kind (after Tukey). It stays in every total.',
    moreDays: (count) => (count === 1 ? 'And 1 earlier day.' : `And ${count} earlier days.`),
    types: { working: 'working days', off: 'days off' },
    open: 'Show its entries',
    openMeter: 'Show readings',
    idleTitle: 'Electricity while nobody works',
    idleNone: (name) =>
      `${name}: no reading covers days off alone. Read at the end of Friday and the start of Monday to know.`,
    weatherTitle: 'By temperature',
    weatherNone: 'No temperatures are stated, so the weather is not removed.',
    noWeatherDay: 'Not enough data: no day has both readings and a temperature.',
    weatherDaily:
      'Temperatures serve only days read at both ends: read the meter daily, or import daily amounts on the page Electricity, water.',
    weatherHow: (range) =>
      `Change-point regression on the day’s mean temperature (ASHRAE RP-1050), of the days of ${range} read at both ends; the newest month has no part in what is expected of it.`,
    weatherDays: 'Days that can be compared',
    degrees: 'Temperature (°C)',
    expectedUse: 'Expected by temperature',
    how: 'How it is counted',
    fit: (type, shape) => `On ${type}: ${shape}.`,
    goodness: (type, days, low, high, error, r2) =>
      `On ${type}: ${days} days, ${low} to ${high}°C; CV(RMSE) ${error}, R² ${r2}.`,
    above: (from, per) => `above ${from}°C each degree takes ${per} more`,
    below: (from, per) => `below ${from}°C each degree takes ${per} more`,
    along: (per) => `each degree warmer changes it by ${per}`,
    newest: (period, actual, expected, days, difference) =>
      `${period}, ${days} days that can be compared: ${actual} used, ${expected} expected by temperature${difference === '' ? '' : `, ${difference}`}.`,
    lower: (part) => `${part} less`,
    higher: (part) => `${part} more`,
    asExpected: 'just as expected',
    beyond: (days) =>
      days === 1
        ? '1 day was colder or warmer than any day before and is left out.'
        : `${days} days were colder or warmer than any day before and are left out.`,
    refusal: {
      'too-few-days': (type, count, needed) =>
        `On ${type}: not enough data, ${count} days have both readings and a temperature, ${needed} are needed.`,
      'narrow-temperatures': (type, spread, needed) =>
        `On ${type}: temperatures are too much alike (${spread}°C apart, ${needed}°C needed) to tell.`,
      'nothing-used': (type) => `On ${type}: nothing was used.`,
      'no-dependence': (type) => `On ${type}: use does not follow the temperature.`,
      'rough-fit': (type, error, limit) => `On ${type}: the error of ${error} is above ${limit}.`,
    },
    habitsTitle: 'For the head of the department alone',
    habitsHint: 'Shown only on the machine of the department’s head; a question, not a verdict.',
    habit: {
      'few-values': (distinct, days) =>
        `${days} days have only ${distinct} different values. Were they recorded by guess?`,
      'one-day': (on, days) =>
        `The figures of ${days} days were all written on ${on}. Better record on the day itself.`,
      'same-value': (amount, range, days) =>
        `${days} working days running have one and the same ${amount} (${range}). Is that right?`,
    },
    habitsNone: 'Nothing about how this month was recorded needs a look.',
  },
};
