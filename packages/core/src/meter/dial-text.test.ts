import { describe, expect, it } from 'vitest';
import { dayOf } from '../calendar/day.ts';
import { officeOf } from '../office/office.ts';
import { dialDecimals, dialText } from './dial-text.ts';

describe('dialText', () => {
  it.each([
    ['7831', 1, '7.831,0', '7,831.0'],
    ['7831.4', 1, '7.831,4', '7,831.4'],
    ['831.5', 3, '831,500', '831.500'],
    ['0', 2, '0,00', '0.00'],
    ['12480', 0, '12.480', '12,480'],
  ])('%s on a dial of %i decimals', (value, decimals, vi, en) => {
    expect([dialText(value, decimals, 'vi'), dialText(value, decimals, 'en')]).toEqual([vi, en]);
  });

  it('cuts nothing that was written with more decimals', () => {
    expect(dialText('12.345', 1, 'vi')).toBe('12,345');
    expect(dialText('12.50', 0, 'vi')).toBe('12,50');
  });
});

describe('dialDecimals', () => {
  const meter = (from: string, decimals: number) => ({
    id: from,
    topic: 'meter',
    of: 'dien-1',
    from,
    value: { name: 'Công tơ', resource: 'electricity', decimals },
  });
  const office = officeOf([meter('2026-01-01', 1), meter('2026-03-01', 2)]);

  it('are those of the day: another counter may have others', () => {
    expect(dialDecimals(office, 'dien-1', dayOf(2026, 2, 28))).toBe(1);
    expect(dialDecimals(office, 'dien-1', dayOf(2026, 3, 1))).toBe(2);
  });

  it('are the last ones known before it was stated, and none of a meter nobody stated', () => {
    expect(dialDecimals(office, 'dien-1', dayOf(2025, 12, 31))).toBe(2);
    expect(dialDecimals(office, 'dien-1', undefined)).toBe(2);
    expect(dialDecimals(office, 'nuoc-1', dayOf(2026, 3, 1))).toBe(0);
  });
});
