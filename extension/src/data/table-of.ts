import {
  dayTable,
  Ledger,
  type DayQuestion,
  type DayTable,
  type MonthCells,
  type Office,
} from '@soxanh/core';

/** The day table of stored cells: see `dayTable`. */
export function tableOf(cells: Iterable<MonthCells>, office: Office, question: DayQuestion): DayTable {
  const ledger = new Ledger();
  for (const month of cells) ledger.load(month);
  return dayTable(ledger, office, question);
}
