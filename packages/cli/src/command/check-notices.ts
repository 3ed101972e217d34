import {
  addDays,
  entryDays,
  groupsOf,
  habitsOf,
  habitText,
  meterIds,
  meterResource,
  RESOURCE_IDS,
  RESOURCES,
  subjectName,
  unusualIn,
  unusualText,
  type EntryDays,
  type Part,
  type Period,
  type ResourceId,
} from '@soxanh/core';
import type { BookFigures } from './book-figures.ts';
import { counted } from './counted.ts';
import { information, type Finding } from './finding.ts';

/** How far back is looked: what is older is past mending. */
const DAYS_BACK = 365;

/** Days and habits worth a look. They may be right: notes, never faults. */
export function* noticeFindings(figures: BookFigures): Generator<Finding> {
  const { book, asOf, judged } = figures;
  if (judged === undefined) return;
  const { first } = judged.period;
  const back = addDays(asOf, 1 - DAYS_BACK);
  const period = { first: first > back ? first : back, last: asOf };
  const departments = book.office.departments.map(({ id }): Part => ({ kind: 'department', id }));
  for (const resource of RESOURCE_IDS) {
    const meters = meterIds(book.office).filter((id) => meterResource(book.office, id) === resource);
    const parts = [...departments, ...meters.map((id): Part => ({ kind: 'meter', id }))];
    for (const part of parts) yield* unusualFindings(figures, part, resource, period);
    for (const part of departments) yield* habitFindings(figures, part, resource, period);
  }
}

/** How many days are worth naming. */
const NAMED_DAYS = 5;

function* unusualFindings(
  { book, evidence }: BookFigures,
  part: Part,
  resource: ResourceId,
  period: Period,
): Generator<Finding> {
  const found = unusualIn(evidence, part, resource, period);
  if (found.length === 0) return;
  const [vi, en] = (['vi', 'en'] as const).map((language) => {
    const days = found.slice(-NAMED_DAYS).map((one) => unusualText(one, language));
    const name = `${subjectName(book.office, part, language)}, ${RESOURCES[resource].name[language]}`;
    return { name, days: `${found.length > NAMED_DAYS ? '…; ' : ''}${days.join('; ')}` };
  });
  const count = counted(found.length, 'ngày cần xem lại', ['unusual day', 'unusual days']);
  yield information(
    `${vi?.name ?? ''}: ${count.vi}: ${vi?.days ?? ''}. Sửa nếu ghi nhầm; nếu đúng thực tế, có thể ghi lý do tăng, giảm.`,
    `${en?.name ?? ''}: ${count.en}: ${en?.days ?? ''}. Correct a slip; if it is right, a reason can be given.`,
  );
}

function* habitFindings(
  { book, evidence }: BookFigures,
  part: Part,
  resource: ResourceId,
  period: Period,
): Generator<Finding> {
  // What a meter gives is nobody's habit.
  if (evidence.measuredBy(part, resource, period).some(({ how }) => how !== 'recorded')) return;
  const entries = entriesOf({ book }, part.id, resource);
  if (entries.length === 0) return;
  for (const { period: month } of groupsOf(period, 'month')) {
    const within = entries.filter(({ day }) => day >= month.first && day <= month.last);
    for (const { habit } of habitsOf(evidence, part, resource, month, within)) {
      const [vi, en] = (['vi', 'en'] as const).map(
        (language) =>
          `${subjectName(book.office, part, language)}, ${RESOURCES[resource].name[language]}: ${habitText(habit, resource, language)}`,
      );
      yield information(
        `Báo riêng lãnh đạo phòng: ${vi ?? ''}`,
        `For the head of the department alone: ${en ?? ''}`,
      );
    }
  }
}

const entriesOf = (
  { book }: Pick<BookFigures, 'book'>,
  department: string,
  resource: ResourceId,
): EntryDays[] =>
  entryDays(
    book.resolution.counted
      .filter((entry) => entry.kind === 'use')
      .filter((entry) => entry.department === department && entry.resource === resource),
  );
