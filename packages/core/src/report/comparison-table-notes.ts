import { dateOf } from '../calendar/day.ts';
import { rangeText } from '../calendar/period-words.ts';
import type { Period } from '../calendar/period.ts';
import { dayTable } from '../ledger/day-table.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import type { ComparedRow } from './compared-rows.ts';
import { commonNotes, notesBesideCoverage, savingText } from './comparison-notes.ts';
import { conditionText } from './condition-words.ts';
import type { KnownBook } from './known-book.ts';
import { unfilledText } from './meter-words.ts';
import { subjectName } from './subject-name.ts';

/** What is the same for all rows of a resource; what is lacking and targets, row by row; and what breaks comparability. */
export function tableNotes(rows: readonly ComparedRow[], known: KnownBook, language: Language): string[] {
  const { office } = known.evidence;
  const period = rows[0]?.comparison.judged;
  if (isFirstYear(rows)) return nothingBefore(rows, period, language);
  const conditions = rows.flatMap(({ comparison }) => comparison.conditions);
  return [
    ...(period === undefined ? [] : [periodText(period, language)]),
    ...sharedNotes(rows, language),
    ...rowNotes(rows, office, language),
    ...new Set(conditions.map((condition) => conditionText(office, condition, language))),
    ...unfilledNotes(rows, known, language),
  ];
}

/** With no figure of the days compared with there is nothing to compare. */
export const isFirstYear = (rows: readonly ComparedRow[]): boolean =>
  rows.every(({ comparison }) => comparison.absolute.compared.amount === null);

/** With no figure of the year before the one thing lacking is said once, and what can be done about it. */
function nothingBefore(
  rows: readonly ComparedRow[],
  period: Period | undefined,
  language: Language,
): string[] {
  const dates = rows.find(({ comparison }) => comparison.with.dates)?.comparison.with.dates;
  const year = dates === undefined ? undefined : dateOf(dates.period.first).year;
  const named = year === undefined ? (language === 'vi' ? 'năm trước' : 'last year') : year;
  return [
    ...(period === undefined ? [] : [periodText(period, language)]),
    language === 'vi'
      ? `Chưa có số liệu ${year === undefined ? '' : 'năm '}${named} để so sánh. Có thể nhập từ sổ theo dõi cũ (Excel).`
      : `No figures of ${named} to compare with. They can be imported from an old Excel log.`,
  ];
}

/** What is said of several rows of a resource alike stands once, with their names. */
function rowNotes(rows: readonly ComparedRow[], office: Office, language: Language): string[] {
  const said = new Map<string, { resource: ResourceId; note: string; names: string[] }>();
  for (const { comparison } of rows) {
    const { subject, resource, converted } = comparison;
    const withheld = converted.kind === 'withheld' ? [savingText(comparison, office, language)] : [];
    for (const note of [...withheld, ...notesBesideCoverage(comparison, language)]) {
      const one = said.get(`${resource} ${note}`) ?? { resource, note, names: [] };
      one.names.push(subjectName(office, subject, language));
      said.set(`${resource} ${note}`, one);
    }
  }
  return [...said.values()].map(
    ({ resource, note, names }) => `${RESOURCES[resource].name[language]}, ${names.join('; ')}: ${note}`,
  );
}

/** The days judged: those of the period so far. */
const periodText = (period: Period, language: Language): string =>
  `${language === 'vi' ? 'Kỳ này' : 'This period'}: ${rangeText(period)}.`;

/** A note of several resources stands once, with their names unless it is of all of them. */
function sharedNotes(rows: readonly ComparedRow[], language: Language): string[] {
  const of = new Map<string, Set<ResourceId>>();
  for (const { comparison } of rows)
    for (const note of commonNotes(comparison, language))
      of.set(note, (of.get(note) ?? new Set()).add(comparison.resource));
  const all = new Set(rows.map(({ comparison }) => comparison.resource)).size;
  return [...of].map(([note, resources]) => {
    if (resources.size === all) return note;
    return `${[...resources].map((one) => RESOURCES[one].name[language]).join(', ')}: ${note}`;
  });
}

/** What lies in no total of the year before either, so that a smaller total is not taken for thrift (law M4). */
function unfilledNotes(
  rows: readonly ComparedRow[],
  { ledger, evidence }: KnownBook,
  language: Language,
): string[] {
  const { office, asOf } = evidence;
  const period = rows.find(({ comparison }) => comparison.with.dates)?.comparison.with.dates?.period;
  if (period === undefined) return [];
  const { unfilled } = dayTable(ledger, office, { period, asOf }).meters;
  return unfilled.map((one) => unfilledText(office, one, language));
}
