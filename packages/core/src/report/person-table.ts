import type { Evidence } from '../insight/evidence.ts';
import { intensity, INTENSITY_UNITS, type Intensity } from '../insight/intensity.ts';
import type { Language } from '../quantity/language.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { Fraction } from '../quantity/fraction.ts';
import type { Comparison } from '../insight/comparison.ts';
import type { ComparedRow } from './compared-rows.ts';
import { subjectCells, subjectColumns } from './subject-columns.ts';
import { count, NO_FIGURE, text, type Cell, type Table } from './table.ts';

/**
 * Use per person and working day, this period and in the days it is compared with (method §4): for resources that are
 * compared per person. Of what is allocated the building's, never a department's (law A3).
 */
export function personTable(rows: readonly ComparedRow[], evidence: Evidence, language: Language): Table {
  const vi = language === 'vi';
  const { office } = evidence;
  return {
    id: 'per-person',
    title: vi ? 'Bình quân người, ngày làm việc' : 'Per person and working day',
    columns: [
      ...subjectColumns(language, 'resource', 'subject', 'unit'),
      { id: 'intensity', heading: vi ? 'Bình quân kỳ này' : 'Average, this period', figures: true },
      { id: 'compared', heading: vi ? 'Bình quân cùng kỳ' : 'Average last year', figures: true },
      { id: 'days', heading: vi ? 'Ngày làm việc có số liệu' : 'Working days with figures', figures: true },
      { id: 'person-days', heading: vi ? 'Số người × số ngày' : 'Person-days', figures: true },
      ...subjectColumns(language, 'coverage'),
    ],
    rows: rows.flatMap(({ comparison }) => {
      const found = averagesOf(comparison, evidence);
      const { subject, resource } = comparison;
      if (found === undefined) return [];
      return [
        {
          total: subject.kind === 'office',
          source: { kind: 'intensity', comparison, now: found.now, before: found.before },
          cells: [...subjectCells(office, comparison, language), ...averageCells(found, resource, language)],
        },
      ];
    }),
  };
}

/** The averages of a row. */
interface Averages {
  readonly now: Intensity;
  readonly value: Fraction;
  readonly before: Intensity | undefined;
}

/** Undefined where nobody asks per person, or where there is no such figure: a share says nothing of one department. */
function averagesOf(
  { judged, parts, resource, exposure, with: compared }: Comparison,
  evidence: Evidence,
): Averages | undefined {
  if (judged === undefined || exposure.per !== 'person') return undefined;
  const subjects = parts.map(({ subject }) => subject);
  const now = intensity(evidence, subjects, resource, judged);
  if (now.value === undefined) return undefined;
  // Of a department that took over from others the others' days would count too: the comparison itself says that.
  const isOwn = parts.every((part) => part.compared.every((tally) => tally.subject.id === part.subject.id));
  const before =
    compared.days === undefined || !isOwn
      ? undefined
      : intensity(evidence, subjects, resource, compared.days.period);
  return { now, value: now.value, before };
}

const averageCells = ({ now, value, before }: Averages, resource: ResourceId, language: Language): Cell[] => [
  text(INTENSITY_UNITS[resource][language]),
  averageCell(value, resource),
  before?.value === undefined ? NO_FIGURE : averageCell(before.value, resource),
  count(now.days),
  count(now.personDays),
  { kind: 'coverage', coverage: now.coverage },
];

const averageCell = (value: Fraction, resource: ResourceId): Cell => ({
  kind: 'number',
  value: { n: value.n, d: value.d * INTENSITY_UNITS[resource].per },
  places: 1,
});
