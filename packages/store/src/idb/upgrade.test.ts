import { KINDS } from '@soxanh/core';
import { expect, it } from 'vitest';
import { MIGRATIONS } from './migrations.ts';
import { TODAY } from './today.ts';

it('leads to the version that is asked for, a step at a time', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(
    Array.from({ length: TODAY.version }, (_, at) => at + 1),
  );
});

it('says of every kind with which version it was learnt: else entries kept as foreign would stay so', () => {
  const first = ['use', 'none', 'void', 'office'];
  const learnt = MIGRATIONS.flatMap(({ learns = [] }) => learns);
  expect([...first, ...learnt].toSorted()).toEqual(Object.keys(KINDS).toSorted());
});
