import { dayOf } from '@soxanh/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../import/stamp.ts';
import { StampReader } from './stamp-reader.ts';

const read = (text: string, order: DateOrder = 'ymd'): unknown => {
  const stamp = new StampReader(order);
  return stamp.read(text)
    ? { day: stamp.day, second: stamp.second, offset: stamp.offset, timed: stamp.timed }
    : undefined;
};
const day = dayOf(2026, 6, 8);

describe('StampReader', () => {
  it.each([
    ['2026-06-08', 'ymd', 0],
    ['2026/6/8', 'ymd', 0],
    ['08/06/2026', 'dmy', 0],
    ['6/8/26', 'mdy', 0],
    ['8.6.2026 07:30', 'dmy', 27_000],
    ['2026-06-08T07:30:15', 'ymd', 27_015],
    ['2026-06-08 7:05', 'ymd', 25_500],
    ['08/6/2026 7h30', 'dmy', 27_000],
    ['8 Jun 2026 12:00AM', 'ymd', 0],
    ['Jun 8, 2026 12:30 PM', 'mdy', 45_000],
    ['08-Jun-2026 11:59:59 pm', 'dmy', 86_399],
    ['June 8 2026', 'dmy', 0],
    ['2026-06-08 23:59:59.999', 'ymd', 86_399],
    ['2026-06-07 24:00', 'ymd', 0],
  ] as const)('reads %j in %s', (text, order, second) => {
    expect(read(text, order)).toMatchObject({ day, second });
  });

  it.each([
    ['2026-06-08T07:30Z', 0],
    ['2026-06-08 07:30:00+07:00', 420],
    ['2026-06-08 07:30-0330', -210],
    ['2026-06-08 07:30+07', 420],
    ['2026-06-08 07:30', undefined],
  ])('%j is %s minutes ahead', (text, offset) => {
    expect(read(text)).toMatchObject({ day, second: 27_000, offset });
  });

  it.each([
    '',
    'x',
    '2026-13-01',
    '2026-02-30',
    '2026-06-08 25:00',
    '2026-06-08 24:01',
    '2026-06-08 07:60',
    '2026-06-08 13:00 PM',
    '2026-06-08 0:30 AM',
    '31 Jum 2026',
    '31 Jun 2026',
    '2026-06-0807:30',
    '12.5',
  ])('%j is no stamp', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('reads rows of one day as each by itself', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const stamp = fc
      .record({
        date: fc.constantFrom('2026-06-08', '2026-06-09', '2026-06-31'),
        hour: fc.integer({ min: 0, max: 25 }),
        minute: fc.integer({ min: 0, max: 61 }),
        second: fc.constantFrom('', ':00', ':59', ':60', ':0x'),
        zone: fc.constantFrom('', '+07:00', 'Z'),
        separator: fc.constantFrom(':', ':', '-'),
      })
      .map(
        ({ date, hour, minute, second, zone, separator }) =>
          `${date} ${two(hour)}${separator}${two(minute)}${second}${zone}`,
      );
    fc.assert(
      fc.property(fc.array(stamp), (stamps) => {
        const reader = new StampReader('ymd');
        for (const text of stamps) {
          const alone = read(text);
          const found = reader.read(text);
          const { day: number, second, offset, timed } = reader;
          expect(found ? { day: number, second, offset, timed } : undefined).toEqual(alone);
        }
      }),
    );
  });
});
