const VI = {
  subject: 'Đối tượng',
  resource: 'Nội dung',
  quotas: {
    title: 'Định mức',
    explained:
      'Lượng được dùng trong một kỳ. Tiến độ so với định mức của quý, năm tính từ định mức các tháng nếu các tháng ghép vừa đủ kỳ.',
    year: (year: string) => `Năm ${year}`,
    before: 'Năm trước',
    after: 'Năm sau',
    none: 'Năm này chưa khai báo định mức.',
    add: 'Thêm định mức',
    period: 'Kỳ',
    amount: 'Định mức',
    amountOf: (unit: string) => `Định mức (${unit})`,
    from: 'Từ ngày',
    through: 'Đến hết ngày',
    fromHint: 'Kỳ của định mức tính từ ngày này.',
    monthly: 'Mỗi tháng trong kỳ một định mức bằng số này',
    monthlyHint: 'Kỳ phải gồm từ hai tháng trọn vẹn trở lên, ví dụ 01/01 đến 31/12.',
    allocated: (meters: string) =>
      `Nội dung này của phòng là số phân bổ (${meters}): tiến độ chỉ tính cho tòa nhà hoặc công tơ. Nên đặt định mức cho tòa nhà hoặc công tơ.`,
    problems: {
      'bad-amount': 'Định mức là một số từ 0 trở lên theo đơn vị đã ghi, ví dụ 4.400. Chưa có gì thay đổi.',
      'no-through': 'Chưa đúng ngày kết thúc kỳ, ví dụ 30/6/2026. Chưa có gì thay đổi.',
      'through-before': 'Ngày kết thúc đứng trước ngày bắt đầu. Sửa một trong hai ngày. Chưa có gì thay đổi.',
      'begins-there':
        'Đã có định mức của đối tượng này bắt đầu từ ngày đó. Sửa định mức ấy trong bảng, hoặc chọn ngày khác. Chưa có gì thay đổi.',
      'no-months':
        'Để mỗi tháng một định mức, kỳ phải bắt đầu từ ngày 01 và kết thúc vào ngày cuối tháng, ít nhất hai tháng. Chưa có gì thay đổi.',
    },
  },
  targets: {
    title: 'Chỉ tiêu tiết kiệm',
    explained:
      'Phần trăm phải tiết kiệm so với kỳ so sánh sau khi quy đổi. Phòng, tòa nhà không có chỉ tiêu riêng dùng chỉ tiêu của cơ quan.',
    field: 'Chỉ tiêu tiết kiệm (%)',
    of: (percent: string) => `giảm từ ${percent}% trở lên`,
    official: 'Chỉ thị 20/CT-TTg ngày 08/6/2023: tiết kiệm ít nhất 2,0% điện mỗi năm.',
    add: 'Thêm chỉ tiêu riêng',
  },
  baselines: {
    title: 'Kỳ so sánh cố định',
    explained:
      'Một kỳ được giữ nguyên để so sánh, ví dụ năm 2025. Đối tượng không có kỳ riêng dùng kỳ của cơ quan.',
    first: 'Kỳ so sánh từ ngày',
    through: 'Đến hết ngày',
    add: 'Thêm kỳ so sánh riêng',
    wrong: 'Chưa đủ hai ngày của kỳ so sánh, hoặc ngày cuối đứng trước ngày đầu. Chưa có gì thay đổi.',
    long: 'Kỳ so sánh dài nhất là 10 năm. Chọn kỳ ngắn hơn. Chưa có gì thay đổi.',
  },
  exposure: {
    title: 'Quy đổi theo người hay theo ngày',
    explained: 'Cả hai kỳ của một so sánh dùng cùng một cách, theo khai báo đang áp dụng ở kỳ được xét.',
    per: { person: 'theo số người và ngày làm việc', day: 'theo ngày' },
  },
  conditions: {
    title: 'Thay đổi điều kiện',
    explained: 'Thêm thiết bị, chuyển phòng, sắp xếp lại tổ chức: so sánh qua ngày này được ghi kèm lý do.',
    none: 'Chưa khai báo thay đổi nào.',
    add: 'Thêm thay đổi điều kiện',
    where: 'Nơi thay đổi',
    from: 'Từ ngày',
    fromHint: 'So sánh có ngày này nằm giữa hai kỳ sẽ ghi kèm thay đổi.',
    kind: 'Thay đổi',
    kinds: {
      equipment: 'thêm, bớt thiết bị',
      moved: 'chuyển phòng',
      reorganised: 'sắp xếp lại tổ chức',
      building: 'sửa chữa, thay đổi tòa nhà',
      other: 'khác',
    },
    text: 'Nội dung',
    textHint: 'Một dòng ngắn, không ghi tên người.',
    taken:
      'Nơi này đã có một thay đổi từ ngày đó. Sửa dòng ấy trong bảng, hoặc chọn ngày khác. Chưa có gì thay đổi.',
    nowhere: 'Chưa chọn nơi thay đổi. Chọn tòa nhà hoặc phòng. Chưa có gì thay đổi.',
  },
  takenOwn:
    'Đã có khai báo riêng của đối tượng này từ ngày đó. Sửa ở dòng của đối tượng, hoặc chọn ngày khác. Chưa có gì thay đổi.',
  factors: {
    co2: 'Khí CO₂ quy đổi',
    co2Explained: 'Hệ số phát thải luôn đi kèm năm và nguồn. Nội dung không có hệ số thì không tính CO₂.',
    money: 'Tiền ước tính',
    moneyExplained:
      'Đơn giá bình quân đã gồm thuế, kèm năm và nguồn. Nội dung không có đơn giá thì không tính tiền.',
    value: {
      co2: (unit: string) => `Hệ số (kg CO₂/${unit})`,
      money: (unit: string) => `Đơn giá (đồng/${unit})`,
    },
    valueOf: {
      co2: (value: string, unit: string) => `${value} kg CO₂/${unit}`,
      money: (value: string, unit: string) => `${value} đồng/${unit}`,
    },
    year: 'Năm của hệ số',
    source: 'Nguồn',
    sourceHint: 'Cơ quan công bố hoặc số văn bản, hóa đơn.',
    from: (value: string, year: string, source: string) => `${value} · năm ${year} · ${source}`,
  },
};

