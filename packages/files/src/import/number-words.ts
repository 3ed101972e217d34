import { RESOURCES, type Bilingual, type ResourceId } from '@soxanh/core';
import type { DecimalSign } from '../export/csv.ts';
import { pair, type Pair } from './problem-words.ts';

/**
 * A cell that is no number in the way its column writes them.
 *
 * @param grouping whether the column may group digits; a tidy one may not, and perhaps its decimal sign was taken wrongly.
 * @param advice what to do where the column is not tidy.
 */
export function notANumberWords(
  text: string,
  { decimal, grouping }: { readonly decimal: DecimalSign; readonly grouping: boolean },
  advice: Bilingual,
): Pair {
  return grouping
    ? pair(
        `${text} không phải một số có dấu thập phân "${decimal}"`,
        `${text} is not a number with "${decimal}" as its decimal sign`,
        advice.vi,
        advice.en,
      )
    : pair(
        `${text} không phải một số có dấu thập phân "." và không nhóm chữ số`,
        `${text} is not a number with "." as its decimal sign and no grouping`,
        'Ghi như 1250 hoặc 12.5; nếu tệp dùng dấu phẩy, nêu --decimal ",".',
        'Write 1250 or 12.5; if the file uses the comma, name --decimal ",".',
      );
}

/** An amount beyond what an entry may hold. */
export const tooLargeWords = (vi: string, en: string): Pair =>
  pair(
    `${vi} quá lớn`,
    `${en} is too large`,
    'Kiểm tra dấu thập phân và đơn vị tính.',
    'Check the decimal sign and the unit.',
  );

/** Sheets and items are whole. */
export const notWholeWords = (vi: string, en: string, resource: ResourceId, advice: Bilingual): Pair => {
  const { name, shown } = RESOURCES[resource];
  return pair(
    `${vi} không phải số nguyên; ${name.vi} đếm theo ${shown.symbol.vi}`,
    `${en} is not whole; ${name.en} is counted in ${shown.symbol.en}`,
    advice.vi,
    advice.en,
  );
};

/** A row with more cells than there are headings: what it means may have slipped. */
export const tooManyCellsWords = (text: string, advice: Bilingual): Pair =>
  pair(
    `dòng có nhiều ô hơn tiêu đề (thừa ${text})`,
    `the row has more cells than there are headings (${text})`,
    advice.vi,
    advice.en,
  );

/** The book has one amount, the file another. */
export const differsWords = (vi: string, en: string): Pair =>
  pair(
    vi,
    en,
    'Kiểm tra số nào đúng; nếu tệp đúng, nhập lại với --replace.',
    'Find out which is right; if the file is, import it with --replace.',
  );
