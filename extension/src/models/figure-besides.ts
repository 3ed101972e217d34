import {
  allocatedText,
  meterName,
  openProblems,
  rangeText,
  ruleProblemText,
  unfilledText,
  type DayTable,
  type Language,
  type MeterBook,
  type Office,
} from '@soxanh/core';
import type { Figure } from './figure.ts';
import { servingIn } from './serving-meters.ts';

/** Sentences that stand beside a total, in the language asked for. */
export type Besides = (language: Language) => readonly string[];

/**
 * What no total says and every total needs: amounts that lie in no day (law M4), readings that wait for an answer (law M2),
 * rules that share nothing out, and of what is allocated that it is (law A3).
 */
export function besidesOf(table: DayTable, office: Office, figure: Figure): Besides {
  const { meters: book, period } = table;
  const ids = new Set(metersOf(book, office, figure, table));
  return (language) => [
    ...(figure.department === undefined
      ? []
      : [...ids].flatMap((id) => allocatedText(office, id, period, language))),
    ...book.unfilled
      .filter(({ meter }) => ids.has(meter))
      .map((unfilled) => unfilledText(office, unfilled, language)),
    ...book.questions
      .filter(({ meter }) => ids.has(meter))
      .map(({ meter, stretch }) => questionHead(meterName(office, meter), rangeText(stretch), language)),
    ...openProblems(office, book.problems)
      .filter(({ meter }) => ids.has(meter))
      .map((problem) => ruleProblemText(office, problem, language)),
  ];
}

/** The meters a figure comes from. */
export function metersOf(book: MeterBook, office: Office, figure: Figure, { period }: DayTable): string[] {
  const { department, building, meter, resource } = figure;
  if (meter !== undefined) return [meter];
  if (building !== undefined)
    return book.buildings
      .filter((column) => column.building === building && column.resource === resource)
      .flatMap(({ meters }) => meters);
  if (department !== undefined) return servingIn(office, department, resource, period);
  return book.meters.filter((column) => column.resource === resource).map((column) => column.meter);
}

const questionHead = (name: string, days: string, language: Language): string =>
  language === 'vi'
    ? `${name}, ${days}: chỉ số chưa hợp lý, cần trả lời; khi chưa trả lời, các ngày này để "Chưa có chỉ số".`
    : `${name}, ${days}: a reading needs an answer; until then these days stay without a figure.`;
