import { beforeEach, expect, it } from 'vitest';
import { draftBoxes } from './draft-box.ts';
import { onDraftsChanged } from './draft-changes.ts';

const [sample, own] = [draftBoxes('sample'), draftBoxes('own')];

beforeEach(() => localStorage.clear());

it('what is half typed in the sample does not stand in the real book, and waits there', () => {
  sample('line').write('20 tờ');
  expect(own('line').read()).toBe('');
  own('line').write('3 chai');
  own('line').write('');
  expect(sample('line').read()).toBe('20 tờ');
});

it('an emptied box leaves nothing behind', () => {
  sample('meters').write('x');
  sample('meters').write('');
  expect(localStorage.length).toBe(0);
});

it('another page’s drafts are told to pages of the same book only, by their own names', () => {
  const heard: string[] = [];
  const stop = onDraftsChanged('own')((name) => heard.push(name));
  // What another page writes comes as such an event; a page hears nothing of what it writes itself.
  const change = (key: string | null): boolean =>
    dispatchEvent(new StorageEvent('storage', { key, storageArea: localStorage }));
  for (const box of [sample, own]) box('week/a/2026-06-08').write('x');
  for (const key of Object.keys(localStorage)) change(key);
  change(null);
  expect(heard).toEqual(['week/a/2026-06-08']);
  stop();
  for (const key of Object.keys(localStorage)) change(key);
  expect(heard).toHaveLength(1);
});
