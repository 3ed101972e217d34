import {
  dayOf,
  decodeBundle,
  meterDays,
  must,
  officeOf,
  resolve,
  type Entry,
  type MeterDays,
  type MeterEntry,
} from '@soxanh/core';
import type { TestMachine } from '../../world/test-world.ts';

/** The options of a file whose rows are amounts, for the first meter. */
export const USE = ['--meter', 'dien-1', '--as', 'use'] as const;

/** Makes a book with meters. */
export async function makeMeterBook(machine: TestMachine, meters: Record<string, object>): Promise<void> {
  const from = '2000-01-01';
  const facts = [
    { topic: 'office', of: 'office', from, value: { name: 'Cơ quan thử' } },
    { topic: 'department', of: 'van-phong', from, value: { name: 'Văn phòng' } },
    ...Object.entries(meters).map(([of, value]) => ({
      topic: 'meter',
      of,
      from,
      value: { name: of, resource: 'electricity', ...value },
    })),
  ];
  machine.write('office.json', JSON.stringify(facts));
  await machine.ok('init', 'so.jsonl', '--office', 'office.json');
}

/** A book with a meter of electricity, and one of water that a department may read. */
export const makeTwoMeters = (machine: TestMachine): Promise<void> =>
  makeMeterBook(machine, { 'dien-1': {}, 'nuoc-1': { resource: 'water', writers: ['van-phong'] } });

const entries = (machine: TestMachine, book: string): readonly Entry[] => {
  const bundle = decodeBundle(machine.read(book));
  return must(bundle.ok ? bundle.value.entries : undefined, 'a book that is read');
};

/** What is in force of the meters: what a person would see. */
export const metersIn = (machine: TestMachine, book = 'so.jsonl'): MeterEntry[] =>
  resolve(entries(machine, book)).counted.filter(
    (entry): entry is MeterEntry => entry.kind === 'reading' || entry.kind === 'meter-use',
  );

/** The days of a meter in a year as the meter book works them out. */
export function meterYear(machine: TestMachine, meter: string, year: number): MeterDays {
  const { counted } = resolve(entries(machine, 'so.jsonl'));
  const office = officeOf(counted.filter((entry) => entry.kind === 'office'));
  const period = { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  const own = metersIn(machine).filter((entry) => entry.meter === meter);
  return must(meterDays(office, meter, own, period), 'a stated meter');
}
