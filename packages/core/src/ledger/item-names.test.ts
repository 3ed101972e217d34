import { expect, it } from 'vitest';
import type { UseEntry } from '../journal/entry.ts';
import type { EntryId } from '../journal/id.ts';
import { emptyMonth } from './month-cells.ts';
import { postToMonth } from './posting.ts';

it('counts an item whose name every object has', () => {
  const cells = emptyMonth('van-phong', 'plastic', '2026-06');
  const entry: UseEntry = {
    v: 1,
    id: '01975000-0000-7000-8000-000000000001' as EntryId,
    n: 1,
    prev: null,
    at: '2026-06-08T09:00:00+07:00',
    by: { device: 'd', role: 'recorder' },
    kind: 'use',
    department: 'van-phong',
    resource: 'plastic',
    day: '2026-06-08',
    amount: 3,
    item: 'constructor',
  };
  postToMonth(cells, entry, 1);
  expect(Object.keys(cells.items)).toEqual(['constructor']);
  expect(cells.items['constructor']?.[7]).toBe(3);
});
