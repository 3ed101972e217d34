import {
  amountText,
  dateText,
  RESOURCES,
  type Bilingual,
  type Language,
  type ResourceId,
} from '@soxanh/core';
import { quoted, type ProblemWords } from '../import/row-words.ts';
import type { MeterProblem, MeterReason } from './meter-problem.ts';
import type { MeterField } from './meter-refusal.ts';

/** What columns of a meter file are called. */
export const METER_FIELD_NAMES: Readonly<Record<MeterField, Bilingual>> = {
  day: { vi: 'ngày', en: 'day' },
  time: { vi: 'giờ', en: 'time' },
  end: { vi: 'kết thúc', en: 'end' },
  amount: { vi: 'số đo', en: 'amount' },
  moment: { vi: 'buổi', en: 'moment' },
  only: { vi: 'cột lọc', en: 'filter' },
};

type Pair = readonly [reason: Bilingual, advice: Bilingual];

const pair = (vi: string, en: string, viAdvice: string, enAdvice: string): Pair => [
  { vi, en },
  { vi: viAdvice, en: enAdvice },
];

/** Puts a problem of a meter file into words. */
export function meterProblemWords(
  { reason, field, text }: MeterProblem,
  resource: ResourceId,
  language: Language,
): ProblemWords {
  const [what, advice] = wordsOf(reason, quoted(text), resource);
  return { field: METER_FIELD_NAMES[field][language], reason: what[language], advice: advice[language] };
}

function wordsOf(reason: MeterReason, text: string, resource: ResourceId): Pair {
  switch (reason.kind) {
    case 'not-a-stamp':
      return pair(
        `${text} không phải một thời điểm có thật`,
        `${text} is not a date or a time that exists`,
        'Ghi như 2026-06-08 hoặc 2026-06-08 07:30; nếu khác thứ tự, nêu --date-order.',
        'Write 2026-06-08 or 2026-06-08 07:30; for another order name --date-order.',
      );
    case 'not-a-number':
      return pair(
        `${text} không phải một số có dấu thập phân "${reason.decimal}"`,
        `${text} is not a number with "${reason.decimal}" as its decimal sign`,
        'Chỉ ghi số, đơn vị tính nêu bằng --unit; để trống nếu không đo được.',
        'Write the number alone and name the unit with --unit; leave the cell empty if nothing was measured.',
      );
    case 'negative':
      return pair(
        `${text} là số âm`,
        `${text} is negative`,
        'Công tơ không đo số âm: kiểm tra cột và dấu.',
        'A counter measures nothing negative: check the column and the sign.',
      );
    case 'not-whole':
      return pair(
        `${text}: ${RESOURCES[resource].name.vi} đếm theo ${RESOURCES[resource].shown.symbol.vi}, phải là số nguyên`,
        `${text}: ${RESOURCES[resource].name.en} is counted in ${RESOURCES[resource].shown.symbol.en} and must be whole`,
        'Kiểm tra cột và đơn vị tính.',
        'Check the column and the unit.',
      );
    case 'too-large':
      return pair(
        `${text} quá lớn`,
        `${text} is too large`,
        'Kiểm tra dấu thập phân và đơn vị tính.',
        'Check the decimal sign and the unit.',
      );
    case 'too-many-cells':
      return pair(
        `dòng có nhiều ô hơn tiêu đề (thừa ${text})`,
        `the row has more cells than there are headings (${text})`,
        'Kiểm tra dấu phân cách và dấu thập phân.',
        'Check the delimiter and the decimal sign.',
      );
    default:
      return stampWords(reason, text, resource);
  }
}

type StampReason = Exclude<
  MeterReason,
  {
    kind: 'not-a-stamp' | 'not-a-number' | 'negative' | 'not-whole' | 'too-large' | 'too-many-cells';
  }
>;

