import type { PagedEntry } from '@soxanh/core';
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { dayTexts, daysAfter, envelope, keysOf } from './arbitrary-parts.ts';

const meter = { ...envelope, meter: fc.constantFrom('dien-1', 'nuoc-1'), day: dayTexts };
const paper = {
  ...envelope,
  department: fc.constantFrom('van-phong', 'to-chuc-dang'),
  resource: fc.constant('paper'),
  day: dayTexts,
  amount: fc.integer({ min: 0, max: 5000 }),
};
const moment = fc.constant('before' as const);
const value = fc.constantFrom('812.00', '818.35', '12480', '0');
const amount = fc.integer({ min: 0, max: 200_000 });

/** Some fields always, others now and then. */
const some = (always: Fields, sometimes: Fields): Arbitrary<Said> =>
  fc.record({ ...always, ...sometimes }, { requiredKeys: keysOf(always) }) as Arbitrary<Said>;

type Fields = Readonly<Record<string, Arbitrary<unknown>>>;
type Said = { readonly day: string };

const spanning = (said: Arbitrary<Said>, least: number): Arbitrary<Said> =>
  fc.tuple(said, fc.integer({ min: least, max: 60 })).map(([entry, days]) => ({
    ...entry,
    through: daysAfter(entry.day, days),
  }));

const of = fc.record({
  kind: fc.constantFrom('department', 'building', 'meter'),
  id: fc.constantFrom('van-phong', 'dien-1'),
});

/** Entries that are kept on pages, of every kind, without links. */
export const paged: Arbitrary<PagedEntry> = fc.oneof(
  { weight: 4, arbitrary: some({ ...meter, kind: fc.constant('reading'), value }, { moment }) },
  some({ ...meter, kind: fc.constant('meter-event'), event: fc.constant('rolled-over') }, { moment }),
  some({ ...meter, kind: fc.constant('meter-event'), event: fc.constant('re-read'), value }, { moment }),
  some({ ...meter, kind: fc.constant('meter-use'), amount }, {}),
  spanning(some({ ...meter, kind: fc.constant('meter-use'), amount }, {}), 1),
  spanning(some({ ...meter, kind: fc.constant('invoice'), amount }, { money: amount }), 0),
  some({ ...paper, kind: fc.constant('issue') }, {}),
  some({ ...paper, kind: fc.constant('stock') }, { moment }),
  some(
    { ...envelope, kind: fc.constant('explanation'), of, resource: fc.constant('paper'), day: dayTexts },
    { text: fc.constant('Đại hội') },
  ).map((entry) => ({ ...entry, cause: 'congress' })),
) as Arbitrary<Said> as Arbitrary<PagedEntry>;
