import { day, factsOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { offWeight } from '../meter/off-weight.ts';
import { isRecordId } from '../office/record-id.ts';
import { officeOf } from '../office/office.ts';
import { METHOD_DEFAULTS, settingOn, type MethodKey } from './method-settings.ts';

const method = (of: MethodKey, from: string, value: number) => ({
  topic: 'method',
  of,
  from,
  value: { value },
});
const JUNE = day('2026-06-30');

describe('settingOn', () => {
  it('is the default until the office states another, from its day on', () => {
    const office = officeOf(
      factsOf([method('coverage-limit', '2026-06-01', 8000), method('coverage-limit', '2026-07-01', 9500)]),
    );
    const on = (text: string) => settingOn(office, 'coverage-limit', day(text));
    expect([on('2026-05-31'), on('2026-06-30'), on('2026-07-01')]).toEqual([
      { key: 'coverage-limit', value: 9000, since: undefined },
      { key: 'coverage-limit', value: 8000, since: day('2026-06-01') },
      { key: 'coverage-limit', value: 9500, since: day('2026-07-01') },
    ]);
  });

  it('has keys an office can state', () => {
    expect(Object.keys(METHOD_DEFAULTS).filter((key) => !isRecordId(key))).toEqual([]);
  });

  it.each(['electricity', 'water'] as const)(
    'the weight of days off is the one %s is spread with',
    (resource) => {
      const office = officeOf([]);
      const key: MethodKey = `weight-${resource}`;
      expect(settingOn(office, key, JUNE).value).toBe(offWeight(office, 'dien-1', resource, JUNE));
      const stated = officeOf(factsOf([method(key, '2026-01-01', 420)]));
      expect(offWeight(stated, 'dien-1', resource, JUNE)).toBe(settingOn(stated, key, JUNE).value);
    },
  );
});
