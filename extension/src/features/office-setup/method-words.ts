const VI = {
  explained:
    'Những số mà phương pháp để cơ quan quyết định. Số mặc định là số của phương pháp; thay đổi có ngày áp dụng và được ghi lại.',
  usual: (value: string) => `Mặc định: ${value}.`,
  range: (least: string, most: string) => `Được phép: ${least} đến ${most}.`,
  source: (name: string) => `Nguồn: ${name}.`,
  wrong: (least: string, most: string) => `Giá trị phải từ ${least} đến ${most}. Chưa có gì thay đổi.`,
  units: {
    percent: (value: string) => `${value}%`,
    days: (value: string) => `${value} ngày`,
    values: (value: string) => `${value} số`,
  },
  groups: {
    compare: 'Khi so sánh',
    floors: 'Số quá nhỏ thì không tính tỷ lệ',
    meters: 'Công tơ, đồng hồ',
    tet: 'Những ngày quanh Tết',
    forecast: 'Dự báo vượt định mức',
    habits: 'Thói quen ghi cần xem lại',
  },
  keys: {
    'coverage-limit': [
      'Mức đủ số liệu tối thiểu',
      'Tỷ lệ ngày phải có số liệu ở cả hai kỳ thì mới nói tăng, giảm.',
    ],
    'stock-tolerance': [
      'Lệch giữa giấy đã ghi và giấy đã cấp',
      'Lệch quá mức này thì không kết luận tiết kiệm giấy.',
    ],
    'edge-gap': [
      'Khoảng đọc ở đầu, cuối kỳ',
      'Khoảng giữa hai lần đọc, hoặc lượt ghi gộp, vượt qua đầu hay cuối kỳ mà dài hơn số này thì các ngày đó không tính là đủ số liệu.',
    ],
    'gap-limit': ['Khoảng đọc dài nhất được chia', 'Dài hơn thì giữ nguyên tổng, không chia vào từng ngày.'],
    'weight-electricity': [
      'Điện ngày nghỉ so với ngày làm việc',
      'Dùng khi chia số điện giữa hai lần đọc ra từng ngày.',
    ],
    'weight-water': [
      'Nước ngày nghỉ so với ngày làm việc',
      'Dùng khi chia số nước giữa hai lần đọc ra từng ngày.',
    ],
    'floor-electricity': ['Điện', 'Lượng dự kiến dưới mức này: chỉ ghi hai số.'],
    'floor-water': ['Nước', 'Lượng dự kiến dưới mức này: chỉ ghi hai số.'],
    'floor-paper': ['Giấy in', 'Lượng dự kiến dưới mức này: chỉ ghi hai số.'],
    'floor-plastic': ['Nhựa dùng một lần', 'Lượng dự kiến dưới mức này: chỉ ghi hai số.'],
    'tet-before': ['Trước ngày mồng Một', 'Số ngày trước Tết được đối chiếu theo ngày Tết.'],
    'tet-after': ['Từ ngày mồng Một trở đi', 'Số ngày sau mồng Một được đối chiếu theo ngày Tết.'],
    'forecast-days': ['Số ngày làm việc có số liệu', 'Ít hơn số này thì chưa dự báo.'],
    'habit-distinct': [
      'Tỷ lệ số khác nhau',
      'Trong một kỳ, ít hơn mức này thì báo riêng cho lãnh đạo phòng.',
    ],
    'habit-values': ['Số lượt cần có để xét', 'Ít hơn số này thì không xét các số khác nhau.'],
    'habit-run': ['Số ngày liền cùng một số', 'Từ số ngày này trở lên thì báo riêng cho lãnh đạo phòng.'],
  },
};

const EN: typeof VI = {
  explained:
    'The numbers the method leaves to the office. The default is the method’s own; a change has its day and is kept.',
  usual: (value) => `Default: ${value}.`,
  range: (least, most) => `Allowed: ${least} to ${most}.`,
  source: (name) => `Source: ${name}.`,
  wrong: (least, most) => `The value is from ${least} to ${most}. Nothing was changed.`,
  units: {
    percent: (value) => `${value}%`,
    days: (value) => `${value} days`,
    values: (value) => `${value} values`,
  },
  groups: {
    compare: 'In comparisons',
    floors: 'Too small for a percentage',
    meters: 'Meters',
    tet: 'The days around Tết',
    forecast: 'Projecting a quota',
    habits: 'Habits of recording worth a look',
  },
  keys: {
    'coverage-limit': [
      'Coverage needed',
      'The part of the days that must have a figure on both sides before a saving or an increase is stated.',
    ],
    'stock-tolerance': ['Paper recorded against stock', 'A larger difference withholds a saving of paper.'],
    'edge-gap': [
      'Gap at the edge of a period',
      'Days of a reading gap, or of an entry over several days, that crosses the edge and is longer do not count as covered.',
    ],
    'gap-limit': ['Longest gap that is spread', 'Of a longer one the total is kept, and no day gets a part.'],
    'weight-electricity': [
      'Electricity on a day off against a working day',
      'Used where electricity between two readings is spread over days.',
    ],
    'weight-water': [
      'Water on a day off against a working day',
      'Used where water between two readings is spread over days.',
    ],
    'floor-electricity': ['Electricity', 'With less expected, only the two amounts are shown.'],
    'floor-water': ['Water', 'With less expected, only the two amounts are shown.'],
    'floor-paper': ['Printing paper', 'With less expected, only the two amounts are shown.'],
    'floor-plastic': ['Single-use plastic', 'With less expected, only the two amounts are shown.'],
    'tet-before': ['Before the first day', 'Days before Tết that are compared by their distance from it.'],
    'tet-after': ['From the first day on', 'Days after it that are compared by their distance from it.'],
    'forecast-days': ['Working days with a figure', 'With fewer nothing is projected.'],
    'habit-distinct': ['Part of values that differ', 'Less in a period is told to the head alone.'],
    'habit-values': ['Values needed to judge', 'With fewer their variety is not judged.'],
    'habit-run': ['Days running with one value', 'As many or more are told to the head alone.'],
  },
};

/** Texts of the numbers the method leaves to the office: for each key its name and what it means. */
export const METHOD_WORDS = { vi: VI, en: EN };
export type MethodWords = typeof VI;
