import { describe, expect, it } from 'vitest';
import { isRough, strokesOf, type LineDay } from './line-breaks.ts';

const day = (state: LineDay['state'], amount: number | null = null): LineDay => ({ state, amount });

describe('strokesOf', () => {
  it('[L1] breaks the line over the whole stretch that a missing day lies in', () => {
    const week = [day('measured', 5), day('missing'), day('measured', 6), day('measured', 7)];
    expect(strokesOf(week).slice(1)).toEqual(['broken', 'broken', 'full']);
  });

  it('breaks it where nothing may be said of a day yet', () => {
    expect(strokesOf([day('measured', 5), day(undefined), day('measured', 6)]).slice(1)).toEqual([
      'broken',
      'broken',
    ]);
  });

  it('runs on over a weekend', () => {
    const week = [day('measured', 5), day('day-off'), day('day-off'), day('zero-confirmed', 0)];
    expect(strokesOf(week).slice(1)).toEqual(['full', 'full', 'full']);
  });

  it('breaks over a weekend beside a missing day', () => {
    const week = [day('measured', 5), day('day-off'), day('missing'), day('measured', 6)];
    expect(strokesOf(week).slice(1)).toEqual(['broken', 'broken', 'broken']);
  });

  it('is dashed to and from a guess', () => {
    const week = [day('measured', 5), day('estimated', 6), day('measured', 5), day('measured', 4)];
    expect(strokesOf(week).slice(1)).toEqual(['dashed', 'dashed', 'full']);
  });

  it('draws nothing before the first value and after the last', () => {
    const week = [day('day-off'), day('measured', 5), day('day-off')];
    expect(strokesOf(week)).toEqual(['broken', 'broken', 'broken']);
    expect(strokesOf([])).toEqual([]);
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
