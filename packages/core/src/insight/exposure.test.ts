import { day, factsOf } from '@soxanh/testkit';
import { expect, it } from 'vitest';
import { officeOf } from '../office/office.ts';
import { RESOURCE_IDS } from '../quantity/resource.ts';
import { exposureOn } from './exposure.ts';

it('paper, plastic and water per person, electricity per day, until the office states another', () => {
  const defaults = RESOURCE_IDS.map((id) => exposureOn(officeOf([]), id, day('2026-06-30')).per);
  expect(defaults).toEqual(['day', 'person', 'person', 'person']);
  const office = officeOf(
    factsOf([{ topic: 'exposure', of: 'electricity', from: '2026-03-01', value: { per: 'person' } }]),
  );
  expect(exposureOn(office, 'electricity', day('2026-02-28'))).toEqual({ per: 'day', since: undefined });
  expect(exposureOn(office, 'electricity', day('2026-06-30'))).toEqual({
    per: 'person',
    since: day('2026-03-01'),
  });
});
