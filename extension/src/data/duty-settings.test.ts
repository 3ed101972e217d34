import type { Duty } from '@soxanh/core';
import { expect, it } from 'vitest';
import { authorOf } from './author-of.ts';
import { isWithinDuties, settingsOfDuties } from './duty-settings.ts';

const recorder = (department: string) => ({ role: 'recorder', department }) as const;

it('sets a machine to its widest role and all its departments, keeping the one it was set to', () => {
  const now = { departments: ['a', 'b'], department: 'b' };
  expect(settingsOfDuties([recorder('a'), recorder('b')], now)).toMatchObject({ role: 'recorder', ...now });
  expect(settingsOfDuties([recorder('c')], now)).toEqual({
    role: 'recorder',
    roles: { c: 'recorder' },
    departments: ['c'],
    department: 'c',
  });
});

it('head of one department and recorder of another, it writes for each as what it is there', () => {
  const head = { role: 'head', department: 'b' } as const;
  const none = { departments: [], department: undefined };
  const set = settingsOfDuties([recorder('a'), recorder('b'), head], none);
  expect(set).toMatchObject({ role: 'head', departments: ['b', 'a'] });
  const by = (department: string) => authorOf({ device: 'd', ...set }, department);
  expect(by('a')).toEqual({ device: 'd', role: 'recorder', department: 'a' });
  expect(by('b')).toEqual({ device: 'd', role: 'head', department: 'b' });
});

it('leaves the Office the departments it records for when it puts its book on a server', () => {
  const now = { departments: ['b'], department: 'b' };
  expect(settingsOfDuties([{ role: 'office' }], now)).toEqual({ role: 'office', roles: {}, ...now });
  expect(authorOf({ device: 'd', role: 'office', roles: {} }, 'b')).toEqual({ device: 'd', role: 'office' });
});

it('knows a machine that is set beyond its duties; less than them is its own choice', () => {
  const head = { role: 'head', department: 'b' } as const;
  const set = { role: 'head', roles: { a: 'recorder' }, departments: ['a', 'b'] } as const;
  expect(isWithinDuties(set, [recorder('a'), head])).toBe(true);
  expect(isWithinDuties({ ...set, departments: ['b'] }, [recorder('a'), head])).toBe(true);
  expect(isWithinDuties({ role: 'recorder', departments: ['a'] }, [recorder('a'), head])).toBe(true);
  expect(isWithinDuties({ ...set, roles: {} }, [recorder('a'), head])).toBe(false);
  expect(isWithinDuties({ role: 'office', departments: ['a'] }, [recorder('a')])).toBe(false);
  expect(isWithinDuties({ role: 'office', departments: ['z'] }, [{ role: 'office' }])).toBe(true);
});

it('what it sets a machine to is never beyond the duties it was given', () => {
  const head = { role: 'head', department: 'b' } as const;
  const all: readonly Duty[] = [
    { role: 'office' },
    head,
    recorder('a'),
    recorder('b'),
    { role: 'leadership' },
  ];
  for (let chosen = 1; chosen < 2 ** all.length; chosen++) {
    const duties = all.filter((_, index) => (chosen >> index) % 2 === 1);
    const set = settingsOfDuties(duties, { departments: [], department: undefined });
    expect(isWithinDuties(set, duties)).toBe(true);
  }
});
