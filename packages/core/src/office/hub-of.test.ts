import { expect, it } from 'vitest';
import { hubOf } from './hub-of.ts';
import { officeOf } from './office.ts';

it('names a server the office stated, whatever the day', () => {
  const fact = (id: string, from: string, url: string) => ({
    id,
    topic: 'hub',
    of: 'office',
    from,
    value: { url },
  });
  const facts = [fact('1', '2026-06-01', 'https://a.example'), fact('2', '2026-06-08', 'https://b.example')];
  expect(hubOf(officeOf(facts))).toBe('https://b.example');
  expect(hubOf(officeOf([fact('3', '2026-06-01', 'http://a.example')]))).toBeUndefined();
});
