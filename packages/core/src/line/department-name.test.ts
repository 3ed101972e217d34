import { expect, it } from 'vitest';
import type { Department } from '../office/office.ts';
import { departmentAt, formsOf } from './department-name.ts';
import { tokensOf } from './token.ts';

const department = (id: string, name: string, short: string[] = []): Department => ({
  id,
  name,
  short,
  building: undefined,
  kind: 'department',
});
const FORMS = formsOf([
  department('vp', 'Văn phòng Ban'),
  department('cb', 'Phòng Tổ chức - Cán bộ'),
  department('td', 'Phòng Tổ chức Đảng, đảng viên', ['TCĐ']),
  department('tc', 'Phòng Tổ chức'),
]);

it.each([
  ['Phòng Tổ chức Đảng, đảng viên', ['td'], 7],
  ['tổ chức đảng đảng viên 10 tờ', ['td'], 5],
  ['TCĐ: 10 tờ', ['td'], 1],
  ['tcd', ['td'], 1],
  ['to chuc can bo', ['cb'], 4],
  ['Tổ chức - Cán bộ', ['cb'], 5],
  ['TCCB', ['cb'], 1],
  ['PTCCB', ['cb'], 1],
  ['van phong ban', ['vp'], 3],
  // The longest name wins; where it is not written out, the shorter one is meant.
  ['tổ chức 10 tờ', ['tc'], 2],
  ['tổ chức', ['tc'], 2],
  ['bảo vệ', undefined, undefined],
  ['- tổ chức', undefined, undefined],
])('%s', (text, ids, length) => {
  const found = departmentAt(tokensOf(text), 0, FORMS);
  expect(found?.ids).toEqual(ids);
  expect(found?.length).toBe(length);
});
