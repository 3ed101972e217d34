import type { Subject } from '../insight/subject.ts';
import type { Office } from '../office/office.ts';
import type { Bilingual, Language } from '../quantity/language.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import { subjectName } from './subject-name.ts';
import { text, type Cell, type Column } from './table.ts';

/** Columns that many tables have: of what and of whom their figures are, and how complete. */
const HEADINGS = {
  resource: { vi: 'Nội dung', en: 'Resource' },
  subject: { vi: 'Phòng, tòa nhà', en: 'Department, building' },
  department: { vi: 'Phòng', en: 'Department' },
  unit: { vi: 'ĐVT', en: 'Unit' },
  coverage: { vi: 'Mức đủ số liệu', en: 'Coverage' },
  'compared-coverage': { vi: 'Mức đủ năm trước', en: 'Coverage last year' },
} as const satisfies Record<string, Bilingual>;

/** Those columns, in the order in which they are named. */
export const subjectColumns = (
  language: Language,
  ...ids: readonly (keyof typeof HEADINGS)[]
): readonly Column[] => ids.map((id) => ({ id, heading: HEADINGS[id][language] }));

/** The cells of `resource` and `subject`. */
export const subjectCells = (
  office: Office,
  { subject, resource }: { readonly subject: Subject; readonly resource: ResourceId },
  language: Language,
): readonly Cell[] => [
  text(RESOURCES[resource].name[language]),
  text(subjectName(office, subject, language)),
];

/** The cell of `unit`, where amounts are in the resource's own. */
export const unitCell = (resource: ResourceId, language: Language): Cell =>
  text(RESOURCES[resource].shown.symbol[language]);
