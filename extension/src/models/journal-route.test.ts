import { expect, it } from 'vitest';
import { dayOf } from '@soxanh/core';
import { NO_FILTER } from './journal-filter.ts';
import { filterFromRoute, routeOfFilter } from './journal-route.ts';

it('writes a filter into an address and reads it back', () => {
  const filter = {
    department: 'van-phong',
    resource: 'paper',
    first: dayOf(2026, 6, 1),
    last: dayOf(2026, 6, 30),
    standing: 'all',
  } as const;
  expect(routeOfFilter(filter)).toBe(
    '/so-ghi?phong=van-phong&noi-dung=paper&tu=2026-06-01&den=2026-06-30&tat-ca=1',
  );
  expect(filterFromRoute(routeOfFilter(filter))).toEqual(filter);
  expect(filterFromRoute(routeOfFilter({ standing: 'pending' }))).toEqual({
    ...NO_FILTER,
    standing: 'pending',
  });
  expect(filterFromRoute(routeOfFilter({}))).toEqual(NO_FILTER);
});

it('leaves open what it does not understand', () => {
  expect(filterFromRoute('/so-ghi?noi-dung=vàng&tu=31-06-2026&x=<b>')).toEqual(NO_FILTER);
});
