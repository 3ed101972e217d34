import {
  againstText,
  allocatedText,
  amountNumber,
  amountText,
  comparedDaysText,
  conditionText,
  convertedText,
  coverageWords,
  exposureText,
  fixedText,
  fractionPercent,
  leftOutText,
  multiplyFractions,
  fraction,
  periodName,
  reasonText,
  RESOURCES,
  signText,
  subjectName,
  targetText,
  unfilledText,
  withheldText,
  type Against,
  type ComparedRow,
  type Comparison,
  type Fraction,
  type Language,
  type Office,
  type Period,
  type ResourceId,
  type SharedRow,
} from '@soxanh/core';
import { alignedRows } from './aligned-rows.ts';
import type { ComparedResource } from './compared-resource.ts';

/** How comparisons are shown. */
interface Shown {
  readonly office: Office;
  readonly period: Period;
  readonly against: Against;
  readonly language: Language;
}

/** Comparisons as tables for people, one for each resource, with everything they are to be read with beneath. */
export function comparisonTable(found: readonly ComparedResource[], shown: Shown): string {
  const { language, period, against } = shown;
  const vi = language === 'vi';
  const parts = found.filter(({ rows, shares }) => rows.length + shares.length > 0);
  if (parts.length === 0)
    return vi
      ? 'Không có số liệu, và không có nội dung nào cần ghi trong hai kỳ này.'
      : 'There are no figures, and nothing is expected in these two periods.';
  const dates = parts.flatMap(({ rows }) => rows).find(({ comparison }) => comparison.with.dates)?.comparison
    .with.dates;
  const [name, other] = [periodName(period, language), againstText(against, dates?.period, language)];
  const head = vi ? `So sánh ${name} với ${other}.` : `${name} against ${other}.`;
  return [head, ...parts.map((part) => resourceText(part, shown))].join('\n\n');
}

function resourceText({ resource, rows, shares, unfilled }: ComparedResource, shown: Shown): string {
  const { office, language } = shown;
  const first = rows[0]?.comparison;
  return [
    `${RESOURCES[resource].name[language]} (${RESOURCES[resource].shown.symbol[language]})`,
    ...(rows.length === 0 ? [] : [judgedTable(rows, shown)]),
    ...rows.flatMap((row) => notesOf(row, office, language)),
    ...(first === undefined ? [] : generalNotes(first, language)),
    ...unfilled.map((one) => unfilledText(office, one, language)),
    ...(shares.length === 0 ? [] : sharesText(shares, resource, shown)),
  ].join('\n');
}

/** Amounts, and both changes side by side (law I2), each with its coverage (law L2). */
function judgedTable(rows: readonly ComparedRow[], { office, language }: Shown): string {
  const heading =
    language === 'vi'
      ? ['', 'Kỳ này', 'Kỳ so sánh', 'Số tuyệt đối', 'Sau khi quy đổi', 'Mức đủ số liệu', 'Mức đủ kỳ so sánh']
      : ['', 'This period', 'Compared with', 'Absolute', 'Converted', 'Coverage', 'Coverage before'];
  const cells = rows.map(({ comparison }) => {
    const { subject, absolute, coverage } = comparison;
    return [
      subjectName(office, subject, language),
      amountCell(absolute.judged.amount, comparison.resource, language),
      amountCell(absolute.compared.amount, comparison.resource, language),
      absolute.relative === null ? '–' : signedPercent(absolute.relative, language),
      convertedCell(comparison, language),
      coverageWords(coverage.judged, language),
      coverageWords(coverage.compared, language),
    ];
  });
  return alignedRows([heading, ...cells], new Set([1, 2, 3, 4]));
}

const amountCell = (amount: number | null, resource: ResourceId, language: Language): string =>
  amount === null ? '–' : amountNumber(amount, resource, language);

/** A change in a cell: its sign stands there and nowhere else. */
function signedPercent(change: Fraction, language: Language): string {
  const text = fractionPercent(change, language);
  return change.n > 0n && /[1-9]/.test(text) ? `+${text}` : text;
}

function convertedCell({ converted }: Comparison, language: Language): string {
  const vi = language === 'vi';
  switch (converted.kind) {
    case 'saving':
      // A saving is positive for less; a change for more.
      return signedPercent(multiplyFractions(converted.relative, fraction(-1)), language);
    case 'small':
      return vi ? 'số quá nhỏ' : 'too small';
    case 'withheld':
      return vi ? 'chưa đủ số liệu' : 'not enough data';
  }
}

