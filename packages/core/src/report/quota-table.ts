import type { Period } from '../calendar/period.ts';
import type { Pace } from '../insight/pace.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCE_IDS, RESOURCES } from '../quantity/resource.ts';
import { inShownUnit } from './change-words.ts';
import type { KnownBook } from './known-book.ts';
import { noPaceText, passingText } from './pace-words.ts';
import { pacedRows } from './paced-rows.ts';
import { subjectCells, subjectColumns, unitCell } from './subject-columns.ts';
import { subjectName } from './subject-name.ts';
import { amountCell, NO_FIGURE, type Cell, type Column, type Table } from './table.ts';

/** Which quotas a table is of. */
interface QuotaSource {
  readonly id: string;
  readonly title: string;
  readonly period: Period;
  readonly known: KnownBook;
  readonly language: Language;
}

/**
 * Use against what is allotted for a period, the pace, and when each quota was or would be passed. Who only gets shares of a
 * meter has no row, and a line says whose pace to look at (law A3).
 */
export function quotaTable({ id, title, period, known, language }: QuotaSource): Table {
  const { evidence } = known;
  const { office } = evidence;
  const found = RESOURCE_IDS.flatMap((resource) =>
    pacedRows(evidence, { resource, period }).map((row) => ({ ...row, resource })),
  );
  return {
    id,
    title,
    columns: columnsIn(language),
    rows: found.flatMap(({ subject, pace }) => {
      if (pace.kind !== 'pace') return [];
      return [
        {
          total: subject.kind === 'office',
          source: { kind: 'pace', pace },
          cells: [...subjectCells(office, pace, language), ...paceCells(pace, language)],
        },
      ];
    }),
    notes: found.map(({ subject, resource, pace }) => {
      const said = pace.kind === 'pace' ? passingText(pace, language) : noPaceText(office, pace, language);
      return `${RESOURCES[resource].name[language]}, ${subjectName(office, subject, language)}: ${said}`;
    }),
  };
}

function columnsIn(language: Language): Column[] {
  const vi = language === 'vi';
  return [
    ...subjectColumns(language, 'resource', 'subject', 'unit'),
    { id: 'quota', heading: vi ? 'Định mức' : 'Quota', figures: true },
    { id: 'amount', heading: vi ? 'Đã dùng' : 'Used', figures: true },
    { id: 'share', heading: vi ? 'Tỷ lệ' : 'Share', figures: true },
    { id: 'gone', heading: vi ? 'Thời gian đã qua' : 'Period gone', figures: true },
    { id: 'pace', heading: vi ? 'Tiến độ' : 'Pace', figures: true },
    { id: 'projected', heading: vi ? 'Dự kiến cuối kỳ' : 'Projected end', figures: true },
    ...subjectColumns(language, 'coverage'),
  ];
}

function paceCells(
  { resource, quota, used, usedShare, gone, projection, coverage }: Pace,
  language: Language,
): Cell[] {
  const rate = projection.kind === 'projected' ? projection.pace : undefined;
  return [
    unitCell(resource, language),
    amountCell(quota.amount, resource),
    amountCell(used, resource),
    usedShare === undefined ? NO_FIGURE : { kind: 'percent', ratio: usedShare, signed: false },
    { kind: 'percent', ratio: gone, signed: false },
    rate === undefined ? NO_FIGURE : { kind: 'percent', ratio: rate, signed: false },
    projection.kind === 'projected'
      ? { kind: 'number', value: inShownUnit(projection.end, resource), places: 1 }
      : NO_FIGURE,
    { kind: 'coverage', coverage },
  ];
}
