import { expect, it } from 'vitest';
import { mayRecordFor } from './may-record.ts';

it('lets the Office record for every department, others for their own', () => {
  expect(mayRecordFor({ role: 'office', departments: [] }, 'van-phong')).toBe(true);
  expect(mayRecordFor({ role: 'recorder', departments: ['van-phong'] }, 'van-phong')).toBe(true);
  expect(mayRecordFor({ role: 'recorder', departments: ['van-phong'] }, 'to-chuc')).toBe(false);
});
