import { day, smallOffice } from '@soxanh/testkit';
import { expect, it } from 'vitest';
import { readLine } from './read-line.ts';
import type { LineContext, LineReading } from './reading.ts';

const TODAY = day('2026-06-08');
const SCREEN: LineContext = {
  language: 'vi',
  today: TODAY,
  office: smallOffice('2020-01-01'),
  department: 'van-phong',
  mayRecordFor: ['van-phong'],
};
const read = (line: string, changes: Partial<LineContext> = {}): LineReading =>
  readLine(line, { ...SCREEN, ...changes });

it('a note is kept apart and is no part of what was typed', () => {
  expect(read('20 tờ (in tài liệu họp)')).toEqual({
    kind: 'understood',
    entries: [
      { kind: 'use', department: 'van-phong', resource: 'paper', day: TODAY, amount: 20, typed: '20 tờ' },
    ],
    shown: 'Giấy: 20 tờ',
    note: 'in tài liệu họp',
    notices: ['Ghi chú chỉ lưu trên máy này.'],
  });
  // Even between the words of one part.
  expect(read('20 (mật) tờ')).toMatchObject({ entries: [{ typed: '20 tờ' }], note: 'mật' });
  const allowed = { topic: 'notes', of: 'office', from: '2020-01-01', value: { allowed: true } };
  const office = smallOffice('2020-01-01', ['van-phong'], [allowed]);
  expect(read('20 tờ // in thử', { office })).toMatchObject({
    note: 'in thử',
    notices: ['Ghi chú được lưu cùng lượt ghi.'],
  });
});

it('whether a note travels is decided by the day of writing, not by the day it is about', () => {
  const allowed = { topic: 'notes', of: 'office', from: '2026-06-08', value: { allowed: true } };
  const office = smallOffice('2020-01-01', ['van-phong'], [allowed]);
  expect(read('5/6 20 tờ // in thử', { office })).toMatchObject({
    notices: ['Ghi chú được lưu cùng lượt ghi.'],
  });
});

it('without a usual day the fixed amounts decide', () => {
  expect(read('2500 tờ')).toMatchObject({ kind: 'understood' });
  expect(read('2501 tờ')).toEqual({
    kind: 'ask',
    question: '2.501 tờ là số lớn (trên 2.500 tờ). Vẫn ghi số này?',
    choices: [{ label: 'Vẫn ghi 2.501 tờ', line: 'vẫn ghi 2501 tờ' }],
  });
  expect(read('vẫn ghi 2501 tờ')).toMatchObject({ kind: 'understood', shown: 'Giấy: 2.501 tờ' });
});

it('the usual day is looked up only for an amount over the fixed one', () => {
  const usualDay = (): number => {
    throw new Error('looked up');
  };
  expect(read('2500 tờ', { usualDay })).toMatchObject({ kind: 'understood' });
  expect(() => read('2501 tờ', { usualDay })).toThrow('looked up');
});

it('a line longer than 500 characters is refused before it is read', () => {
  const tooLong = {
    kind: 'refuse',
    reason: 'Dòng dài quá 500 ký tự. Chia thành nhiều dòng ngắn hơn. Chưa ghi gì.',
  };
  // The departments are what the line is looked up in first: here that would throw.
  const office = Object.defineProperty({ ...SCREEN.office }, 'departments', {
    get: () => {
      throw new Error('read');
    },
  });
  for (const line of ['1 tờ '.repeat(101), '('.repeat(10_000), `${'1.'.repeat(5000)}x`]) {
    expect(read(line, { office })).toEqual(tooLong);
  }
  expect(() => read('1 tờ', { office })).toThrow('read');
});

it('the longest line is read, composed or decomposed', () => {
  const line = '1 tờ '.repeat(100);
  expect(read(line)).toMatchObject({ entries: [{ amount: 100 }] });
  expect(read(line.normalize('NFD'))).toMatchObject({ entries: [{ amount: 100 }] });
});

it('an empty line is no mistake', () => {
  for (const line of ['', '  ', '\n', '\u200B', '(ghi chú)']) expect(read(line)).toEqual({ kind: 'empty' });
});

it('half of a half is nothing anybody says', () => {
  for (const line of ['nửa ram rưỡi', '1,5 ram rưỡi']) expect(read(line)).toMatchObject({ kind: 'refuse' });
});

it('what stands before a comma in the name of a department is enough, and its initials', () => {
  const name = 'Phòng Tổ chức Đảng, đảng viên';
  const fact = { topic: 'department', of: 'dang', from: '2020-01-01', value: { name } };
  const office = smallOffice('2020-01-01', ['van-phong'], [fact]);
  for (const line of ['10 tờ cho phòng Tổ chức Đảng', '10 to cho to chuc dang', '10 tờ cho phòng TCĐ']) {
    expect({ line, ...read(line, { office, mayRecordFor: 'every' }) }).toMatchObject({
      line,
      shown: 'In hộ Phòng Tổ chức Đảng, đảng viên: 10 tờ',
    });
  }
});

it('a department nobody knows is named as it was typed', () => {
  expect(read('10 tờ cho phòng Tổ chức Đoàn, 5 chai')).toEqual({
    kind: 'refuse',
    reason:
      'Chưa rõ "cho phòng Tổ chức Đoàn" là phòng nào. Ghi tên đầy đủ hoặc tên tắt của phòng. Chưa ghi gì.',
  });
});
