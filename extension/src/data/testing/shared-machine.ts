import { err, ok, type Result } from '@soxanh/core';
import { MemoryStore, memorySync } from '@soxanh/store/memory';
import type { Folder } from '@soxanh/sync';
import type { HttpAnswer, HttpAsk } from '../../platform/http.ts';
import type { Locks } from '../../platform/locks.ts';
import { keepAccount } from '../hub-account.ts';
import type { Managed } from '../managed.ts';
import type { SharedBook, SharedFolder } from '../shared-book.ts';
import { memoryArea } from './memory-session.ts';

/** The one book of the tests. */
export const BOOK = 'b1';

const EPOCH = 'a'.repeat(24);
const HEAD = { protocol: 1, book: BOOK, epoch: EPOCH, first: 1, records: 0, more: false, rights: 'r1' };
/** A log with nothing in it. */
export const PAGE = `${JSON.stringify({ ...HEAD, cursor: `${EPOCH}.0.x` })}\n`;

export type Answer = Result<HttpAnswer, { kind: 'unreached'; detail: string }>;
/** Nobody answers. */
export const unreached: Answer = err({ kind: 'unreached', detail: '' });

/** One at a time, as the browser does it for all pages. */
function oneLock(): Locks {
  const held = new Set<string>();
  const inTurn: Locks['inTurn'] = async (name, work) => {
    held.add(name);
    try {
      return await work();
    } finally {
      held.delete(name);
    }
  };
  return { inTurn, ifFree: async (name, work) => (held.has(name) ? undefined : inTurn(name, work)) };
}

/** A machine whose server answers as the test says; it keeps what was asked. */
export function machine(answer: (ask: HttpAsk) => Promise<Answer> | Answer) {
  const asked: HttpAsk[] = [];
  let now = 1_000_000;
  let policy: Managed = {};
  const nothing = async (): Promise<void> => undefined;
  const area = memoryArea();
  const random = (count: number): Uint8Array => new Uint8Array(count).fill(7);
  const store = new MemoryStore({ book: BOOK, synthetic: false }, { now: () => now, random });
  const shared: SharedBook = {
    book: BOOK,
    store: memorySync(store, { device: 'may-1', names: ['may-1'], duties: [] }),
    area,
    clock: () => now,
    locks: oneLock(),
    http: async (ask) => {
      asked.push(ask);
      return answer(ask);
    },
    device: () => 'may-1',
    rename: async () => 'may-2',
    managed: async () => policy,
    giveDuties: async () => undefined,
    keepsTo: () => true,
    folder: async () => undefined,
    onChange: () => () => undefined,
    secondCopy: async () => ({ ids: async () => [], lines: async () => [], forget: nothing, trim: nothing }),
  };
  const join = (): Promise<void> =>
    keepAccount(area, BOOK, {
      url: 'https://hub.example',
      token: 'secret',
      machine: 'm1',
      duties: [{ role: 'recorder', department: 'van-phong' }],
    });
  const rule = (next: Managed): void => void (policy = next);
  return { shared, asked, area, join, rule, pass: (millis: number) => (now += millis) };
}

/** A folder the browser allows, whose listing answers as the test says. */
export const folderThat = (list: () => Awaited<ReturnType<Folder['list']>>): SharedFolder => ({
  name: 'Chung',
  folder: {
    list: async () => list(),
    read: async () => ok(undefined),
    write: async () => ok(true),
    remove: async () => ok(true),
  },
  permission: async () => 'granted',
  carries: async () => false,
});
