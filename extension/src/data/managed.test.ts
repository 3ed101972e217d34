import { expect, it } from 'vitest';
import { allowsHub, managedFaults, managedFrom } from './managed.ts';

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
  expect(managedFrom({ hub: 'https://hub.example:99999' })).toEqual({});
  expect(managedFrom({ hub: 'http://127.0.0.1:4765' })).toEqual({ hub: 'http://127.0.0.1:4765' });
});

it('[T5] allows the server it names, however it writes the address, and no other', () => {
  for (const hub of ['https://Hub.Example', 'https://hub.example:443', 'https://hub.example'])
    expect(allowsHub({ hub }, 'https://hub.example')).toBe(true);
  for (const url of ['https://hub.example:8443', 'https://other.example', 'https://hub.example/so'])
    expect(allowsHub({ hub: 'https://hub.example' }, url)).toBe(false);
  expect(allowsHub({}, 'https://other.example')).toBe(true);
  expect(allowsHub({ hub: 'https://hub.example' }, 'damaged')).toBe(false);
});

it('says of everything it left out which value that was, and why', () => {
  const faultOf = (values: Record<string, unknown>) =>
    managedFaults(values).map(({ field, value, why }) => `${field} ${value} ${why}`);
  expect(faultOf({ hub: 'https://hub.example/', office: 'Ban A', language: 'en' })).toEqual([]);
  expect(faultOf({ hub: 'hub.example', office: ' ', language: 'fr' })).toEqual([
    'hub hub.example no-address',
    'office   empty',
    'language fr no-language',
  ]);
  expect(faultOf({ hub: 'http://hub.example', office: 7, Hub: 'https://hub.example' })).toEqual([
    'hub http://hub.example not-encrypted',
    'office 7 no-text',
    'Hub https://hub.example strange-field',
  ]);
});
