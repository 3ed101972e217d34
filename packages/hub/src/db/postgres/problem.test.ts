import { expect, it } from 'vitest';
import { faultOf, refusalOf } from './problem.ts';

const coded = (code: string): Error => Object.assign(new Error('…'), { code });

it.each([
  ['40001', 'conflict'],
  ['40P01', 'conflict'],
  ['23505', 'conflict'],
  ['57P01', 'moved'],
  ['57P03', 'moved'],
  ['25006', 'moved'],
  ['08006', 'moved'],
  ['ECONNREFUSED', 'moved'],
  ['53300', 'problem'],
  ['57014', 'problem'],
  ['42P01', 'bug'],
  ['22021', 'bug'],
])('%s is a %s', (code, is) => {
  expect(faultOf(coded(code)).is).toBe(is);
});

it('knows the driver’s own words, and takes anything else for a bug', () => {
  expect(faultOf(new Error('Connection terminated unexpectedly')).is).toBe('moved');
  expect(faultOf(new Error('Query read timeout')).is).toBe('moved');
  expect(faultOf(new Error('x is not a function')).is).toBe('bug');
});

it('knows what the database will never keep, and nothing else', () => {
  expect(
    ['54000', '22021', '22P05', '42P01', '53100', '5400', '40001'].map(
      (code) => refusalOf(coded(code))?.kind,
    ),
  ).toEqual(['too-large', 'no-entry', 'no-entry', ...Array.from({ length: 4 })]);
  expect(refusalOf(new Error('x is not a function'))).toBe(undefined);
});
