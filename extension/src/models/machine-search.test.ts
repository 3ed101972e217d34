import type { MachineInfo } from '@soxanh/sync';
import { expect, it } from 'vitest';
import { areMany, machinesFound } from './machine-search.ts';

const TEXTS: Readonly<Record<string, string>> = {
  a: 'Máy quầy tiếp dân, Phòng Tổ chức - Cán bộ, Người ghi',
  b: 'Máy văn thư, Văn phòng Ban, Người ghi',
  c: 'Máy chưa đặt tên, Phòng Tổ chức Đảng, đảng viên, Lãnh đạo phòng',
};
const machines: readonly MachineInfo[] = Object.keys(TEXTS).map((machine) => ({
  machine,
  duties: [],
  devices: [],
  madeAt: 0,
}));
const found = (typed: string, asked?: string): string =>
  machinesFound(machines, typed, ({ machine }) => TEXTS[machine] ?? '', asked)
    .map(({ machine }) => machine)
    .join('');

it('finds machines by name, department or role, with marks, without, or as another keyboard puts them together', () => {
  expect(found('văn thư')).toBe('b');
  expect(found('VAN THU')).toBe('b');
  expect(found('đảng viên')).toBe('c');
  expect(found('dang vien')).toBe('c');
  expect(found('Lãnh đạo'.normalize('NFD'))).toBe('c');
  expect(found('người ghi')).toBe('ab');
});

it('finds by all words, in whatever order, whatever stands between them', () => {
  expect(found('tổ chức cán bộ')).toBe('a');
  expect(found('ghi  văn ')).toBe('b');
  expect(found('văn thư đảng viên')).toBe('');
});

it('leaves all of them there while nothing is typed, and always the one of which something is asked', () => {
  expect(found('')).toBe('abc');
  expect(found('   ')).toBe('abc');
  expect(found('văn thư', 'a')).toBe('ab');
});

it('offers the search only where there are more than are seen at once', () => {
  const many = Array.from({ length: 13 }, () => machines).flat();
  expect([areMany(many.slice(0, 12)), areMany(many.slice(0, 13))]).toEqual([false, true]);
});
