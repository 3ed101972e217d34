import { expect, it } from 'vitest';
import { importKey, placeOfKey, rowKey } from './import-key.ts';

const row = { department: 'van-phong', resource: 'plastic', item: 'bottle', day: '2026-06-08', amount: 6 };

it('is made of what the row says and its place among equal rows', () => {
  expect(importKey(row, 2)).toBe('van-phong|plastic|bottle|2026-06-08|6|2');
  expect(rowKey({ ...row, item: undefined })).toBe('van-phong|plastic||2026-06-08|6');
});

it('tells where its row belongs', () => {
  expect(placeOfKey(importKey({ ...row, item: undefined }, 1))).toEqual({
    department: 'van-phong',
    resource: 'plastic',
    day: '2026-06-08',
  });
  expect(placeOfKey('một khóa khác')).toBeUndefined();
});
