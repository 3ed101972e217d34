import { expect, it } from 'vitest';
import { managedFrom } from './managed.ts';

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
