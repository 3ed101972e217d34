import {
  againstText,
  allocatedText,
  amountNumber,
  commonNotes,
  comparisonNotes,
  coverageWords,
  fixedText,
  fraction,
  inShownUnit,
  multiplyFractions,
  periodName,
  RESOURCES,
  signedPercent,
  subjectName,
  unfilledText,
  type Against,
  type ComparedRow,
  type Comparison,
  type Day,
  type Fraction,
  type Language,
  type Office,
  type Period,
  type ResourceId,
  type SharedRow,
} from '@soxanh/core';
import { notBegun } from './as-of-words.ts';
import { alignedRows } from './aligned-rows.ts';
import type { ComparedResource } from './compared-resource.ts';

/** How comparisons are shown. */
interface Shown {
  readonly office: Office;
  readonly period: Period;
  readonly asOf: Day;
  readonly against: Against;
  readonly language: Language;
}

/** Comparisons as tables for people, one for each resource, with everything they are to be read with beneath. */
export function comparisonTable(found: readonly ComparedResource[], shown: Shown): string {
  const { language, period, against } = shown;
  const vi = language === 'vi';
  if (shown.asOf < period.first) return notBegun(period, shown.asOf, language);
  const parts = found.filter(({ rows, shares }) => rows.length + shares.length > 0);
  if (parts.length === 0)
    return vi
      ? 'Không có số liệu, và không có nội dung nào cần ghi trong hai kỳ này.'
      : 'There are no figures, and nothing is expected in these two periods.';
  const dates = parts.flatMap(({ rows }) => rows).find(({ comparison }) => comparison.with.dates)?.comparison
    .with.dates;
  if (against === 'baseline' && dates === undefined) return noBaseline(language);
  const [name, other] = [periodName(period, language), againstText(against, dates?.period, language)];
  const head = vi ? `So sánh ${name} với ${other}.` : `${name} against ${other}.`;
  return [head, ...parts.map((part) => resourceText(part, shown))].join('\n\n');
}

/** A sentence instead of tables: everything in them would be "not enough data". */
const noBaseline = (language: Language): string =>
  language === 'vi'
    ? 'Chưa khai báo kỳ so sánh cố định nào. Văn phòng Ban khai báo (dữ kiện "baseline"), hoặc so với kỳ khác: --against last-year, previous.'
    : 'No baseline is stated. The Office states one (a fact "baseline"); or compare with another period: --against last-year, previous.';

function resourceText({ resource, rows, shares, unfilled }: ComparedResource, shown: Shown): string {
  const { office, language } = shown;
  const first = rows[0]?.comparison;
  return [
    `${RESOURCES[resource].name[language]} (${RESOURCES[resource].shown.symbol[language]})`,
    ...(rows.length === 0 ? [] : [judgedTable(rows, shown)]),
    ...rows.flatMap((row) => notesOf(row, office, language)),
    ...(first === undefined ? [] : commonNotes(first, language)),
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

/** What belongs to one row, with the name of whom it is of. */
function notesOf(row: ComparedRow, office: Office, language: Language): string[] {
  const name = subjectName(office, row.comparison.subject, language);
  return comparisonNotes(row, office, language).map((note) => `- ${name}: ${note}`);
}

/** A part of a change with one decimal; the unit stands above the table. */
const partNumber = (part: Fraction, resource: ResourceId, language: Language): string =>
  fixedText(inShownUnit(part, resource), 1, language);

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
    apart === undefined ? '–' : partNumber(apart.byShare, resource, language),
    apart === undefined ? '–' : partNumber(apart.byBuilding, resource, language),
    coverageWords(absolute.judged.coverage, language),
  ]);
  const judged = rows[0]?.judged;
  const said =
    judged === undefined
      ? []
      : rows.flatMap(({ meters }) => meters.flatMap((id) => allocatedText(office, id, judged, language)));
  return ['', alignedRows([heading, ...cells], new Set([1, 2, 3, 4, 5])), ...new Set(said)];
}
