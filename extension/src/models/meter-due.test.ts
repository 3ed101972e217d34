import { dayOf } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { readingDue } from './meter-due.ts';

describe('readingDue', () => {
  it('asks at the end of the month, week or day after the last reading', () => {
    const [may31, june5, june8] = [dayOf(2026, 5, 31), dayOf(2026, 6, 5), dayOf(2026, 6, 8)];
    expect(readingDue({ every: 'month' }, undefined, june8)).toEqual({ kind: 'never' });
    expect(readingDue({ every: 'month' }, may31, june8)).toEqual({ kind: 'read', next: dayOf(2026, 6, 30) });
    expect(readingDue({ every: 'month' }, june5, june8)).toEqual({ kind: 'read', next: dayOf(2026, 6, 30) });
    expect(readingDue({ every: 'month' }, dayOf(2026, 5, 30), june8)).toEqual({ kind: 'due', since: may31 });
    expect(readingDue({ every: 'week' }, june5, june8)).toEqual({ kind: 'due', since: dayOf(2026, 6, 7) });
    expect(readingDue({ every: 'day' }, june8, june8)).toEqual({ kind: 'read', next: dayOf(2026, 6, 9) });
  });
});
