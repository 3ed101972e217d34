import { addDays, dayNumberFromText, type Day } from '../calendar/day.ts';
import { touches, type Period } from '../calendar/period.ts';
import { changedConditions, type ChangedCondition } from '../insight/changed-conditions.ts';
import { WHOLE_OFFICE } from '../insight/subject.ts';
import type { ExplanationEntry } from '../journal/entry.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { isResourceId, RESOURCES } from '../quantity/resource.ts';
import type { ComparedRow } from './compared-rows.ts';
import type { KnownBook } from './known-book.ts';
import { CONDITION_WORDS } from './condition-words.ts';
import { CAUSE_WORDS } from './cause-words.ts';
import { subjectColumns } from './subject-columns.ts';
import { subjectName } from './subject-name.ts';
import { text, type Row, type Table } from './table.ts';

/** What the table of reasons is made from. */
interface ExplanationSource {
  readonly known: KnownBook;
  readonly period: Period;
  /** The comparisons of the report: what changed since the days compared with belongs to them. */
  readonly rows: readonly ComparedRow[];
  readonly language: Language;
}

/**
 * "Thuyết minh số liệu": the reasons people gave for figures of the period, and the conditions that changed since the days
 * it is compared with. They stand beside the figures and alter none.
 */
export function explanationTable({ known, period, rows, language }: ExplanationSource): Table {
  const vi = language === 'vi';
  const { office } = known.evidence;
  return {
    id: 'explanations',
    title: vi ? 'Thuyết minh số liệu' : 'Explanations',
    columns: [
      ...subjectColumns(language, 'subject', 'resource'),
      { id: 'first', heading: vi ? 'Từ ngày' : 'From' },
      { id: 'last', heading: vi ? 'Đến ngày' : 'To' },
      { id: 'cause', heading: vi ? 'Lý do tăng, giảm' : 'Reason' },
      { id: 'text', heading: vi ? 'Diễn giải' : 'In words' },
    ],
    rows: [
      ...reasonsIn(known, period).map(({ entry, days }) => reasonRow(office, entry, days, language)),
      ...conditionsOf(office, period, rows).map((one) => conditionRow(office, one, language)),
    ],
  };
}

interface Reason {
  readonly entry: ExplanationEntry;
  readonly days: Period;
}

/** In the order of their days; those of one day in that of their ids, on every machine alike. */
function reasonsIn({ ledger }: KnownBook, period: Period): Reason[] {
  const found = new Map<string, Reason>();
  for (const { entries } of ledger.pages('explanation'))
    for (const entry of entries) {
      const [first, last] = [entry.day, entry.through ?? entry.day].map(dayNumberFromText);
      if (first === undefined || last === undefined) continue;
      const days = { first, last };
      if (touches(days, period)) found.set(entry.id, { entry, days });
    }
  return [...found.values()].toSorted(
    (a, b) => a.days.first - b.days.first || (a.entry.id < b.entry.id ? -1 : 1),
  );
}

function conditionsOf(office: Office, period: Period, rows: readonly ComparedRow[]): ChangedCondition[] {
  const firsts: Day[] = rows.flatMap(({ comparison: { with: compared } }) =>
    [compared.dates, compared.days].flatMap((days) => (days === undefined ? [] : [days.period.first])),
  );
  const first = firsts.reduce((a, b) => (a < b ? a : b), addDays(period.first, -1));
  return changedConditions(office, [WHOLE_OFFICE], first, period.last);
}

function reasonRow(office: Office, entry: ExplanationEntry, days: Period, language: Language): Row {
  const { of, resource, cause } = entry;
  const named = isResourceId(resource) ? RESOURCES[resource].name[language] : resource;
  return {
    total: false,
    cells: [
      text(subjectName(office, of, language)),
      text(named),
      { kind: 'day', day: days.first },
      { kind: 'day', day: days.last },
      text(CAUSE_WORDS[cause][language]),
      text(entry.text ?? ''),
    ],
  };
}

/** A condition holds from its day on, for everything that is followed there. */
function conditionRow(office: Office, condition: ChangedCondition, language: Language): Row {
  const { of, from, what } = condition;
  const building = office.buildings.some(({ id }) => id === of);
  const changed = language === 'vi' ? 'Thay đổi điều kiện' : 'Changed conditions';
  return {
    total: false,
    cells: [
      text(subjectName(office, { kind: building ? 'building' : 'department', id: of }, language)),
      text(''),
      { kind: 'day', day: from },
      text(''),
      text(`${changed}: ${CONDITION_WORDS[what][language]}`),
      text(condition.text ?? ''),
    ],
  };
}