const EN: typeof VI = {
  subject: 'Of',
  resource: 'What',
  quotas: {
    title: 'Quotas',
    explained:
      'What may be used in a period. The pace of a quarter or a year is worked out from the quotas of its months if these fill it exactly.',
    year: (year) => `Year ${year}`,
    before: 'Year before',
    after: 'Year after',
    none: 'No quota is stated for this year.',
    add: 'Add a quota',
    period: 'Period',
    amount: 'Quota',
    amountOf: (unit) => `Quota (${unit})`,
    from: 'From',
    through: 'Through',
    fromHint: 'The period of the quota begins on this day.',
    monthly: 'Every month of the period has a quota of this amount',
    monthlyHint: 'The period must be two or more whole months, for example 01/01 to 31/12.',
    allocated: (meters) =>
      `This is allocated to the department (${meters}): pace is worked out for the building or the meter only. Better state the quota for one of those.`,
    problems: {
      'bad-amount':
        'A quota is a number, 0 or more, in the unit beside it, for example 4,400. Nothing was changed.',
      'no-through': 'The last day is not a date, for example 30/6/2026. Nothing was changed.',
      'through-before': 'The last day is before the first. Change one of them. Nothing was changed.',
      'begins-there':
        'A quota of this subject begins on that day already. Change that one in the table, or choose another day. Nothing was changed.',
      'no-months':
        'For a quota a month the period begins on the 1st and ends on the last day of a month, two months at least. Nothing was changed.',
    },
  },
  targets: {
    title: 'Targets',
    explained:
      "The per cent to be saved against the comparison period after conversion. Who has no target of its own has the office's.",
    field: 'Target (%)',
    of: (percent) => `at least ${percent}% less`,
    official: 'Directive 20/CT-TTg of 08/6/2023: at least 2.0% of electricity saved each year.',
    add: 'Add a target of its own',
  },
  baselines: {
    title: 'Fixed comparison period',
    explained:
      "A period that is kept to compare with, for example the year 2025. Who has none of its own has the office's.",
    first: 'Comparison period from',
    through: 'Through',
    add: 'Add a comparison period of its own',
    wrong: 'The comparison period lacks a day, or ends before it begins. Nothing was changed.',
    long: 'A comparison period is 10 years at most. Choose a shorter one. Nothing was changed.',
  },
  exposure: {
    title: 'Converted by person or by day',
    explained: 'Both periods of a comparison are converted alike, as stated for the period that is judged.',
    per: { person: 'per person and working day', day: 'per day' },
  },
  conditions: {
    title: 'Changed conditions',
    explained: 'New equipment, a move, a reorganisation: a comparison across that day carries the reason.',
    none: 'No change is stated.',
    add: 'Add a changed condition',
    where: 'Where',
    from: 'From',
    fromHint: 'A comparison with this day between its two sides will carry it.',
    kind: 'Change',
    kinds: {
      equipment: 'equipment',
      moved: 'a move',
      reorganised: 'a reorganisation',
      building: 'work on the building',
      other: 'another',
    },
    text: 'What changed',
    textHint: 'One short line, without names of people.',
    taken:
      'A change is stated there from that day already. Change that line in the table, or choose another day. Nothing was changed.',
    nowhere: 'The place is not chosen. Choose a building or a department. Nothing was changed.',
  },
  takenOwn:
    'This is stated from that day already. Change it in its own line, or choose another day. Nothing was changed.',
  factors: {
    co2: 'CO₂',
    co2Explained: 'An emission factor always carries its year and source. What has no factor has no CO₂.',
    money: 'Estimated cost',
    moneyExplained: 'Mean prices with tax, with year and source. What has no price has no cost.',
    value: { co2: (unit) => `Factor (kg CO₂/${unit})`, money: (unit) => `Price (đồng/${unit})` },
    valueOf: {
      co2: (value, unit) => `${value} kg CO₂/${unit}`,
      money: (value, unit) => `${value} đồng/${unit}`,
    },
    year: 'Year of the factor',
    source: 'Source',
    sourceHint: 'Who published it, or the document or invoice.',
    from: (value, year, source) => `${value} · ${year} · ${source}`,
  },
};

/** Texts of what figures are judged by. */
export const JUDGING_WORDS = { vi: VI, en: EN };
