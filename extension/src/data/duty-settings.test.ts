import { expect, it } from 'vitest';
import { settingsOfDuties } from './duty-settings.ts';

const recorder = (department: string) => ({ role: 'recorder', department }) as const;

it('sets a machine to its widest role and its departments, keeping the one it was set to', () => {
  const now = { departments: ['a', 'b'], department: 'b' };
  expect(settingsOfDuties([recorder('a'), recorder('b')], now)).toEqual({ role: 'recorder', ...now });
  expect(settingsOfDuties([recorder('c')], now)).toEqual({
    role: 'recorder',
    departments: ['c'],
    department: 'c',
  });
  expect(settingsOfDuties([recorder('a'), { role: 'head', department: 'b' }], now)).toMatchObject({
    role: 'head',
    departments: ['b'],
  });
});

it('leaves the Office the departments it records for when it puts its book on a server', () => {
  const now = { departments: ['b'], department: 'b' };
  expect(settingsOfDuties([{ role: 'office' }], now)).toEqual({ role: 'office', ...now });
});
