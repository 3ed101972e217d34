import { amountText, dateText, rangeText, type Bilingual, type ResourceId } from '@soxanh/core';
import { differsWords } from '../import/number-words.ts';
import { pair, type Pair } from '../import/problem-words.ts';
import type { MeterReason } from './meter-problem.ts';

export type Contradiction = Extract<
  MeterReason,
  { kind: 'twice' | 'shown-twice' | 'falls' | 'differs' | 'reading-differs' }
>;

/** Puts into words that two rows, or the file and the book, do not agree. */
export function contradictionWords(reason: Contradiction, resource: ResourceId): Pair {
  switch (reason.kind) {
    case 'twice':
      return twiceWords(reason, resource);
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
    case 'differs':
      return bookDiffersWords(reason, resource);
    case 'reading-differs':
      return differsWords(
        `sổ có chỉ số ${reason.inBook} cho thời điểm này, tệp ghi ${reason.inFile}`,
        `the book has the value ${reason.inBook} for this moment, the file has ${reason.inFile}`,
      );
  }
}

function twiceWords({ day, rival }: Extract<MeterReason, { kind: 'twice' }>, resource: ResourceId): Pair {
  const date = dateText(day);
  const [vi, en] = (['vi', 'en'] as const).map((language) =>
    [rival?.before ?? 0, rival?.now ?? 0].map((value) => amountText(value, resource, language)),
  );
  return pair(
    rival === undefined
      ? `ngày ${date} có những dòng trùng giờ nhau; không nhận ngày này`
      : `ngày ${date}, cùng một khoảng giờ, dòng ${rival.row} ghi ${vi?.[0] ?? ''}, dòng này ghi ${vi?.[1] ?? ''}; không nhận ngày này`,
    rival === undefined
      ? `rows of ${date} lie over each other; the day is left out`
      : `on ${date} row ${rival.row} has ${en?.[0] ?? ''} for the same time, this one has ${en?.[1] ?? ''}; the day is left out`,
    'Giữ dòng đúng. Nếu tệp có nhiều công tơ, nêu --only CỘT=GIÁ-TRỊ; nếu là giờ lặp khi vặn đồng hồ, nêu --zone.',
    'Keep the right row. If the file has several meters, name --only COLUMN=VALUE; if clocks were put back, --zone.',
  );
}

function bookDiffersWords(
  { day, through, inBook, inFile }: Extract<MeterReason, { kind: 'differs' }>,
  resource: ResourceId,
): Pair {
  const days = rangeText({ first: day, last: through });
  const isLonger = inBook.some(({ first, last }) => first < day || last > through);
  const [vi, en] = (['vi', 'en'] as const).map((language) => ({
    file: amountText(inFile, resource, language),
    book: inBook
      .map(({ first, last, amount }) => {
        const own = rangeText({ first, last });
        const text = amountText(amount, resource, language);
        return own === days ? text : `${text} (${own})`;
      })
      .join(' + '),
  }));
  const [what, advice] = differsWords(
    `sổ có ${vi?.book ?? ''} cho ${days}, tệp ghi ${vi?.file ?? ''}`,
    `the book has ${en?.book ?? ''} for ${days}, the file has ${en?.file ?? ''}`,
  );
  return isLonger ? [what, LONGER_ADVICE] : [what, advice];
}

/** A part of an amount of several days cannot be replaced: what would be left of it is not known. */
const LONGER_ADVICE: Bilingual = {
  vi: 'Số của nhiều ngày chỉ thay được bằng tệp có đủ các ngày đó, với --replace; nếu không, bỏ số cũ trong sổ trước.',
  en: 'An amount of several days gives way only to a file that has all of them, with --replace; else remove it from the book first.',
};
