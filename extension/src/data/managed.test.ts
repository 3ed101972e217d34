import { expect, it } from 'vitest';
import { allowsHub, managedFrom } from './managed.ts';

it('takes what an administrator set', () => {
  expect(managedFrom({ hub: 'https://hub.example/', office: ' Ban A ', language: 'en' })).toEqual({
    hub: 'https://hub.example',
    office: 'Ban A',
    language: 'en',
  });
});

it('[T5] leaves out what makes no sense, and an address over which anybody could read along', () => {
  expect(managedFrom({ hub: 'http://hub.example', office: '', language: 'fr' })).toEqual({});
  expect(managedFrom({ hub: 7, office: {} })).toEqual({});
  expect(managedFrom({ hub: 'http://127.0.0.1:4765' })).toEqual({ hub: 'http://127.0.0.1:4765' });
});

it('[T5] allows the server it names, however it writes the address, and no other', () => {
  for (const hub of ['https://Hub.Example', 'https://hub.example:443', 'https://hub.example'])
    expect(allowsHub({ hub }, 'https://hub.example')).toBe(true);
  for (const url of ['https://hub.example:8443', 'https://other.example', 'https://hub.example/so'])
    expect(allowsHub({ hub: 'https://hub.example' }, url)).toBe(false);
  expect(allowsHub({}, 'https://other.example')).toBe(true);
});
