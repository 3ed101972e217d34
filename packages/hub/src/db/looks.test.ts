import { readFileSync } from 'node:fs';
import { MOST_REACHED } from '@soxanh/core';
import { expect, it } from 'vitest';
import { Looks, MOST_LOOKS } from './looks.ts';

const PAGE = new URL('../../../../docs/reference/hub.md', import.meta.url);

it('[S6] what was begun comes to its end, and what comes after it waits', () => {
  const looks = new Looks();
  const may = (): boolean => {
    looks.next();
    return looks.mayLook;
  };
  expect(may()).toBe(true);
  looks.read(MOST_LOOKS - 1);
  expect(may()).toBe(true);
  looks.read(MOST_REACHED);
  expect(looks.mayLook).toBe(true);
  expect([may(), may()]).toEqual([false, false]);
});

it('[S6] rows that are at hand cost less than those that are read, and not nothing', () => {
  const looks = new Looks();
  looks.walked(MOST_LOOKS);
  looks.next();
  expect(looks.mayLook).toBe(true);
  looks.walked(MOST_LOOKS * 100);
  looks.next();
  expect(looks.mayLook).toBe(false);
});

it('[T1] what was decided without something that is not at hand is no decision, and that one only', () => {
  const looks = new Looks();
  looks.next();
  looks.miss();
  for (const decision of [{ is: 'store' }, { is: 'refused', reason: { kind: 'not-own' } }] as const)
    expect(looks.afterAll(decision)).toEqual({ is: 'later', reason: { kind: 'not-judged' } });
  looks.next();
  expect(looks.afterAll({ is: 'store' })).toEqual({ is: 'store' });
});

it('the server’s page says what the limits are', () => {
  const [, limits = ''] = readFileSync(PAGE, 'utf8').split(/^## Limits$/m);
  const told = (limits.split('\n## ')[0] ?? '').replaceAll(',', '');
  expect(told).toContain(` ${MOST_LOOKS} entries are read`);
  expect(told).toContain(` ${MOST_REACHED} rows and`);
});
