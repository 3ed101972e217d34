import { expect, it } from 'vitest';
import { describeStorage } from '../contract/all.ts';
import { sqliteSubject } from './testing/subject.ts';

it('runs by the clock of Vietnam, as all tests of this project do', () => {
  expect(process.env['TZ']).toBe('Asia/Ho_Chi_Minh');
  expect(new Date('2026-06-08').getTimezoneOffset()).toBe(-420);
});

describeStorage(sqliteSubject);
