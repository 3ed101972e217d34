import { day, smallOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { FactDraft } from './fact-draft.ts';
import { expectationOf } from './expectation.ts';
import { officeOf } from './office.ts';

const fact = (topic: string, of: string, from: string, value: FactDraft['value']): FactDraft => ({
  topic,
  of,
  from,
  value,
});

describe('expectationOf', () => {
  const office = smallOffice('2026-06-01', ['van-phong', 'vang-nguoi', 'chua-ro'].slice(0, 2), [
    fact('head-count', 'vang-nguoi', '2026-06-05', { people: 0 }),
    fact('department', 'chua-ro', '2026-06-01', { name: 'Chưa rõ số người' }),
    fact('department', 'dung-chung', '2026-06-01', { name: 'Phần dùng chung', kind: 'shared' }),
    fact('department', 'chi-doan', '2026-06-01', { name: 'Chi đoàn', kind: 'union' }),
    fact('expect', 'van-phong/electricity', '2026-06-10', { every: 'month' }),
    fact('expect', 'van-phong/plastic', '2026-06-10', { every: 'never' }),
    fact('expect', 'dung-chung/paper', '2026-06-10', { every: 'week' }),
  ]);
  const on = (
    text: string,
    department: string,
    resource: 'paper' | 'plastic' | 'electricity' | 'water',
  ): string => expectationOf(office, department, resource, day(text));

  it('is nothing in an office that was not described', () => {
    expect(expectationOf(officeOf([]), 'van-phong', 'paper', day('2026-06-08'))).toBe('never');
  });

  it('nothing configured: paper and plastic each working day of departments with people', () => {
    expect(
      ['paper', 'plastic', 'electricity', 'water'].map((resource) =>
        on('2026-06-08', 'van-phong', resource as 'paper'),
      ),
    ).toEqual(['day', 'day', 'never', 'never']);
    expect([on('2026-06-04', 'vang-nguoi', 'paper'), on('2026-06-05', 'vang-nguoi', 'paper')]).toEqual([
      'day',
      'never',
    ]);
    expect(on('2026-06-08', 'chua-ro', 'paper')).toBe('day');
  });

  it('Chi đoàn and what no department uses are asked for nothing, unless the office says so', () => {
    expect([on('2026-06-08', 'chi-doan', 'paper'), on('2026-06-08', 'dung-chung', 'paper')]).toEqual([
      'never',
      'never',
    ]);
    expect(on('2026-06-10', 'dung-chung', 'paper')).toBe('week');
  });

  it('what the office says holds from its day', () => {
    expect([
      on('2026-06-09', 'van-phong', 'electricity'),
      on('2026-06-10', 'van-phong', 'electricity'),
    ]).toEqual(['never', 'month']);
    expect([on('2026-06-09', 'van-phong', 'plastic'), on('2026-06-10', 'van-phong', 'plastic')]).toEqual([
      'day',
      'never',
    ]);
  });

  it('nothing before the book’s first day, nor of a department that is not there', () => {
    const older = fact('department', 'cu-hon', '2026-05-01', { name: 'Có trước sổ' });
    const book = smallOffice('2026-06-01', [], [older]);
    const asked = ['2026-05-31', '2026-06-01'].map((text) =>
      expectationOf(book, 'cu-hon', 'paper', day(text)),
    );
    expect(asked).toEqual(['never', 'day']);
    expect([on('2026-05-31', 'van-phong', 'paper'), on('2026-06-08', 'khong-co', 'paper')]).toEqual([
      'never',
      'never',
    ]);
  });
});