/** What belongs to one row: how the converted figure came about or what is lacking, conditions, reasons, conversions. */
function notesOf(
  { comparison, converted, reasons }: ComparedRow,
  office: Office,
  language: Language,
): string[] {
  const { conditions, subject, leftOut, resource, signs } = comparison;
  const notes = [
    savingText(comparison, office, language),
    signText(signs, language),
    leftOut.judged > 0 ? leftOutText(leftOut.judged, resource, language) : undefined,
    stockText(comparison, language),
    comparison.converted.kind === 'saving' && comparison.converted.target !== undefined
      ? targetText(comparison.converted.target, language)
      : undefined,
    ...conditions.map((condition) => conditionText(office, condition, language)),
    ...reasons.map((entry) => reasonText(office, entry, language)),
    ...converted.map((one) => convertedText(one, resource, language)),
  ];
  const name = subjectName(office, subject, language);
  return notes.filter((note) => note !== undefined).map((note) => `- ${name}: ${note}`);
}

/** A change said in words: "giảm 6,2%". */
function savingText(comparison: Comparison, office: Office, language: Language): string {
  const { converted, resource } = comparison;
  const vi = language === 'vi';
  if (converted.kind === 'withheld') return withheldText(office, comparison, language);
  const [actual, expected] = [
    amountText(converted.actual, resource, language),
    shownFraction(converted.expected, resource, language),
  ];
  if (converted.kind === 'small') {
    return vi
      ? `Trên các ngày so sánh được: ${actual}, mức tương ứng ${expected}. Số quá nhỏ, không tính tỷ lệ.`
      : `On comparable days: ${actual}, ${expected} expected. Too few for a percentage.`;
  }
  const { saving, relative } = converted;
  const isLess = saving.n >= 0n;
  const size = isLess ? relative : multiplyFractions(relative, fraction(-1));
  const percent = fractionPercent(size, language);
  return vi
    ? `Trên các ngày so sánh được: ${actual}, mức tương ứng của kỳ so sánh ${expected}; ${isLess ? 'giảm' : 'tăng'} ${percent}.`
    : `On comparable days: ${actual}, ${expected} expected at the rates compared with; ${percent} ${isLess ? 'less' : 'more'}.`;
}

/** An exact amount in the shown unit, one decimal. */
const shownFraction = (amount: Fraction, resource: ResourceId, language: Language): string =>
  `${fixedText(multiplyFractions(amount, fraction(1, RESOURCES[resource].shown.per)), 1, language)} ${RESOURCES[resource].shown.symbol[language]}`;

/** Paper whose record nobody could check against what was handed out says so. */
function stockText({ parts, resource }: Comparison, language: Language): string | undefined {
  const isUnchecked = parts.some(({ idle, stock }) => !idle && stock.judged.kind === 'unchecked');
  if (resource !== 'paper' || !isUnchecked) return undefined;
  return language === 'vi' ? 'Chưa đối chiếu với cấp phát.' : 'Not checked against what was handed out.';
}

/** What is the same for all rows of a resource. */
function generalNotes(comparison: Comparison, language: Language): string[] {
  const { provisional } = comparison.calendar;
  const years = provisional.join(', ');
  return [
    comparedDaysText(comparison, language),
    exposureText(comparison, language),
    years === ''
      ? undefined
      : language === 'vi'
        ? `Lịch làm việc năm ${years} là lịch dự kiến (chưa có thông báo chính thức).`
        : `The working calendar of ${years} is provisional (no official notice).`,
  ].filter((note) => note !== undefined);
}

/** Shares of meters: amounts, and what a change in them comes from. Never a saving (law A3). */
function sharesText(rows: readonly SharedRow[], resource: ResourceId, { office, language }: Shown): string[] {
  const vi = language === 'vi';
  const heading = vi
    ? [
        'Phân bổ',
        'Kỳ này',
        'Kỳ so sánh',
        'Thay đổi',
        'Do phần được chia',
        'Do công tơ, tòa nhà',
        'Mức đủ số liệu',
      ]
    : ['Allocated', 'This period', 'Compared with', 'Change', 'By share', 'By building', 'Coverage'];
  const cells = rows.map(({ department, absolute, apart }) => [
    office.department(department)?.name ?? department,
    amountCell(absolute.judged.amount, resource, language),
    amountCell(absolute.compared.amount, resource, language),
    absolute.change === null ? '–' : amountNumber(absolute.change, resource, language),
    apart === undefined ? '–' : shownFraction(apart.byShare, resource, language),
    apart === undefined ? '–' : shownFraction(apart.byBuilding, resource, language),
    coverageWords(absolute.judged.coverage, language),
  ]);
  const judged = rows[0]?.judged;
  const said =
    judged === undefined
      ? []
      : rows.flatMap(({ meters }) => meters.flatMap((id) => allocatedText(office, id, judged, language)));
  return ['', alignedRows([heading, ...cells], new Set([1, 2, 3, 4, 5])), ...new Set(said)];
}
