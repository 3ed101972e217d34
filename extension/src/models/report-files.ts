import {
  dayText,
  groupCode,
  periodOf,
  type Day,
  type Language,
  type Period,
  type Report,
} from '@soxanh/core';
import type { DecimalSign } from '@soxanh/files';

/** A file ready to be handed over. */
export interface ReportFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The code of a period in the name of a file: `2026-06` for a whole month, quarter or year, else its days. */
export function periodCode({ first, last }: Period): string {
  const isWhole = (grain: 'month' | 'quarter' | 'year', day: Day): boolean => {
    const whole = periodOf(day, grain);
    return whole.first === first && whole.last === last;
  };
  for (const grain of ['month', 'quarter', 'year'] as const)
    if (isWhole(grain, first)) return groupCode(first, grain);
  return `${dayText(first)}_${dayText(last)}`;
}

/** The report as a CSV file for Excel. */
export async function csvFile(
  report: Report,
  period: Period,
  form: { readonly language: Language; readonly decimal: DecimalSign },
): Promise<ReportFile> {
  const { csvOfReport } = await import('@soxanh/files');
  return { name: `so-lieu-${periodCode(period)}.csv`, content: csvOfReport(report, form), type: 'text/csv' };
}

/** The report as an Excel workbook. */
export async function xlsxFile(report: Report, period: Period, language: Language): Promise<ReportFile> {
  const { xlsxOfReport, XLSX_TYPE } = await import('@soxanh/files');
  const bytes = await xlsxOfReport(report, { language });
  return { name: `so-lieu-${periodCode(period)}.xlsx`, content: new Uint8Array(bytes), type: XLSX_TYPE };
}
