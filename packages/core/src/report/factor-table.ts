import type { Language } from '../quantity/language.ts';
import type { Office } from '../office/office.ts';
import type { ComparedRow } from './compared-rows.ts';
import { factorsText, MEASURE_WORDS } from './factor-words.ts';
import { subjectCells, subjectColumns } from './subject-columns.ts';
import { text, type Table } from './table.ts';

/** What the use of a period emits and costs, each figure with its factor, year and source (law I5). */
export function factorTable(rows: readonly ComparedRow[], office: Office, language: Language): Table {
  const vi = language === 'vi';
  return {
    id: 'factors',
    title: vi ? 'Khí CO₂ và tiền' : 'CO₂ and money',
    columns: [
      ...subjectColumns(language, 'resource', 'subject'),
      { id: 'measure', heading: vi ? 'Quy đổi ra' : 'Converted into' },
      ...subjectColumns(language, 'unit'),
      { id: 'converted', heading: vi ? 'Giá trị' : 'Value', figures: true },
      ...subjectColumns(language, 'coverage'),
      { id: 'factor', heading: vi ? 'Hệ số, năm, nguồn' : 'Factor, year, source' },
    ],
    rows: rows.flatMap(({ comparison, converted }) =>
      converted.map((one) => {
        const { subject, resource } = comparison;
        const { name, unit, places } = MEASURE_WORDS[one.measure];
        return {
          total: subject.kind === 'office',
          source: { kind: 'converted', comparison, converted: one },
          cells: [
            ...subjectCells(office, comparison, language),
            text(name[language]),
            text(unit[language]),
            { kind: 'number', value: one.total, places },
            { kind: 'coverage', coverage: one.coverage },
            text(factorsText(one, resource, language)),
          ],
        };
      }),
    ),
  };
}
