import { dayOf, err, ok } from '@soxanh/core';
import { MemoryStore, memorySync } from '@soxanh/store/memory';
import { expect, it } from 'vitest';
import type { Http } from '../platform/http.ts';
import { Book } from './book.ts';
import { isAccountKey, readAccount } from './hub-account.ts';
import { Joining, type JoiningWorld } from './join.ts';
import type { Managed } from './managed.ts';
import type { Settings } from './settings.ts';
import type { SharedBook } from './shared-book.ts';
import { memoryArea, memorySession } from './testing/memory-session.ts';

const CODE = { url: 'https://hub.example', book: 'b1', secret: 'A'.repeat(22) };
const DUTIES = [{ role: 'recorder', department: 'van-phong' }] as const;
const EPOCH = 'a'.repeat(24);
const now = (): number => 1_780_884_300_000;

/** A server that takes a code once, and whose log can be read only while it is reached. */
function server() {
  let usedBy: string | undefined;
  let isReached = false;
  const http: Http = async ({ url, body }) => {
    const answer = (status: number, value: object) => ok({ status, body: `${JSON.stringify(value)}\n` });
    if (url.endsWith('/v1/enrol')) {
      const { tokenHash } = JSON.parse(body ?? '') as { readonly tokenHash: string };
      usedBy ??= tokenHash;
      return tokenHash === usedBy
        ? answer(200, { protocol: 1, book: 'b1', epoch: EPOCH, duties: DUTIES, machine: 'm1' })
        : answer(410, { error: { kind: 'invitation' } });
    }
    if (!isReached) return err({ kind: 'unreached', detail: '' });
    if (url.endsWith('/me'))
      return answer(200, {
        protocol: 1,
        book: 'b1',
        machine: 'm1',
        duties: DUTIES,
        rights: 'r1',
        url: CODE.url,
      });
    const head = { protocol: 1, book: 'b1', epoch: EPOCH, first: 1, records: 0, more: false, rights: 'r1' };
    return answer(200, { ...head, cursor: `${EPOCH}.0..x` });
  };
  return { http, reach: () => (isReached = true) };
}

/** A machine before its first run, and what it came to. */
async function machine(http: Http, share?: () => Promise<SharedBook>) {
  const area = memoryArea();
  let [settings, count, closed] = [(await memorySession({ day: dayOf(2026, 6, 8) })).settings.value, 0, 0];
  const before = settings.book;
  const random = (bytes: number): Uint8Array => Uint8Array.from({ length: bytes }, () => count++ & 255);
  const stores = new Map<string, MemoryStore>();
  const desk = (store: MemoryStore) => memorySync(store, { device: 'may-1', names: ['may-1'], duties: [] });
  const world: JoiningWorld = {
    area,
    http,
    random,
    managed: {},
    book: undefined,
    settings: () => settings,
    change: async (change: Partial<Settings>) => void (settings = { ...settings, ...change }),
    device: () => 'may-1',
    rename: async () => 'may-2',
    open: (info) => {
      const store = stores.get(info.book) ?? new MemoryStore(info, { now, random });
      stores.set(info.book, store);
      const close = (): void => void closed++;
      return Book.on({ store: Object.assign(store, { close }), clock: now, area, desk: desk(store) });
    },
    share: async (book): Promise<SharedBook> => {
      if (share !== undefined) return share();
      const half = await book.desk();
      if (!half.ok) throw new Error(half.error.kind);
      return {
        book: 'b1',
        store: half.value,
        area,
        clock: now,
        locks: { ifFree: (_name, work) => work(), inTurn: (_name, work) => work() },
        http,
        device: () => 'may-1',
        rename: async () => 'may-2',
        managed: async () => ({}),
        keepsTo: () => true,
        giveDuties: async () => undefined,
        folder: async () => undefined,
        onChange: () => () => undefined,
        secondCopy: () => book.secondCopy(),
      };
    },
  };
  const kept = async (): Promise<readonly string[]> => Object.keys(await area.withPrefix(''));
  const joiningUnder = (managed: Managed): Joining => new Joining({ ...world, managed });
  return {
    area,
    joining: new Joining(world),
    joiningUnder,
    before,
    kept,
    settings: () => settings,
    closed: () => closed,
  };
}

const nobody = (): undefined => undefined;

it('[S3] a code whose book could not be fetched to its end goes on with it when it is typed again', async () => {
  const { http, reach } = server();
  const { joining, before, settings, kept, closed } = await machine(http);
  expect(await joining.join(CODE, nobody)).toMatchObject({ ok: false, error: { kind: 'unreached' } });
  // Not a book to record in yet: its departments are not here.
  expect(settings().book).toEqual(before);
  reach();
  expect(await joining.join(CODE, nobody)).toMatchObject({ ok: true, value: { duties: DUTIES } });
  expect(settings()).toMatchObject({ book: { book: 'b1' }, role: 'recorder', departments: ['van-phong'] });
  // The account is all that is kept of it.
  expect((await kept()).filter((key) => !isAccountKey(key) && !key.startsWith('kept/'))).not.toContain(
    'enrolling',
  );
  expect(closed()).toBe(2);
});

it('closes the book it opened for the first run also where sharing it fails', async () => {
  const { http } = server();
  const { joining, closed } = await machine(http, () => Promise.reject(new Error('no room')));
  await expect(joining.join(CODE, nobody)).rejects.toThrow('no room');
  expect(closed()).toBe(1);
});

it('[T5] a code that is worth nothing leaves neither its words nor a key on the machine', async () => {
  const { http } = server();
  const first = await machine(http);
  await first.joining.join(CODE, nobody);
  const second = await machine((ask) =>
    http({ ...ask, body: ask.body?.replace(/"tokenHash":"./u, '"tokenHash":"0') }),
  );
  expect(await second.joining.join(CODE, nobody)).toMatchObject({ ok: false, error: { kind: 'invitation' } });
  expect(await second.kept()).toEqual([]);
});

it('[T5] a machine of another server is connected by a code of the one the office has set, and by no other', async () => {
  const OLD = { ...CODE, url: 'https://old.example' };
  const [old, ours] = [server(), server()];
  old.reach();
  ours.reach();
  const asked: string[] = [];
  const { area, joining, joiningUnder } = await machine((ask) => {
    asked.push(`${new URL(ask.url).origin} ${ask.token ?? ''}`);
    return (ask.url.startsWith(OLD.url) ? old : ours).http(ask);
  });
  expect(await joining.join(OLD, nobody)).toMatchObject({ ok: true });
  const before = await readAccount(area, 'b1');
  asked.length = 0;
  const bound = joiningUnder({ hub: CODE.url });
  expect(await bound.join({ ...OLD, secret: 'B'.repeat(22) }, nobody)).toEqual(
    err({ kind: 'other-hub', url: OLD.url, ours: CODE.url }),
  );
  expect(asked).toEqual([]);
  expect(await bound.join(CODE, nobody)).toMatchObject({ ok: true, value: { duties: DUTIES } });
  const after = await readAccount(area, 'b1');
  expect(after?.url).toBe(CODE.url);
  // The old server is told nothing, and the new one nothing of the old key.
  expect(asked.filter((each) => !each.startsWith(CODE.url) || each.includes(before?.token ?? ''))).toEqual(
    [],
  );
});
