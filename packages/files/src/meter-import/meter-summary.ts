import {
  addDays,
  dayText,
  meterStretches,
  wholeDay,
  type Day,
  type EntryId,
  type KnownEntry,
  type MeterEntry,
  type MeterQuestion,
  type ReadingEntry,
} from '@soxanh/core';
import { plainText } from './decimals.ts';
import type { FileMeter } from './meter-choices.ts';
import type { MeterDay, MeterFile, MeterReading } from './meter-file.ts';

/** What a file gives for its days; of readings, for those between them and the ones the book has next to them. */
export interface MeterSummary {
  readonly first: Day;
  readonly last: Day;
  /** Days that are measured, that are estimated, and that have no value: by the rules of the meter book. */
  readonly whole: number;
  readonly estimated: number;
  readonly missing: number;
  /** Small units that were measured in all, those of days without a value included. */
  readonly total: number;
  /** Questions that readings raise, by their rows. */
  readonly questions: readonly { readonly row: number; readonly question: MeterQuestion }[];
  /** What a question is about: readings of the file beside the book's entries. */
  readonly find: (id: EntryId) => MeterEntry | undefined;
}

/**
 * Sums up a file before it is imported.
 *
 * @param counted the book's entries in force: readings next to the file's, and events that explain why a counter fell.
 * @returns undefined if the file has no day.
 */
export const meterSummary = (
  file: MeterFile,
  meter: FileMeter,
  counted: readonly KnownEntry[],
): MeterSummary | undefined =>
  file.scheme === 'readings' ? ofReadings(file.readings, meter, counted) : ofDays(file);

function ofDays({ days, spans }: MeterFile): MeterSummary | undefined {
  const firsts = [...days.map(({ day }) => day), ...spans.map(({ first }) => first)];
  const lasts = [...days.map(({ day }) => day), ...spans.map(({ last }) => last)];
  const [first, last] = [least(firsts), greatest(lasts)];
  if (first === undefined || last === undefined) return undefined;
  const bases = days.map(basisOf);
  const whole = bases.filter((basis) => basis === 'single').length;
  const inSpans = spans.reduce((sum, span) => sum + span.last - span.first + 1, 0);
  const estimated = bases.filter((basis) => basis === 'gap').length + inSpans;
  const total = [...days, ...spans].reduce((sum, { amount }) => sum + amount, 0);
  return {
    first,
    last,
    whole,
    estimated,
    missing: last - first + 1 - whole - estimated,
    total,
    questions: [],
    find: () => undefined,
  };
}

/** What the meter book makes of a day with these minutes. */
function basisOf({ amount, minutes, about }: MeterDay): 'single' | 'gap' | undefined {
  const measured = minutes?.covered.reduce((sum, [from, to]) => sum + to - from, 0) ?? 1440;
  return wholeDay({ measured: amount, minutes: measured, of: minutes?.of ?? 1440, about, entries: [] })
    ?.basis;
}

/** The stretches that readings of the file begin or end, also those from and to readings the book has already. */
function ofReadings(
  readings: readonly MeterReading[],
  { office, id }: FileMeter,
  counted: readonly KnownEntry[],
): MeterSummary | undefined {
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const known = counted.filter(
    (entry) => (entry.kind === 'meter-event' || entry.kind === 'reading') && entry.meter === id,
  );
  const entries = [...known, ...readings.map((reading) => asEntry(reading, id))] as readonly MeterEntry[];
  const stretches = meterStretches(office, id, entries).filter(
    (one) => one.last >= first.boundary && one.first <= addDays(last.boundary, 1),
  );
  const [from, to] = [stretches[0]?.first, stretches.at(-1)?.last];
  if (from === undefined || to === undefined) return undefined;
  const sum = { whole: 0, estimated: 0, total: 0 };
  for (const { kind, first: start, last: end, total = 0 } of stretches) {
    sum.total += total;
    if (kind === 'single') sum.whole++;
    if (kind === 'gap') sum.estimated += end - start + 1;
  }
  const rows = new Map(readings.map(({ row }) => [idOf(row), row]));
  const questions = stretches.flatMap(({ question, from: before, to: now }) => {
    const row = rows.get(now) ?? rows.get(before);
    return question === undefined || row === undefined ? [] : [{ row, question }];
  });
  const missing = to - from + 1 - sum.whole - sum.estimated;
  const find = (wanted: EntryId): MeterEntry | undefined => entries.find((entry) => entry.id === wanted);
  return { first: from, last: to, ...sum, missing, questions, find };
}

/** A reading of the file as the entry it would be, with its row for an id. */
const asEntry = ({ day, moment, value, row }: MeterReading, meter: string): ReadingEntry => ({
  v: 1,
  id: idOf(row),
  n: 1,
  prev: null,
  at: '',
  by: { device: 'file', role: 'office' },
  kind: 'reading',
  meter,
  day: dayText(day),
  value: plainText(value),
  ...(moment === undefined ? {} : { moment }),
});

const idOf = (row: number): EntryId =>
  `00000000-0000-7000-8000-${row.toString().padStart(12, '0')}` as EntryId;

const least = (days: readonly Day[]): Day | undefined =>
  days.reduce<Day | undefined>((low, day) => (low === undefined || day < low ? day : low), undefined);
const greatest = (days: readonly Day[]): Day | undefined =>
  days.reduce<Day | undefined>((high, day) => (high === undefined || day > high ? day : high), undefined);
