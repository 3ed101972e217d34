import {
  canonicalText,
  countWorking,
  dayText,
  monthPeriod,
  workingCalendar,
  type Day,
  type EntryDraft,
  type FactDraft,
} from '@soxanh/core';
import { testDevice } from '@soxanh/testkit';
import type { TestMachine } from '../../world/test-world.ts';

const from = '2025-01-01';
const fact = (topic: string, of: string, value: FactDraft['value'], since = from) =>
  ({ kind: 'office', topic, of, from: since, value }) as const;

const FACTS = [
  fact('office', 'office', { name: 'Cơ quan thử' }),
  fact('building', 'toa-nha-2', { name: 'Tòa nhà số 2' }),
  fact('department', 'bao-ve', { name: 'Phòng Bảo vệ chính trị nội bộ' }),
  fact('head-count', 'bao-ve', { people: 8 }),
  fact('head-count', 'bao-ve', { people: 9 }, '2026-01-01'),
  ...['b', 'c'].flatMap((id) => [
    fact('department', id, { name: `Phòng ${id.toUpperCase()}`, building: 'toa-nha-2' }),
    fact('expect', `${id}/paper`, { every: 'never' }),
    fact('expect', `${id}/plastic`, { every: 'never' }),
  ]),
  fact('expect', 'bao-ve/plastic', { every: 'never' }),
  fact('head-count', 'b', { people: 9 }),
  fact('head-count', 'b', { people: 11 }, '2026-01-01'),
  fact('head-count', 'c', { people: 11 }),
  fact('meter', 'dien-2', { name: 'Công tơ điện nhà 2', resource: 'electricity', building: 'toa-nha-2' }),
  fact('allocation', 'dien-2', { by: 'head-count', departments: ['b', 'c'] }),
  fact('quota', 'bao-ve/paper', { through: '2026-06-30', amount: 4400 }, '2026-06-01'),
  fact('condition', 'toa-nha-2', { kind: 'equipment', text: '2 máy điều hòa' }, '2026-03-02'),
];

/** A whole number of sheets over the working days of a month, but for the last ones, which nobody recorded. */
export function paper(year: number, total: number, missing: number): EntryDraft[] {
  const calendar = workingCalendar(new Map());
  const month = monthPeriod(year, 6);
  const days = countWorking(calendar, month) - missing;
  const drafts: EntryDraft[] = [];
  for (let day: number = month.first; drafts.length < days; day++) {
    if (!calendar.isWorking(day as Day)) continue;
    const amount = Math.floor(total / days) + (drafts.length < total % days ? 1 : 0);
    drafts.push({ kind: 'use', department: 'bao-ve', resource: 'paper', day: dayText(day as Day), amount });
  }
  return drafts;
}

const reading = (day: string, value: string): EntryDraft => ({
  kind: 'reading',
  meter: 'dien-2',
  day,
  value,
});
const READINGS = [
  reading('2025-05-31', '0'),
  reading('2025-06-30', '4000'),
  reading('2026-05-31', '50000'),
  reading('2026-06-30', '54040'),
];

/** Writes a book of the office with these entries. */
export function writeBook(machine: TestMachine, name: string, ...drafts: readonly EntryDraft[]): void {
  const entries = testDevice('may-b').write([...FACTS, ...drafts]);
  const head = canonicalText({ format: 'soxanh', version: 1, book: 'so-sanh', synthetic: false });
  machine.write(name, `${[head, ...entries.map((entry) => canonicalText(entry))].join('\n')}\n`);
}

/** `so.jsonl` with the worked example of two Junes, and `thieu.jsonl`, where days are missing. */
export function writeJunes(machine: TestMachine): void {
  writeBook(machine, 'so.jsonl', ...paper(2026, 3120, 1), ...paper(2025, 2816, 1), ...READINGS, {
    kind: 'explanation',
    of: { kind: 'building', id: 'toa-nha-2' },
    resource: 'electricity',
    day: '2026-06-10',
    through: '2026-06-20',
    cause: 'heat',
    text: 'nắng nóng kéo dài',
  });
  writeBook(machine, 'thieu.jsonl', ...paper(2026, 2600, 4), ...paper(2025, 2816, 1));
}

/** The question of the worked example. */
export const JUNE = ['--month', '2026-06', '--as-of', '2026-06-30'] as const;

type Row = Readonly<Record<string, unknown>>;

/** What programs read of a comparison. */
export async function comparedRows(machine: TestMachine, name: string, ...argv: string[]): Promise<Row[]> {
  const { out } = await machine.run('compare', name, ...argv, '--format', 'json');
  return JSON.parse(out) as Row[];
}
