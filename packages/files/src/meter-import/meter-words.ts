import { dateText, RESOURCES, type Bilingual, type Day, type Language, type ResourceId } from '@soxanh/core';
import { notANumberWords, notWholeWords, tooLargeWords, tooManyCellsWords } from '../import/number-words.ts';
import { pair, quoted, type Pair, type ProblemWords } from '../import/problem-words.ts';
import { contradictionWords } from './meter-conflict-words.ts';
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

/** Puts a problem of a meter file into words. */
export function meterProblemWords(
  { reason, field, text }: MeterProblem,
  resource: ResourceId,
  language: Language,
): ProblemWords {
  const [what, advice] = wordsOf(reason, text, resource);
  return { field: METER_FIELD_NAMES[field][language], reason: what[language], advice: advice[language] };
}

/** How Excel counts days when a column loses its format: 46174 is 2026-06-01. */
const DAY_NUMBER = /^\d{5}([.,]\d+)?$/;

function notAStampWords(raw: string): Pair {
  const [vi, en] = [
    `${quoted(raw)} không phải một thời điểm có thật`,
    `${quoted(raw)} is not a date or a time that exists`,
  ];
  return DAY_NUMBER.test(raw)
    ? pair(
        vi,
        en,
        'Có lẽ Excel đã đổi ngày thành số: đặt cột này về dạng ngày, lưu lại dạng CSV rồi nhập.',
        'Excel may have made a number of it: format the column as dates and save the file as CSV again.',
      )
    : pair(
        vi,
        en,
        'Ghi như 2026-06-08 hoặc 2026-06-08 07:30; nếu khác thứ tự, nêu --date-order.',
        'Write 2026-06-08 or 2026-06-08 07:30; for another order name --date-order.',
      );
}

function wordsOf(reason: MeterReason, raw: string, resource: ResourceId): Pair {
  const text = quoted(raw);
  switch (reason.kind) {
    case 'not-a-stamp':
      return notAStampWords(raw);
    case 'not-a-number':
      return notANumberWords(text, reason, {
        vi: 'Chỉ ghi số, đơn vị tính nêu bằng --unit; để trống nếu không đo được.',
        en: 'Write the number alone and name the unit with --unit; leave the cell empty if nothing was measured.',
      });
    case 'too-many-digits':
      return pair(
        `${text} có quá nhiều chữ số`,
        `${text} has too many digits`,
        'Kiểm tra cột; chỉ số ghi như trên mặt công tơ, đồng hồ.',
        'Check the column; write the value as the counter shows it.',
      );
    case 'negative':
      return pair(
        `${text} là số âm`,
        `${text} is negative`,
        'Công tơ không đo số âm: kiểm tra cột và dấu.',
        'A counter measures nothing negative: check the column and the sign.',
      );
    case 'not-whole': {
      const [vi, en] = sumWords(reason.day, raw, resource);
      return notWholeWords(vi, en, resource, {
        vi: 'Kiểm tra cột và đơn vị tính.',
        en: 'Check the column and the unit.',
      });
    }
    case 'too-large':
      return tooLargeWords(...sumWords(reason.day, raw, resource));
    case 'too-many-cells':
      return tooManyCellsWords(text, {
        vi: 'Kiểm tra dấu phân cách và dấu thập phân.',
        en: 'Check the delimiter and the decimal sign.',
      });
    default:
      return stampWords(reason, text, resource);
  }
}

/** What is too much or not whole: the text of a row, or the sum of a day that many rows make up. */
function sumWords(day: Day | undefined, text: string, resource: ResourceId): readonly [string, string] {
  if (day === undefined) return [quoted(text), quoted(text)];
  const { vi, en } = RESOURCES[resource].shown.symbol;
  return [`tổng ngày ${dateText(day)} (${text} ${vi})`, `the sum of ${dateText(day)} (${text} ${en})`];
}

type StampReason = Exclude<
  MeterReason,
  {
    kind:
      | 'not-a-stamp'
      | 'not-a-number'
      | 'too-many-digits'
      | 'negative'
      | 'not-whole'
      | 'too-large'
      | 'too-many-cells';
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
