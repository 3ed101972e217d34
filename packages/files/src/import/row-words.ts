import {
  amountText,
  isItemId,
  ITEM_NAMES,
  itemText,
  numberText,
  RESOURCE_IDS,
  RESOURCES,
  type Bilingual,
  type Language,
  type ResourceId,
} from '@soxanh/core';
import type { Field } from './refusal.ts';
import { amountWords } from './amount-words.ts';
import { differsWords, notANumberWords, tooManyCellsWords } from './number-words.ts';
import { pair, quoted, type Pair, type ProblemWords } from './problem-words.ts';
import type { Part, RowProblem, RowReason } from './row-problem.ts';

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
      return notANumberWords(text, reason, {
        vi: 'Chỉ ghi số; đơn vị tính để ở cột riêng.',
        en: 'Write the number alone; units have a column of their own.',
      });
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
  reason: Extract<
    RowReason,
    { kind: 'too-many-cells' | 'disagrees' | 'differs' | 'note-too-long' | 'metered' | 'may-not' }
  >,
  text: string,
): Pair {
  switch (reason.kind) {
    case 'too-many-cells':
      return tooManyCellsWords(text, {
        vi: 'Kiểm tra dấu phân cách; đặt nội dung có dấu phân cách trong ngoặc kép.',
        en: 'Check the delimiter; put texts that contain it between quotation marks.',
      });
    case 'disagrees':
      return pair(
        `dòng ghi ${text}, tùy chọn ghi ${quoted(reason.option)}`,
        `the row says ${text}, the option says ${quoted(reason.option)}`,
        'Bỏ tùy chọn hoặc sửa dòng.',
        'Leave the option out or correct the row.',
      );
    case 'differs':
      return importedOtherwise(reason);
    case 'note-too-long':
      return pair(
        `ghi chú dài hơn ${reason.most} chữ`,
        `the note is longer than ${reason.most} letters`,
        'Viết ngắn lại hoặc để trống.',
        'Shorten it or leave it empty.',
      );
    case 'metered': {
      const meters = reason.meters.join(', ');
      return pair(
        `phòng này đã có số từ ${meters}, không ghi tay`,
        `${meters} gives this department a figure; it is not recorded by hand besides`,
        'Bỏ dòng này; số của công tơ, đồng hồ nhập bằng --meter.',
        "Leave the row out; a meter's figures are imported with --meter.",
      );
    }
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

function importedOtherwise({ inBook, inFile, resource }: Extract<RowReason, { kind: 'differs' }>): Pair {
  const [vi, en] = (['vi', 'en'] as const).map((language) => ({
    book: partsText(inBook, resource, language),
    file: partsText(inFile, resource, language),
  }));
  return differsWords(
    `sổ đã nhập ${vi?.book ?? ''} cho ngày này, tệp ghi ${vi?.file ?? ''}`,
    `the book has ${en?.book ?? ''} imported for this day, the file has ${en?.file ?? ''}`,
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
