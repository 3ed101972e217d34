import { dayOf } from '@soxanh/core';
import { expect, it } from 'vitest';
import { fillFromRoute, routeToFill } from './week-route.ts';

it('names a department and a day in an address', () => {
  const place = { department: 'bao-ve-noi-bo', day: dayOf(2026, 6, 5) };
  expect(routeToFill(place)).toBe('/ghi-tuan?phong=bao-ve-noi-bo&ngay=2026-06-05');
  expect(fillFromRoute(routeToFill(place))).toEqual(place);
});

it.each(['', '/ghi-tuan', '/ghi-tuan?phong=a', '/ghi-tuan?ngay=2026-06-31&phong=a', '/?ngay=2026-06-05'])(
  'reads nothing out of %j',
  (route) => expect(fillFromRoute(route)).toBeUndefined(),
);
