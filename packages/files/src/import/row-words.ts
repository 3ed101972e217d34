import {
  amountText,
  isItemId,
  ITEM_NAMES,
  itemText,
  numberText,
  RESOURCE_IDS,
  RESOURCES,
  UNIT_HINTS,
  type AmountProblem,
  type Bilingual,
  type Language,
  type ResourceId,
} from '@soxanh/core';
import type { Field } from './refusal.ts';
import type { Part, RowProblem, RowReason } from './row-problem.ts';

/** What is said about a row that was not taken in: what is wrong, and what to do. */
export interface ProblemWords {
  readonly field: string;
  readonly reason: string;
  readonly advice: string;
}

/** What columns are called. */
export const FIELD_NAMES: Readonly<Record<Field, Bilingual>> = {
  day: { vi: 'ngày', en: 'day' },
  department: { vi: 'phòng', en: 'department' },
  resource: { vi: 'nội dung', en: 'resource' },
  amount: { vi: 'số lượng', en: 'amount' },
  unit: { vi: 'đơn vị tính', en: 'unit' },
  item: { vi: 'loại', en: 'item' },
  note: { vi: 'ghi chú', en: 'note' },
};

/** Puts a problem into words. */
export function rowProblemWords(problem: RowProblem, language: Language): ProblemWords {
  const [reason, advice] = wordsOf(problem.reason, problem.field, quoted(problem.text));
  return { field: FIELD_NAMES[problem.field][language], reason: reason[language], advice: advice[language] };
}

const LONGEST_QUOTE = 60;

