import { expect, it } from 'vitest';
import { authorOf } from './author-of.ts';
import { settingsOfDuties } from './duty-settings.ts';

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