function stampWords(reason: StampReason, text: string, resource: ResourceId): Pair {
  switch (reason.kind) {
    case 'backwards':
      return pair(
        `kết thúc (${text}) không sau bắt đầu`,
        `the end (${text}) is not after the start`,
        'Kiểm tra hai cột thời điểm.',
        'Check the two columns of stamps.',
      );
    case 'too-long':
      return pair(
        `khoảng đến ${text} dài hơn một năm`,
        `the interval to ${text} is longer than a year`,
        'Kiểm tra hai cột thời điểm.',
        'Check the two columns of stamps.',
      );
    case 'no-such-time':
      return pair(
        `${text} không có trong múi giờ này: đồng hồ đã được vặn qua giờ đó`,
        `${text} does not exist in this zone: the clock was put forward over it`,
        'Kiểm tra --zone.',
        'Check --zone.',
      );
    case 'zone-differs':
      return pair(
        `${text} khác các dòng trên: chỉ một số dòng ghi múi giờ`,
        `${text} is unlike the rows above: only some of them say their zone`,
        'Ghi múi giờ ở mọi dòng, hoặc nêu --zone.',
        'Write the zone in every row, or name --zone.',
      );
    case 'has-time':
      return pair(
        `${text} có giờ, trong khi mỗi dòng là số của cả ngày`,
        `${text} has a time of day, though each row is a whole day's amount`,
        'Nếu mỗi dòng là một khoảng trong ngày, dùng --as intervals; nếu là chỉ số, dùng --as readings.',
        "If a row is a part of a day, use --as intervals; if it is a counter's value, --as readings.",
      );
    case 'not-a-moment':
      return pair(
        `${text} không phải đầu giờ hoặc cuối giờ`,
        `${text} is neither before nor after`,
        'Ghi before (đầu giờ), after (cuối giờ) hoặc để trống (cuối giờ).',
        'Write before or after, or leave it empty (after).',
      );
    case 'spans-overlap':
      return pair(
        'tệp có số khác cho một phần các ngày này',
        'the file has another amount for some of these days',
        'Bỏ dòng cộng, hoặc giữ một trong hai.',
        'Delete the total, or keep one of the two.',
      );
    default:
      return contradictionWords(reason, resource);
  }
}

type Contradiction = Extract<
  MeterReason,
  { kind: 'twice' | 'shown-twice' | 'falls' | 'differs' | 'reading-differs' }
>;

function contradictionWords(reason: Contradiction, resource: ResourceId): Pair {
  const amount = (value: number, language: Language): string => amountText(value, resource, language);
  switch (reason.kind) {
    case 'twice': {
      const { day, first, second } = reason;
      return pair(
        `ngày ${dateText(day)} có hai số khác nhau cho cùng các phút: ${amount(first, 'vi')} và ${amount(second, 'vi')}; không nhận ngày này`,
        `${dateText(day)} has two different amounts for the same minutes: ${amount(first, 'en')} and ${amount(second, 'en')}; the day is left out`,
        'Giữ dòng đúng. Nếu tệp có nhiều công tơ, nêu --only CỘT=GIÁ-TRỊ; nếu là giờ lặp khi vặn đồng hồ, nêu --zone.',
        'Keep the right row. If the file has several meters, name --only COLUMN=VALUE; if clocks were put back, --zone.',
      );
    }
    case 'shown-twice':
      return pair(
        `hai chỉ số khác nhau cho một thời điểm: ${reason.first} và ${reason.second}`,
        `two values of the counter for one moment: ${reason.first} and ${reason.second}`,
        'Giữ chỉ số đúng.',
        'Keep the right one.',
      );
    case 'falls':
      return pair(
        `chỉ số giảm trong ngày, từ ${reason.from} xuống ${reason.to}; khoảng này để trống`,
        `the counter fell within the day, from ${reason.from} to ${reason.to}; the time between stays empty`,
        'Kiểm tra hai dòng; nếu đã thay công tơ, nhập hai tệp.',
        'Check the two rows; if the meter was replaced, import two files.',
      );
    case 'differs': {
      const days = [...new Set([reason.day, reason.through])].map((day) => dateText(day)).join(' - ');
      const inBook = (language: Language): string =>
        reason.inBook.map((value) => amount(value, language)).join(' + ');
      return pair(
        `sổ có ${inBook('vi')} cho ${days}, tệp ghi ${amount(reason.inFile, 'vi')}`,
        `the book has ${inBook('en')} for ${days}, the file has ${amount(reason.inFile, 'en')}`,
        'Kiểm tra số nào đúng; nếu tệp đúng, nhập lại với --replace.',
        'Find out which is right; if the file is, import it with --replace.',
      );
    }
    case 'reading-differs':
      return pair(
        `sổ có chỉ số ${reason.inBook} cho thời điểm này, tệp ghi ${reason.inFile}`,
        `the book has the value ${reason.inBook} for this moment, the file has ${reason.inFile}`,
        'Kiểm tra số nào đúng; nếu tệp đúng, nhập lại với --replace.',
        'Find out which is right; if the file is, import it with --replace.',
      );
  }
}
