import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { MeterColumn } from '../ledger/meter-column.ts';
import type { Unfilled } from '../ledger/unfilled.ts';
import { MISSING } from '../ledger/state.ts';
import type { EntryId } from '../journal/id.ts';
import type { MeterEntry } from '../meter/meter-days.ts';
import type { Stretch } from '../meter/stretch.ts';
import { amountText } from '../quantity/amount-text.ts';
import { RESOURCES } from '../quantity/resource.ts';
import type { KnownBook } from './known-book.ts';
import { subjectColumns } from './subject-columns.ts';
import { meterName } from './subject-name.ts';
import { questionText } from './question-words.ts';
import { count, text, type Row, type Table } from './table.ts';
import type { FiguresSource } from './totals-table.ts';
import { stateName } from './words.ts';

/**
 * What the meters leave open in a period: readings that wait for an answer (law M2), amounts no day has (law M4), and days
 * without a reading. None of it is zero.
 */
export function openTable(source: FiguresSource, known: KnownBook | undefined): Table {
  const vi = source.language === 'vi';
  const { meters } = source.table.meters;
  return {
    id: 'open',
    title: vi ? 'Chỉ số cần bổ sung' : 'Readings to complete',
    columns: [
      { id: 'meter', heading: vi ? 'Công tơ, đồng hồ' : 'Meter' },
      ...subjectColumns(source.language, 'resource'),
      { id: 'first', heading: vi ? 'Từ ngày' : 'From' },
      { id: 'last', heading: vi ? 'Đến ngày' : 'To' },
      { id: 'days', heading: vi ? 'Số ngày' : 'Days', figures: true },
      { id: 'what', heading: vi ? 'Tình trạng' : 'State' },
      { id: 'text', heading: vi ? 'Việc cần làm' : 'What to do' },
    ],
    rows: meters.flatMap((column) => openRows(column, source, known)),
  };
}

function openRows(column: MeterColumn, source: FiguresSource, known: KnownBook | undefined): Row[] {
  const { meter, resource } = column;
  const { language, table } = source;
  const vi = language === 'vi';
  const questions = table.meters.questions.filter((one) => one.meter === meter);
  const unfilled = table.meters.unfilled.filter((one) => one.meter === meter);
  const told = [...questions.map(({ stretch }) => stretch), ...unfilled];
  const row = (days: Period, what: string, said: string): Row => ({
    total: false,
    source: {
      kind: 'days',
      of: { kind: 'meter', id: meter },
      resource,
      period: { first: days.first, last: days.last },
    },
    cells: [
      text(meterName(source.office, meter)),
      text(RESOURCES[resource].name[language]),
      { kind: 'day', day: days.first },
      { kind: 'day', day: days.last },
      count(days.last - days.first + 1),
      text(what),
      text(said),
    ],
  });
  return [
    ...questions.map(({ stretch }) =>
      row(stretch, vi ? 'Chờ giải thích' : 'Waits for an answer', askedText(column, stretch, source, known)),
    ),
    ...unfilled.map((one) =>
      row(one, vi ? 'Chưa chia theo ngày' : 'Not spread over days', unfilledWords(one, source)),
    ),
    ...missingRuns(column, source.table.period.first, told).map((days) =>
      row(days, stateName('missing', resource, language), vi ? 'Ghi bổ sung chỉ số.' : 'Add a reading.'),
    ),
  ];
}

/** The question with its likely answers, where the readings it is about are at hand. */
function askedText(
  { meter, resource, described }: MeterColumn,
  { question }: Stretch,
  { language }: FiguresSource,
  known: KnownBook | undefined,
): string {
  if (question === undefined || known === undefined) return '';
  const entries = new Map<EntryId, MeterEntry>();
  for (const page of known.ledger.pages('meter', meter))
    for (const entry of page.entries) entries.set(entry.id, entry);
  const { decimals } = described;
  return questionText(question, { resource, find: (id) => entries.get(id), language, decimals });
}

function unfilledWords({ amount, resource }: Unfilled, { language }: FiguresSource): string {
  const used = amountText(amount, resource, language);
  return language === 'vi'
    ? `${used}, không nằm trong các tổng. Ghi bổ sung chỉ số ở giữa, nếu có.`
    : `${used}, in none of the totals. Add a reading between, if there is one.`;
}

/** Days without a reading, run by run, but for those a question or an amount of their own stands for. */
function missingRuns({ state }: MeterColumn, start: Day, told: readonly Period[]): Period[] {
  const runs: Period[] = [];
  for (const [at, code] of state.entries()) {
    const day = addDays(start, at);
    if (code !== MISSING || told.some(({ first, last }) => day >= first && day <= last)) continue;
    const last = runs.at(-1);
    if (last !== undefined && addDays(last.last, 1) === day) runs[runs.length - 1] = { ...last, last: day };
    else runs.push({ first: day, last: day });
  }
  return runs;
}
