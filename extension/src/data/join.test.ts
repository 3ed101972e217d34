import { dayOf, err, ok } from '@soxanh/core';
import { hashText } from '@soxanh/store';
import { MemoryStore, memorySync } from '@soxanh/store/memory';
import { expect, it } from 'vitest';
import type { Http } from '../platform/http.ts';
import { Book } from './book.ts';
import { enrol } from './enrol.ts';
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

const codeOf = (letter: string): typeof CODE => ({ ...CODE, secret: letter.repeat(22) });

interface Said {
  readonly tokenHash: string;
  readonly device: string;
  readonly former?: readonly string[];
}

/** A machine whose book is on the server, what it says there to join, and how the server answers next. */
async function joiner() {
  const { http, reach } = server();
  reach();
  const said: Said[] = [];
  let next: 'as it is' | 'lost' | 'gone' | 'device-taken' = 'as it is';
  const known = await machine(async (ask) => {
    if (!ask.url.endsWith('/v1/enrol')) return http(ask);
    said.push(JSON.parse(ask.body ?? '') as Said);
    const how = next;
    if (how === 'device-taken') next = 'as it is';
    if (how === 'gone') return ok({ status: 410, body: '{"error":{"kind":"invitation"}}' });
    if (how === 'device-taken') return ok({ status: 409, body: '{"error":{"kind":"device-taken"}}' });
    const answer = { protocol: 1, book: 'b1', epoch: EPOCH, duties: DUTIES, machine: 'm1' };
    return how === 'lost'
      ? err({ kind: 'unreached', detail: '' })
      : ok({ status: 200, body: JSON.stringify(answer) });
  });
  const joins = async (code: typeof CODE, how: typeof next = 'as it is'): Promise<Said> => {
    next = how;
    await known.joining.join(code, nobody);
    return said.at(-1) ?? { tokenHash: '', device: '' };
  };
  const token = async (): Promise<string> => (await readAccount(known.area, 'b1'))?.token ?? '';
  return { ...known, joins, said, token };
}

it('[S1] shows the server the token it had there, so that it is the machine it was, under its name', async () => {
  const { joins, token } = await joiner();
  expect(await joins(codeOf('A'))).not.toHaveProperty('former');
  const first = await token();
  expect(await joins(codeOf('B'))).toMatchObject({ device: 'may-1', former: [first] });
  expect(await token()).not.toBe(first);
  // Where another machine has the name by now, this one takes another, and is itself all the same.
  const second = await token();
  expect(await joins(codeOf('C'), 'device-taken')).toMatchObject({ device: 'may-2', former: [second] });
});

it('[S1] [S3] what was asked and not answered is asked again in the same words, whatever code came in between', async () => {
  const { joins, kept, token } = await joiner();
  await joins(codeOf('A'));
  const before = await token();
  const lost = await joins(codeOf('B'), 'lost');
  await joins(codeOf('C'), 'gone');
  expect(await token()).toBe(before);
  expect(await joins(codeOf('B'), 'lost')).toEqual(lost);
  // The server may have taken it in: with another code it says so, and is no second machine.
  const next = await joins(codeOf('D'));
  const [asked = '', account] = next.former ?? [];
  expect([hashText(asked), account]).toEqual([lost.tokenHash, before]);
  expect(await kept()).not.toContain('enrolling');
});

it('[T5] shows a token to the very address it is of, and never with a code that founds a book', async () => {
  const { joins, area, said } = await joiner();
  await joins(codeOf('A'));
  await joins(codeOf('B'), 'lost');
  for (const url of ['https://hub.example:8443', 'http://hub.example', 'https://hub.example/so-xanh']) {
    expect(await joins({ ...codeOf('C'), url }, 'gone')).not.toHaveProperty('former');
  }
  expect(await joins({ ...codeOf('D'), book: 'b2' }, 'gone')).not.toHaveProperty('former');
  const settled = said.length;
  const world = { area, device: () => 'may-1', rename: async () => 'may-2' };
  const http: Http = async ({ body }) => {
    said.push(JSON.parse(body ?? '') as Said);
    return ok({ status: 410, body: '{"error":{"kind":"invitation"}}' });
  };
  const { url, secret } = codeOf('E');
  await enrol(
    { ...world, http, random: (count) => new Uint8Array(count) },
    { url, secret, book: undefined },
    'b1',
  );
  expect([said.length, said.at(-1)?.former]).toEqual([settled + 1, undefined]);
});
