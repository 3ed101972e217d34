import { day, factsOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { METHOD_DEFAULTS, settingOn, type MethodKey } from './method-settings.ts';
import { officeOf } from './office.ts';
import { isRecordId } from './record-id.ts';

const method = (of: MethodKey, from: string, value: number) => ({
  topic: 'method',
  of,
  from,
  value: { value },
});

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
});
