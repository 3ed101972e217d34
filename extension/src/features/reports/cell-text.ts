import {
  amountNumber,
  dateText,
  fixedText,
  fractionPercent,
  numberText,
  signedPercent,
  type Cell,
  type Language,
} from '@soxanh/core';

/** What a cell says on screen. No value is a dash, never a zero (law L1). */
export function cellText(cell: Cell | undefined, language: Language): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
      return cell.text;
    case 'day':
      return dateText(cell.day);
    case 'count':
      return numberText(cell.count, 0, language);
    case 'amount':
      return cell.amount === null ? '–' : amountNumber(cell.amount, cell.resource, language);
    case 'number':
      return fixedText(cell.value, cell.places, language);
    case 'percent':
      return cell.signed ? signedPercent(cell.ratio, language) : fractionPercent(cell.ratio, language);
    case 'coverage':
      // Its column says what it is: the words would break it over three lines.
      return cell.coverage.expected === 0 ? '–' : `${cell.coverage.valued}/${cell.coverage.expected}`;
  }
}
