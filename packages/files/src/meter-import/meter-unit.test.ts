import { describe, expect, it } from 'vitest';
import { meterUnit, unitInHeading } from './meter-unit.ts';
import { wideByHeadings } from './wide-columns.ts';

describe('meterUnit', () => {
  it.each([
    ['kWh', 'electricity', 1000, undefined],
    ['Wh', 'electricity', 1, undefined],
    ['kW', 'electricity', 1000, 3600],
    ['W', 'electricity', 1, 3600],
    ['MW', 'electricity', 1_000_000, 3600],
    ['m3', 'water', 1_000_000, undefined],
    ['lít', 'water', 1000, undefined],
    ['l/min', 'water', 1000, 60],
    ['m³/h', 'water', 1_000_000, 3600],
    ['ram', 'paper', 500, undefined],
  ] as const)('%s', (text, resource, per, seconds) => {
    expect(meterUnit(text, resource)).toMatchObject({ per, seconds });
  });

  it.each([
    ['m³', 'electricity'],
    ['kWh', 'water'],
    ['mW', 'electricity'],
    ['constructor', 'electricity'],
  ] as const)('%s is none of %s', (text, resource) => {
    expect(meterUnit(text, resource)).toBeUndefined();
  });
});

describe('unitInHeading', () => {
  it.each([
    ['kWh', 'electricity', 'kWh'],
    ['Power (kW)', 'electricity', 'kW'],
    ['kw_energy_consumption', 'electricity', 'kw'],
    ['kWh_1', 'electricity', 'kWh'],
    ['kWh1', 'electricity', 'kWh'],
    ['Điện năng [Wh]', 'electricity', 'Wh'],
    ['W', 'electricity', 'W'],
    ['Nước (m³)', 'water', 'm³'],
    ['lưu lượng (l/min)', 'water', 'l/min'],
  ] as const)('%s', (heading, resource, symbol) => {
    expect(unitInHeading(heading, resource)?.symbol).toBe(symbol);
  });

  it.each(['L1', 'w 3', 'eload', 'timestamp', ''])('%j names none', (heading) => {
    expect(unitInHeading(heading, 'water')).toBeUndefined();
    expect(unitInHeading(heading, 'electricity')).toBeUndefined();
  });
});

describe('wideByHeadings', () => {
  const times = (count: number, first: number): string[] =>
    Array.from({ length: count }, (_, at) => {
      const minutes = ((first + (at * 1440) / count) % 1440) | 0;
      return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    });

  it.each([
    ['hours from midnight', times(24, 0)],
    ['half-hours by their ends, the last 0:00', times(48, 30)],
    ['quarter-hours', times(96, 0)],
    ['numbers from 1', Array.from({ length: 48 }, (_, at) => `kWh_${at + 1}`)],
    [
      'numbers from 0 with zeros before',
      Array.from({ length: 24 }, (_, at) => `H${String(at).padStart(2, '0')}`),
    ],
  ])('%s', (_, headings) => {
    const found = wideByHeadings(['Site', 'day', ...headings, 'total'], 'electricity');
    expect(found).toEqual({ first: 2, last: headings.length + 1 });
  });

  it.each([
    ['23 hours', times(24, 0).slice(1)],
    ['half a day', times(24, 0).slice(0, 12)],
    ['another beginning', times(24, 0).map((_, at) => `${(at + 5) % 24}:00`)],
    ['47 numbers', Array.from({ length: 47 }, (_, at) => `kWh_${at + 1}`)],
  ])('%s are no day', (_, headings) => {
    expect(wideByHeadings(['day', ...headings], 'electricity')).toBeUndefined();
  });
});
