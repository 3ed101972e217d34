import { expect, it } from 'vitest';
import { dayOf } from '../calendar/day.ts';
import { isValidFact, officeOf } from './valid-fact.ts';

const people = (id: string, from: string, count: unknown) => ({
  id,
  topic: 'head-count',
  of: 'van-phong',
  from,
  value: { people: count },
});

it('a damaged value has no effect: what held before goes on holding', () => {
  const facts = [people('1', '2026-01-01', 9), people('2', '2026-05-01', -3), people('3', '2026-06-01', '7')];
  expect(facts.map(isValidFact)).toEqual([true, false, false]);
  expect(officeOf(facts).headCount('van-phong', dayOf(2026, 6, 2))).toBe(9);
});

it('a topic of a later version has no effect, whatever it says', () => {
  const later = { ...people('1', '2026-01-01', 9), topic: 'weather' };
  expect(isValidFact(later)).toBe(false);
  expect(officeOf([later]).headCount('van-phong', dayOf(2026, 6, 2))).toBeUndefined();
});
