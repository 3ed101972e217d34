import { dateOf, dayOf, type Day } from '../calendar/day.ts';
import { dateText } from '../calendar/day-words.ts';
import type { Period } from '../calendar/period.ts';
import { dayTable } from '../ledger/day-table.ts';
import { Ledger } from '../ledger/ledger.ts';
import { ledgerEvidence } from '../insight/ledger-evidence.ts';
import { officeOf } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCE_IDS } from '../quantity/resource.ts';
import { comparedRows, type ComparedRow } from './compared-rows.ts';
import { comparisonTable } from './comparison-table.ts';
import type { KnownBook } from './known-book.ts';
import { dailyTable } from './daily-table.ts';
import { explanationTable } from './explanation-table.ts';
import { factorTable } from './factor-table.ts';
import { methodNotes } from './notes.ts';
import { openTable } from './open-table.ts';
import { paperTable } from './paper-table.ts';
import { periodName } from './period-name.ts';
import { personTable } from './person-table.ts';
import { placeTable } from './place-table.ts';
import { quotaTable } from './quota-table.ts';
import { sharesTable } from './shares-table.ts';
import type { Report, Table } from './table.ts';
import { SYNTHETIC_WORDS } from './synthetic-words.ts';
import { totalsTable, type FiguresSource } from './totals-table.ts';

/** What a report is made from. */
export interface ReportSource extends FiguresSource {
  /**
   * All the book knows, as of the table's day: without it the report has the period's own figures, and neither comparisons
   * nor quotas, paper against stock, reasons and conversions.
   */
  readonly known?: KnownBook | undefined;
  readonly synthetic: boolean;
}

/**
 * The report of a period: totals by resource and department with coverage and states beside every figure (law L2), the
 * days they are made of, buildings and meters, what is open, the same period last year, quotas, paper against stock,
 * reasons, CO₂ and money, and the notes on method. Every form of output is made from it (law L5). Totals and days are
 * always there; a table with nothing to say is left out.
 *
 * @example
 * const question = { period: monthPeriod(2026, 6), asOf: dayOf(2026, 6, 30) };
 * const table = dayTable(new Ledger(), officeOf([]), question);
 * periodReport({ office: officeOf([]), table, synthetic: false, language: 'vi' }).title; // 'Số liệu sử dụng tháng 6/2026'
 */
export function periodReport(source: ReportSource): Report {
  const { office, table, synthetic, language } = source;
  const vi = language === 'vi';
  const period = periodName(table.period, language);
  const tables = tablesOf(source).filter(({ id, rows, notes }) => {
    const isOwn = id === 'totals' || id === 'days';
    return isOwn || rows.length > 0 || (notes !== undefined && notes.length > 0);
  });
  return {
    title: vi ? `Số liệu sử dụng ${period}` : `Use of resources, ${period}`,
    subtitle: [office.name, asOfText(table.asOf, language)].filter((part) => part !== '').join(' · '),
    band: synthetic ? SYNTHETIC_WORDS[language] : undefined,
    tables,
    notes: methodNotes(
      office,
      table,
      language,
      tables.some(({ id }) => id === 'comparison'),
    ),
  };
}

/**
 * The headings of every table a report can have, by which a file made of one is known again.
 *
 * @example
 * reportHeadings('en').some((headings) => headings.includes('Coverage')); // true
 */
export function reportHeadings(language: Language): string[][] {
  const [office, ledger, day] = [officeOf([]), new Ledger(), dayOf(2026, 6, 30)];
  const table = dayTable(ledger, office, { period: { first: day, last: day }, asOf: day });
  const known = { ledger, evidence: ledgerEvidence(ledger, office, day) };
  const tables = tablesOf({ office, table, known, synthetic: false, language });
  return tables.map(({ columns }) => columns.map(({ heading }) => heading));
}

const asOfText = (day: Day, language: Language): string =>
  language === 'vi' ? `số liệu đến hết ngày ${dateText(day)}` : `as of ${dateText(day)}`;

function tablesOf(source: ReportSource): Table[] {
  const { known } = source;
  return [
    totalsTable(source),
    dailyTable(source),
    placeTable(source),
    openTable(source, known),
    ...(known === undefined ? [] : judgedTables(source, known)),
  ];
}

/** What is judged, and what it is judged by. */
function judgedTables({ table: { period }, language }: ReportSource, known: KnownBook): Table[] {
  const vi = language === 'vi';
  const { evidence } = known;
  const rows = rowsOf(known, period);
  const sinceNewYear = fromNewYear(period);
  const lastYear = dateOf(period.first).year - 1;
  return [
    comparisonTable({
      id: 'comparison',
      title: vi ? `So sánh cùng kỳ năm ${lastYear}` : `Against ${lastYear}`,
      rows,
      repeats: true,
      known,
      language,
    }),
    personTable(rows, evidence, language),
    sharesTable(known, period, language),
    ...(sinceNewYear === undefined
      ? []
      : [
          comparisonTable({
            id: 'cumulative',
            title: vi ? 'Lũy kế từ đầu năm' : 'Since New Year',
            rows: rowsOf(known, sinceNewYear),
            repeats: false,
            known,
            language,
          }),
        ]),
    quotaTable({ id: 'quota', title: vi ? 'Định mức' : 'Quota', period, known, language }),
    ...(sinceNewYear === undefined
      ? []
      : [
          quotaTable({
            id: 'cumulative-quota',
            title: vi ? 'Định mức lũy kế từ đầu năm' : 'Quota since New Year',
            period: sinceNewYear,
            known,
            language,
          }),
        ]),
    paperTable(evidence, period, language),
    explanationTable({ known, period, rows, language }),
    factorTable(rows, evidence.office, language),
  ];
}

const rowsOf = ({ evidence, ledger }: KnownBook, period: Period): ComparedRow[] =>
  RESOURCE_IDS.flatMap((resource) =>
    comparedRows(evidence, ledger, { resource, period, against: 'last-year' }),
  );

/** From the first of January to the period's end; undefined where that is the period itself, or it reaches further back. */
function fromNewYear({ first, last }: Period): Period | undefined {
  const newYear = dayOf(dateOf(last).year, 1, 1);
  return first <= newYear ? undefined : { first: newYear, last };
}
