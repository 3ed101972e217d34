import { numberText, type Bilingual } from '@soxanh/core';
import { FIELD_NAMES, quoted, type FileRefusal, type Witness } from '@soxanh/files';

/** What is said of a file of which nothing was taken in: what is wrong, what to do, and which option answers it. */
export function fileWords(refusal: FileRefusal): Bilingual {
  switch (refusal.kind) {
    case 'too-large':
      return {
        vi: `tệp quá lớn (${megabytes(refusal.bytes)}; tối đa ${megabytes(refusal.most)}). Chia thành nhiều tệp.`,
        en: `the file is too large (${megabytes(refusal.bytes)}; at most ${megabytes(refusal.most)}). Split it.`,
      };
    case 'empty':
      return {
        vi: 'tệp không có dòng số liệu nào. Kiểm tra tệp, hoặc xuất lại từ nguồn.',
        en: 'the file has no rows of data. Check the file, or export it anew.',
      };
    case 'not-csv':
      return NOT_CSV[refusal.is];
    case 'encoding':
      return encodingWords(refusal.looksLike);
    case 'encoding-changes':
      return {
        vi: `sau dòng ${refusal.row} tệp có ký tự hỏng (khác bảng mã với phần đầu, hoặc bị cắt). Lấy lại tệp, hoặc lưu lại dạng "CSV UTF-8" rồi nhập.`,
        en: `behind row ${refusal.row} the file is damaged: another encoding than at its beginning, or cut off. Fetch it again, or save it as "CSV UTF-8".`,
      };
    case 'too-many-rows':
      return {
        vi: `tệp có hơn ${numberText(refusal.most, 0, 'vi')} dòng. Chia thành nhiều tệp.`,
        en: `the file has more than ${numberText(refusal.most, 0, 'en')} rows. Split it.`,
      };
    case 'too-many-columns':
      return {
        vi: `tệp có hơn ${refusal.most} cột; có lẽ không phải bảng số liệu. Kiểm tra tệp và dấu phân cách.`,
        en: `the file has more than ${refusal.most} columns; it may be no table. Check the file and its delimiter.`,
      };
    case 'row-too-long':
      return {
        vi: `dòng ${refusal.row} dài hơn ${megabytes(refusal.most)}; có lẽ không phải bảng số liệu. Kiểm tra tệp và cách xuống dòng.`,
        en: `row ${refusal.row} is longer than ${megabytes(refusal.most)}; it may be no table. Check the file and how its lines end.`,
      };
    case 'quotes':
      return {
        vi: `dòng ${refusal.row}: dấu ngoặc kép không khớp, không tách được các ô sau đó. Sửa dòng này rồi nhập lại.`,
        en: `row ${refusal.row}: a quotation mark is not closed or stands inside a cell; what follows cannot be told apart. Correct the row.`,
      };
    case 'own-export':
      return {
        vi: 'đây là tệp do Sổ Xanh xuất ra: số liệu đã có trong sổ, nhập lại sẽ tính hai lần. Để gộp sổ, dùng "soxanh merge".',
        en: 'this file was exported by Sổ Xanh: its figures are in the book already and would count twice. To join books use "soxanh merge".',
      };
    default:
      return columnWords(refusal);
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

const NOT_CSV: Readonly<Record<Extract<FileRefusal, { kind: 'not-csv' }>['is'], Bilingual>> = {
  zip: {
    vi: 'đây là tệp nén hoặc tệp Excel (.xlsx), không phải CSV. Mở bằng Excel và lưu dạng "CSV UTF-8".',
    en: 'this is a packed file or an Excel workbook (.xlsx), not CSV. Open it in Excel and save it as "CSV UTF-8".',
  },
  xls: {
    vi: 'đây là tệp Excel cũ (.xls), không phải CSV. Mở bằng Excel và lưu dạng "CSV UTF-8".',
    en: 'this is an old Excel workbook (.xls), not CSV. Open it in Excel and save it as "CSV UTF-8".',
  },
  pdf: { vi: 'đây là tệp PDF, không phải CSV.', en: 'this is a PDF, not CSV.' },
  markup: {
    vi: 'đây là trang web hoặc XML, không phải CSV. Tải lại tệp số liệu từ nguồn.',
    en: 'this is a web page or XML, not CSV. Download the data file itself.',
  },
  json: {
    vi: 'đây là tệp JSON, không phải CSV. Nếu là sổ của Sổ Xanh, dùng "soxanh merge"; nếu là số liệu, lưu lại dạng CSV.',
    en: 'this is JSON, not CSV. If it is a book of Sổ Xanh, use "soxanh merge"; if it holds data, save them as CSV.',
  },
  binary: {
    vi: 'đây không phải tệp văn bản. Kiểm tra tên tệp.',
    en: 'this is not a text file. Check its name.',
  },
};

const encodingWords = (looksLike: string | undefined): Bilingual =>
  looksLike === undefined
    ? {
        vi: 'chưa nhận ra bảng mã của tệp. Lưu lại dạng "CSV UTF-8" rồi nhập.',
        en: 'the encoding of the file was not recognised. Save it as "CSV UTF-8" and try again.',
      }
    : {
        vi: `tệp dùng bảng mã cũ ${looksLike}. Chuyển sang Unicode (ví dụ bằng UniKey, Ctrl+Shift+F6), lưu dạng "CSV UTF-8" rồi nhập.`,
        en: `the file uses the old encoding ${looksLike}. Convert it to Unicode (UniKey does, Ctrl+Shift+F6), save it as "CSV UTF-8" and try again.`,
      };

type ColumnRefusal = Exclude<
  FileRefusal,
  {
    kind:
      | 'too-large'
      | 'empty'
      | 'not-csv'
      | 'encoding'
      | 'encoding-changes'
      | 'row-too-long'
      | 'too-many-rows'
      | 'too-many-columns'
      | 'quotes'
      | 'own-export';
  }
>;

function columnWords(refusal: ColumnRefusal): Bilingual {
  switch (refusal.kind) {
    case 'no-column':
      return noColumn(refusal);
    case 'double-column':
      return {
        vi: `có nhiều cột cùng là ${FIELD_NAMES[refusal.field].vi} (${quoted(refusal.heading)}). Đổi tên cột thừa.`,
        en: `several columns are the ${FIELD_NAMES[refusal.field].en} (${quoted(refusal.heading)}). Rename the ones that are not.`,
      };
    case 'decimal-undecided':
      return {
        vi: `chưa rõ dấu thập phân: ${cells(refusal.rows, 'dòng')} đọc được hai cách, cả cột không có số nào cho biết. Nêu --decimal "." hoặc --decimal ",".`,
        en: `the decimal sign is not clear: ${cells(refusal.rows, 'row')} can be read in two ways and no number of the column decides. Name --decimal "." or --decimal ",".`,
      };
    case 'decimal-mixed':
      return {
        vi: `cột số lượng dùng cả hai dấu thập phân: ${cells([refusal.point, refusal.comma], 'dòng')}. Nêu --decimal "." hoặc --decimal ","; dòng không khớp sẽ được báo riêng.`,
        en: `the amounts use both decimal signs: ${cells([refusal.point, refusal.comma], 'row')}. Name --decimal "." or --decimal "," and rows that do not fit are reported one by one.`,
      };
    case 'dates-undecided':
      return {
        vi: `chưa rõ thứ tự ngày tháng: ${cells(refusal.rows, 'dòng')} đọc được nhiều cách, cả cột không có ngày nào cho biết. Nêu --date-order ymd, dmy hoặc mdy.`,
        en: `the order of day and month is not clear: ${cells(refusal.rows, 'row')} can be read in several ways and no date of the column decides. Name --date-order ymd, dmy or mdy.`,
      };
    case 'dates-mixed':
      return {
        vi: `cột ngày dùng nhiều thứ tự khác nhau: ${cells(refusal.rows, 'dòng')}. Nêu --date-order ymd, dmy hoặc mdy; dòng không khớp sẽ được báo riêng.`,
        en: `the dates are written in different orders: ${cells(refusal.rows, 'row')}. Name --date-order ymd, dmy or mdy and rows that do not fit are reported one by one.`,
      };
    case 'zone-needed':
      return {
        vi: `giờ ghi theo UTC (Z) và không phải đều là 0 giờ: ${cells([refusal.row], 'dòng')}; chưa rõ thuộc ngày nào. Nêu --zone Asia/Ho_Chi_Minh (hoặc múi giờ khác).`,
        en: `the stamps are in UTC (Z) and not all at midnight: ${cells([refusal.row], 'row')}; which day they belong to is not clear. Name --zone Asia/Ho_Chi_Minh (or another).`,
      };
    case 'unknown-zone':
      return {
        vi: `--zone ${quoted(refusal.zone)}: không có múi giờ này. Ghi như Asia/Ho_Chi_Minh hoặc +07:00.`,
        en: `--zone ${quoted(refusal.zone)}: there is no such time zone. Write Asia/Ho_Chi_Minh or +07:00.`,
      };
  }
}

const OPTIONS = {
  day: '--day-column',
  amount: '--amount-column',
  item: '--item-column',
  department: '--department',
  resource: '--resource',
  unit: '--unit',
  note: 'note',
} as const;

/** How many headings are worth showing. */
const SHOWN_HEADINGS = 12;

function noColumn({ field, wanted, headings }: Extract<FileRefusal, { kind: 'no-column' }>): Bilingual {
  const shown = headings.slice(0, SHOWN_HEADINGS).map(quoted).join(', ');
  const name = FIELD_NAMES[field];
  return wanted === undefined
    ? {
        vi: `không có cột ${name.vi} ("${field}"). Các cột: ${shown}. Nêu ${OPTIONS[field]}.`,
        en: `there is no column for the ${name.en} ("${field}"). Columns: ${shown}. Name ${OPTIONS[field]}.`,
      }
    : {
        vi: `không có cột ${quoted(wanted)} (${OPTIONS[field]}). Các cột: ${shown}.`,
        en: `there is no column ${quoted(wanted)} (${OPTIONS[field]}). Columns: ${shown}.`,
      };
}

const cells = (witnesses: readonly Witness[], row: string): string =>
  [...new Map(witnesses.map((witness) => [witness.row, witness])).values()]
    .toSorted((a, b) => a.row - b.row)
    .map((witness) => `${row} ${witness.row} ${quoted(witness.text)}`)
    .join(', ');