/** A text of a file between quotation marks, short enough to read. */
export const quoted = (text: string): string =>
  `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;

type Pair = readonly [reason: Bilingual, advice: Bilingual];

const pair = (vi: string, en: string, viAdvice: string, enAdvice: string): Pair => [
  { vi, en },
  { vi: viAdvice, en: enAdvice },
];

function wordsOf(reason: RowReason, field: Field, text: string): Pair {
  const name = FIELD_NAMES[field];
  switch (reason.kind) {
    case 'empty':
      return pair(
        `ô ${name.vi} để trống`,
        `the ${name.en} is empty`,
        'Điền số liệu hoặc xóa dòng.',
        'Fill it in or delete the row.',
      );
    case 'not-a-day':
      return pair(
        `${text} không phải một ngày có thật`,
        `${text} is not a day that exists`,
        'Ghi ngày theo dạng 2026-06-08, hoặc nêu --date-order.',
        'Write the day as 2026-06-08, or name --date-order.',
      );
    case 'not-a-number':
      return notANumber(reason, text);
    case 'amount':
      return amountWords(reason.problem, reason.resource, text);
    case 'unknown-department':
      return pair(
        `${text} không có trong danh sách phòng của sổ`,
        `${text} is not a department of this book`,
        `Dùng một trong: ${reason.known.join(', ')}.`,
        `Use one of: ${reason.known.join(', ')}.`,
      );
    case 'unknown-resource':
      return pair(
        `${text} không phải nội dung theo dõi`,
        `${text} is not a resource`,
        `Dùng một trong: ${RESOURCE_IDS.join(', ')}.`,
        `Use one of: ${RESOURCE_IDS.join(', ')}.`,
      );
    case 'unknown-item':
      return pair(
        `${text} không phải loại đồ nhựa đã biết`,
        `${text} is not a known kind of plastic`,
        `Dùng một trong: ${Object.keys(ITEM_NAMES).join(', ')}.`,
        `Use one of: ${Object.keys(ITEM_NAMES).join(', ')}.`,
      );
    case 'no-kinds':
      return pair(
        `${RESOURCES[reason.resource].name.vi} không chia theo loại (${text})`,
        `${RESOURCES[reason.resource].name.en} has no kinds (${text})`,
        'Để trống ô loại.',
        'Leave the item empty.',
      );
    default:
      return moreWords(reason, text);
  }
}

function moreWords(
  reason: Extract<RowReason, { kind: 'too-many-cells' | 'disagrees' | 'differs' | 'may-not' }>,
  text: string,
): Pair {
  switch (reason.kind) {
    case 'too-many-cells':
      return pair(
        `dòng có nhiều ô hơn tiêu đề (thừa ${text})`,
        `the row has more cells than there are headings (${text})`,
        'Kiểm tra dấu phân cách; đặt nội dung có dấu phân cách trong ngoặc kép.',
        'Check the delimiter; put texts that contain it between quotation marks.',
      );
    case 'disagrees':
      return pair(
        `dòng ghi ${text}, tùy chọn ghi ${quoted(reason.option)}`,
        `the row says ${text}, the option says ${quoted(reason.option)}`,
        'Bỏ tùy chọn hoặc sửa dòng.',
        'Leave the option out or correct the row.',
      );
    case 'differs':
      return differsWords(reason);
    case 'may-not':
      return pair(
        `máy này không được ghi cho ${text}`,
        `this machine may not record for ${text}`,
        'Nhập với vai trò Văn phòng Ban, hoặc nhờ Văn phòng Ban nhập.',
        'Import as the Office, or ask the Office to.',
      );
  }
}

/** How many amounts of a day are worth writing out. */
const WRITTEN_OUT = 5;

function differsWords({ inBook, inFile, resource }: Extract<RowReason, { kind: 'differs' }>): Pair {
  return pair(
    `sổ đã nhập ${partsText(inBook, resource, 'vi')} cho ngày này, tệp ghi ${partsText(inFile, resource, 'vi')}`,
    `the book has ${partsText(inBook, resource, 'en')} imported for this day, the file has ${partsText(inFile, resource, 'en')}`,
    'Kiểm tra số nào đúng; nếu tệp đúng, nhập lại với --replace.',
    'Find out which is right; if the file is, import it with --replace.',
  );
}

/** "20 tờ + 30 tờ", "3 chai", or the sum if there are many. */
function partsText(parts: readonly Part[], resource: ResourceId, language: Language): string {
  if (parts.length === 0) return '–';
  if (parts.length > WRITTEN_OUT) {
    const sum = parts.reduce((total, { amount }) => total + amount, 0);
    const rows = language === 'vi' ? 'dòng' : 'rows';
    return `${amountText(sum, resource, language)} (${numberText(parts.length, 0, language)} ${rows})`;
  }
  return parts
    .map(({ amount, item }) =>
      item !== undefined && isItemId(item)
        ? itemText(amount, item, language)
        : amountText(amount, resource, language),
    )
    .join(' + ');
}

function notANumber(reason: Extract<RowReason, { kind: 'not-a-number' }>, text: string): Pair {
  const { decimal } = reason;
  return reason.grouping
    ? pair(
        `${text} không phải một số có dấu thập phân "${decimal}"`,
        `${text} is not a number with "${decimal}" as its decimal sign`,
        'Chỉ ghi số; đơn vị tính để ở cột riêng.',
        'Write the number alone; units have a column of their own.',
      )
    : pair(
        `${text} không phải một số có dấu thập phân "." và không nhóm chữ số`,
        `${text} is not a number with "." as its decimal sign and no grouping`,
        'Ghi như 1250 hoặc 12.5; nếu tệp dùng dấu phẩy, nêu --decimal ,',
        'Write 1250 or 12.5; if the file uses the comma, name --decimal ,',
      );
}

function amountWords(problem: AmountProblem, resource: ResourceId, text: string): Pair {
  const name = RESOURCES[resource].name;
  switch (problem.kind) {
    case 'negative':
      return pair(
        `${text} là số âm`,
        `${text} is negative`,
        'Sửa lượt ghi sai thay vì ghi số âm.',
        'Correct the entry that is wrong instead of recording a negative one.',
      );
    case 'not-whole':
      return pair(
        `${text} không phải số nguyên; ${name.vi} đếm theo ${RESOURCES[resource].shown.symbol.vi}`,
        `${text} is not whole; ${name.en} is counted in ${RESOURCES[resource].shown.symbol.en}`,
        `Ghi ${problem.below} hoặc ${problem.above}.`,
        `Write ${problem.below} or ${problem.above}.`,
      );
    case 'too-large':
      return pair(
        `${text} quá lớn`,
        `${text} is too large`,
        'Kiểm tra dấu thập phân và đơn vị tính.',
        'Check the decimal sign and the unit.',
      );
    case 'unknown-unit':
    case 'wrong-unit':
      return pair(
        `${text} không phải đơn vị của ${name.vi}`,
        `${text} is not a unit of ${name.en}`,
        `Dùng một trong: ${UNIT_HINTS[resource]}.`,
        `Use one of: ${UNIT_HINTS[resource]}.`,
      );
    case 'not-a-number':
      return pair(`${text} không phải một số`, `${text} is not a number`, 'Chỉ ghi số.', 'Write a number.');
  }
}
