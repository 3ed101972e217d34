import { reportHeadings, type Bilingual } from '@soxanh/core';

/** Headings of `soxanh totals --format csv`, which is an export too. */
export const TOTALS_HEADINGS = [
  'period',
  'department',
  'resource',
  'amount',
  'unit',
  'state',
  'coverage',
  'entries',
] as const;

/** What the last line of an exported report carries, in every language and in every version to come. */
const MARK = '(soxanh-export)';

/**
 * The last line of an exported report: headings may change or be cut off, and this still says what the file is. It has
 * no comma or semicolon, so that no program splits it.
 */
export const OWN_EXPORT_LINE: Bilingual = {
  vi: `Tệp do Sổ Xanh xuất ra để xem và in. Không nhập lại vào sổ ${MARK}.`,
  en: `Exported by Sổ Xanh to read and print. Not to be imported again ${MARK}.`,
};

/** Tells whether a text carries the mark of an exported report. */
export const hasOwnMark = (text: string): boolean => text.includes(MARK);

/**
 * Tells whether a row of cells is the row of headings of a table that this product exported, in either language: such
 * a file holds sums, and taking it in again would count them twice.
 */
export const isOwnHeading = (cells: readonly string[]): boolean =>
  signatures().has(signatureOf(cells.map((cell) => cell.trim().normalize('NFC'))));

/** Other programs pad rows to the width of the widest. */
const signatureOf = (cells: readonly string[]): string =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join('\n');

let known: ReadonlySet<string> | undefined;

/** Taken from the report itself, so that a heading changed there is recognised here. */
function signatures(): ReadonlySet<string> {
  known ??= new Set([
    signatureOf(TOTALS_HEADINGS),
    ...(['vi', 'en'] as const).flatMap((language) => [
      ...reportHeadings(language).map(signatureOf),
      signatureOf(FIRST_TOTALS[language].split('|')),
    ]),
  ]);
  return known;
}

/** The headings of totals before they told apart what is allocated: such files lie about for years. */
const FIRST_TOTALS: Bilingual = {
  vi: 'Nội dung|Phòng|ĐVT|Số lượng|Tình trạng|Mức đủ số liệu|Gồm các ngày|Số lượt ghi',
  en: 'Resource|Department|Unit|Amount|State|Coverage|Days made up of|Entries',
};
