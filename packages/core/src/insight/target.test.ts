import { day, factsOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { officeOf } from '../office/office.ts';
import { fraction } from '../quantity/fraction.ts';
import { targetOn, targetOutcome } from './target.ts';

const JUNE = day('2026-06-30');
const DEPARTMENT = { kind: 'department', id: 'van-phong' } as const;
const target = (of: string, saving: number, from = '2026-01-01') => ({
  topic: 'target',
  of,
  from,
  value: { saving },
});

describe('targetOn', () => {
  const office = officeOf(
    factsOf([target('van-phong/paper', 500), target('office/paper', 300), target('office/water', 100)]),
  );

  it('is the subject’s own, else the office’s, else the official one, else none', () => {
    expect(targetOn(office, DEPARTMENT, 'paper', JUNE)).toEqual({
      saving: 500,
      of: 'van-phong',
      since: day('2026-01-01'),
    });
    expect(targetOn(office, DEPARTMENT, 'water', JUNE)).toMatchObject({ saving: 100, of: 'office' });
    expect(targetOn(office, DEPARTMENT, 'electricity', JUNE)).toMatchObject({
      saving: 200,
      since: undefined,
    });
    expect(targetOn(office, DEPARTMENT, 'plastic', JUNE)).toBeUndefined();
    expect(targetOn(office, DEPARTMENT, 'paper', day('2025-12-31'))).toBeUndefined();
  });
});

it('reaching a target exactly meets it', () => {
  const fivePercent = { saving: 500, of: 'office', since: undefined };
  expect(targetOutcome(fivePercent, 950, fraction(1000))).toEqual({
    target: fivePercent,
    allowed: fraction(950),
    left: fraction(0),
    met: true,
  });
  expect(targetOutcome(fivePercent, 951, fraction(1000))).toMatchObject({ left: fraction(-1), met: false });
});
