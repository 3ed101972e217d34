import { dayOf, hubOf, officeOf, ok, type Duty } from '@soxanh/core';
import { expect, it } from 'vitest';
import { settleIn } from './after-joining.ts';
import { keepAccount, readAccount } from './hub-account.ts';
import { memorySession } from './testing/memory-session.ts';
import { machine } from './testing/shared-machine.ts';

const MOVED = 'https://new.example';
const OFFICE: Duty = { role: 'office' };
const fact = (url: string, from = '2026-06-01') =>
  ({ topic: 'hub', of: 'office', from, value: { url } }) as const;

/** A machine that has just been connected to a server at `MOVED`, with a book that names one. */
async function connected(named: string, { duty = OFFICE, from = '2026-06-01', former = [''] } = {}) {
  const session = await memorySession({ day: dayOf(2026, 6, 8), facts: [fact(named, from)] });
  const { book, area, desk } = session;
  await desk.become({ device: 'machine', names: former.filter((name) => name !== ''), duties: [duty] });
  await keepAccount(area, 'test', { url: MOVED, token: 't', machine: 'm', duties: [duty] });
  const told: string[] = [];
  const { shared } = machine(({ body = '' }) => {
    const { device } = JSON.parse(body) as { readonly device: string };
    told.push(device);
    const reply = { protocol: 1, epoch: 'e'.repeat(24), mark: 'm', rights: 'r', answers: [] };
    return device === 'taken'
      ? ok({ status: 409, body: JSON.stringify({ error: { kind: 'device-taken' } }) })
      : ok({ status: 200, body: JSON.stringify(reply) });
  });
  await settleIn(book, { ...shared, book: 'test', store: desk, area, device: () => 'machine' });
  const facts = await book.store.facts();
  const stated = facts.ok ? facts.value.filter(({ topic }) => topic === 'hub') : [];
  return {
    hub: hubOf(officeOf(stated)),
    stated: stated.length,
    told,
    account: await readAccount(area, 'test'),
  };
}

it('a server that moved is named anew by the Office, also where a clock had named it ahead', async () => {
  expect(await connected('https://old.example')).toMatchObject({ hub: MOVED, stated: 2 });
  expect(await connected('https://old.example', { from: '2026-06-10' })).toMatchObject({ hub: MOVED });
});

it('nobody else names a server, nor one that is where it was', async () => {
  const recorder: Duty = { role: 'recorder', department: 'van-phong' };
  const before = 'https://old.example';
  expect(await connected(before, { duty: recorder })).toMatchObject({ hub: before, stated: 1 });
  expect(await connected('https://NEW.example:443')).toMatchObject({ stated: 1 });
});

it('[T1] it is learnt which of the former names another machine has', async () => {
  const { told, account } = await connected(MOVED, { former: ['mine', 'taken', 'machine'] });
  expect(told.toSorted()).toEqual(['mine', 'taken']);
  expect(account?.others).toEqual(['taken']);
});
