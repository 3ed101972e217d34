import { describe, expect, it } from 'vitest';
import { wholeDay } from './holes.ts';

const part = (measured: number, minutes: number, of = 1440) =>
  wholeDay({ measured, minutes, of, about: false, entries: [] });

describe('a day with holes', () => {
  it('[Q1] is raised and rounded half to even: 22.5 to 22, 37.5 to 38', () => {
    // 1,344 minutes are fourteen fifteenths of a day.
    expect(part(21, 1344)).toEqual({ amount: 22, basis: 'gap' });
    expect(part(35, 1344)).toEqual({ amount: 38, basis: 'gap' });
  });

  it('needs nine tenths of its minutes, and nine tenths are enough', () => {
    expect(part(900, 1296)).toEqual({ amount: 1000, basis: 'gap' });
    expect(part(900, 1295)).toBeUndefined();
    expect(part(900, 1242, 1380)).toEqual({ amount: 1000, basis: 'gap' });
    expect(part(900, 1350, 1500)).toEqual({ amount: 1000, basis: 'gap' });
  });

  it('whole is as measured, estimated only where somebody wrote about', () => {
    expect(part(900, 1440)).toEqual({ amount: 900, basis: 'single' });
    const about = wholeDay({ measured: 900, minutes: 1440, of: 1440, about: true, entries: [] });
    expect(about).toEqual({ amount: 900, basis: 'gap' });
  });
});
