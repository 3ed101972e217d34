import { err, ok } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { keepAccount, readAccount } from './hub-account.ts';
import { followHub } from './live-updates.ts';
import { openDevices } from './open-devices.ts';
import { NOTHING_SENT, readSending, stateOfSending, writeSending } from './sending.ts';
import { syncBook } from './sync-book.ts';
import { BOOK, folderThat, machine, PAGE, unreached } from './testing/shared-machine.ts';

describe('[T5] a machine whose server is not the one the office has set', () => {
  const OURS = 'https://ours.example';

  it('tells that server nothing, neither what it wrote nor who it is, and says what is to be done', async () => {
    const { shared, asked, area, join, rule } = machine(() => unreached);
    await join();
    await syncBook(shared, 'wanted');
    asked.length = 0;
    rule({ hub: OURS });
    for (const cause of ['wanted', 'alarm'] as const)
      expect(await syncBook(shared, cause)).toMatchObject({
        kind: 'done',
        complete: false,
        problem: { of: 'policy', problem: { kind: 'other-hub' } },
      });
    expect(asked).toEqual([]);
    const record = (await readSending(area, BOOK)) ?? NOTHING_SENT;
    expect(stateOfSending(record, 2)).toEqual({ kind: 'needs', what: 'server', count: 2 });
  });

  it('follows nothing there while a page is open', async () => {
    const ending = new AbortController();
    let isRuled = false;
    const { shared, asked, join, rule } = machine(() => {
      // Whoever does ask is not to ask for ever.
      if (isRuled) ending.abort();
      return ok({ status: 200, body: PAGE });
    });
    await join();
    await syncBook(shared, 'wanted');
    asked.length = 0;
    isRuled = true;
    rule({ hub: OURS });
    await followHub(shared, async () => ending.abort(), ending.signal);
    expect(asked).toEqual([]);
  });

  it('asks nothing there of machines and codes, also from a page that was open before', async () => {
    const { shared, asked, area, join, rule } = machine(() => unreached);
    await join();
    const account = await readAccount(area, BOOK);
    if (account === undefined) throw new Error('It is connected');
    const { machines, invitations } = openDevices(shared, account);
    await Promise.all([machines.list(), invitations.open()]);
    expect(asked).toHaveLength(2);
    rule({ hub: OURS });
    expect(await machines.list()).toEqual(err({ kind: 'token' }));
    expect(await invitations.make([], 30)).toEqual(err({ kind: 'token' }));
    expect(asked).toHaveLength(2);
  });

  it('goes on at once where the policy names its server after all, or it was connected to the right one', async () => {
    const { shared, asked, area, join, rule } = machine(() => unreached);
    await join();
    rule({ hub: OURS });
    await syncBook(shared, 'alarm');
    rule({ hub: 'https://Hub.example:443' });
    await syncBook(shared, 'alarm');
    expect(new Set(asked.map(({ url }) => new URL(url).origin))).toEqual(new Set(['https://hub.example']));
    expect((await readSending(area, BOOK))?.problem?.of).toBe('link');
    asked.length = 0;
    rule({ hub: OURS });
    await keepAccount(area, BOOK, { url: OURS, token: 'new', machine: 'm2', duties: [] });
    await syncBook(shared, 'wanted');
    expect(new Set(asked.map(({ url, token }) => `${new URL(url).origin} ${token}`))).toEqual(
      new Set([`${OURS} new`]),
    );
  });

  it('[S1] still shares by its folder, and loses nothing that waits for the server', async () => {
    const { shared, asked, area, join, rule } = machine(() => unreached);
    await join();
    rule({ hub: OURS });
    await writeSending(area, BOOK, {
      ...NOTHING_SENT,
      pending: 3,
      failingSince: 5,
      notBefore: 9e12,
      failures: 4,
    });
    const listed: string[] = [];
    const folder = folderThat(() => {
      listed.push('list');
      return err({ kind: 'gone' });
    });
    await syncBook({ ...shared, folder: async () => folder }, 'alarm');
    expect(listed).not.toEqual([]);
    expect(asked).toEqual([]);
    const record = await readSending(area, BOOK);
    expect(record).toMatchObject({ failures: 0, folder: { is: 'gone' } });
    expect(record?.notBefore).toBeUndefined();
  });
});
