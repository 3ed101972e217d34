import { day, entryMaker, shuffled, uses } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UseEntry } from '../journal/entry.ts';
import { emptyMonth, isEmptyMonth, monthStart } from './month-cells.ts';
import { monthsOf, postToMonth } from './posting.ts';

const make = entryMaker('may-a');
const fresh = () => emptyMonth('van-phong', 'paper', '2026-06');

describe('postToMonth', () => {
  it('keeps sums and counts by day', () => {
    const cells = fresh();
    postToMonth(cells, make.use({ amount: 40 }), 1);
    postToMonth(cells, make.use({ amount: 15, about: true, item: 'bottle' }), 1);
    postToMonth(cells, make.none({ day: '2026-06-30' }), 1);
    expect([cells.sum[7], cells.uses[7], cells.rough[7], cells.items['bottle']?.[7]]).toEqual([55, 2, 1, 15]);
    expect([cells.nones[29], cells.uses[29], cells.sum[29]]).toEqual([1, 0, 0]);
  });

  it('[L3] taking back what was posted leaves no trace, in whatever order', () => {
    const june = uses.filter((use) => monthsOf(use).includes('2026-06'));
    const orders = fc
      .uniqueArray(june, { selector: ({ id }) => id, minLength: 1 })
      .chain((entries) => fc.tuple(shuffled(entries), shuffled(entries)));
    fc.assert(
      fc.property(orders, ([posted, taken]) => {
        const cells = fresh();
        for (const entry of posted) postToMonth(cells, entry, 1);
        expect(isEmptyMonth(cells)).toBe(false);
        for (const entry of taken) postToMonth(cells, entry, -1);
        expect(cells).toEqual(fresh());
        expect(isEmptyMonth(cells)).toBe(true);
      }),
    );
  });

  it('keeps spans by id, whatever comes first, and takes back only its own', () => {
    const spans = Array.from({ length: 5 }, () => make.use({ through: '2026-06-12' }));
    const cells = fresh();
    for (const span of [3, 0, 4, 1, 2]) postToMonth(cells, spans[span] as UseEntry, 1);
    expect(cells.spans.map(({ id }) => id)).toEqual(spans.map(({ id }) => id));
    expect(cells.spans[0]).toEqual({
      id: spans[0]?.id,
      first: day('2026-06-08'),
      last: day('2026-06-12'),
      amount: 20,
    });
    postToMonth(cells, make.use({ through: '2026-06-12' }), -1);
    postToMonth(cells, spans[2] as UseEntry, -1);
    expect(cells.spans.map(({ id }) => id)).toEqual([0, 1, 3, 4].map((at) => spans[at]?.id));
  });

  it('takes a hundred thousand spans of one month', () => {
    const cells = fresh();
    const use = make.use({ through: '2026-06-12' });
    for (let n = 0; n < 100_000; n++)
      postToMonth(cells, { ...use, id: `${use.id}${n}` as UseEntry['id'] }, 1);
    expect(cells.spans).toHaveLength(100_000);
  });
});

describe('monthsOf', () => {
  it('are the months an entry touches', () => {
    expect(monthsOf(make.use({ day: '2026-06-30' }))).toEqual(['2026-06']);
    expect(monthsOf(make.use({ day: '2025-11-30', through: '2026-02-01' }))).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(monthsOf(make.none())).toEqual(['2026-06']);
    expect(monthStart('2026-06')).toBe(day('2026-06-01'));
  });
});
