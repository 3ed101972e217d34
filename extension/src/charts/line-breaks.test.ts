import { describe, expect, it } from 'vitest';
import { isBroken, isRough, type LineDay } from './line-breaks.ts';

const day = (state: LineDay['state'], amount: number | null = null): LineDay => ({ state, amount });

describe('isBroken', () => {
  it('[L1] breaks the line at a missing day', () => {
    expect(isBroken([day('measured', 5), day('missing'), day('measured', 6)], 0, 2)).toBe(true);
  });

  it('breaks it where nothing may be said of a day yet', () => {
    expect(isBroken([day('measured', 5), day(undefined), day('measured', 6)], 0, 2)).toBe(true);
  });

  it('runs on over a weekend, and between neighbours', () => {
    const week = [day('measured', 5), day('day-off'), day('day-off'), day('zero-confirmed', 0)];
    expect(isBroken(week, 0, 3)).toBe(false);
    expect(isBroken([day('measured', 5), day('measured', 6)], 0, 1)).toBe(false);
  });

  it('breaks it at a missing day beside a weekend', () => {
    expect(isBroken([day('measured', 5), day('day-off'), day('missing'), day('measured', 6)], 0, 3)).toBe(
      true,
    );
  });
});

it('calls estimated and allocated days rough', () => {
  expect([day('estimated', 3), day('allocated', 3), day('measured', 3), undefined].map(isRough)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
