import { day, meterFact, smallOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { FactDraft } from '../office/fact-draft.ts';
import { departmentsOf, peopleOn } from './subject.ts';

const JUNE = day('2026-06-08');
const METER = { kind: 'meter', id: 'dien-1' } as const;
const FROM = '2026-01-01';
const building = (of: string): FactDraft => ({
  topic: 'department',
  of,
  from: FROM,
  value: { name: of, building: 'nha' },
});
const rule = (value: FactDraft['value']): FactDraft => ({
  topic: 'allocation',
  of: 'dien-1',
  from: FROM,
  value,
});
/** Three departments of ten people in the meter's building. */
const officeWith = (...more: readonly FactDraft[]) =>
  smallOffice(FROM, ['a', 'b', 'c'], [...['a', 'b', 'c'].map(building), meterFact(FROM), ...more]);

describe('the people of a meter (method §4)', () => {
  it('are those of the departments its rule shares it out to', () => {
    const office = officeWith(rule({ by: 'head-count', departments: ['a', 'c'] }));
    expect([departmentsOf(office, METER, JUNE), peopleOn(office, METER, JUNE)]).toEqual([['a', 'c'], 20]);
    const fixed = officeWith(rule({ by: 'shares', shares: { b: 10_000 } }));
    expect(peopleOn(fixed, METER, JUNE)).toBe(10);
  });

  it('are those of its building where no rule names others', () => {
    for (const office of [officeWith(), officeWith(rule({ by: 'head-count' }))])
      expect([departmentsOf(office, METER, JUNE), peopleOn(office, METER, JUNE)]).toEqual([
        ['a', 'b', 'c'],
        30,
      ]);
  });

  it('[L1] are not known while one of them is not: no zero in its place', () => {
    const office = officeWith(building('d'));
    expect(departmentsOf(office, METER, JUNE)).toContain('d');
    expect(peopleOn(office, METER, JUNE)).toBeUndefined();
  });
});
