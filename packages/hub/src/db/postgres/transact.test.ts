import { EventEmitter } from 'node:events';
import type { PoolClient } from 'pg';
import { expect, it } from 'vitest';
import { Primary, USUAL_LIMITS } from './primary.ts';
import { transact } from './transact.ts';

/** A connection whose server says something while it commits. */
class Telling extends EventEmitter {
  released: unknown;
  private readonly notice: object;

  constructor(notice: object) {
    super();
    this.notice = notice;
  }

  async query(text: string | object): Promise<object> {
    if (text !== 'commit') return { rows: [], command: 'BEGIN' };
    this.emit('notice', this.notice);
    return { rows: [], command: 'COMMIT' };
  }

  release(broken?: unknown): void {
    this.released = broken;
  }
}

async function committed(notice: object): Promise<unknown> {
  const primary = new Primary('postgres://nobody@localhost/none', USUAL_LIMITS);
  const client = new Telling(notice);
  primary.connect = async () => ({ client: client as unknown as PoolClient, host: 0 });
  const done = await transact(primary, 'begin', async () => 'written');
  await primary.close();
  return done;
}

it.each([
  { severity: 'WARNING', code: '01000', message: 'canceling wait for synchronous replication' },
  { severity: 'ATTENTION', code: '01000', message: 'annulation de l’attente de la réplication synchrone' },
  { severity: '警告', code: '57P01', message: '同期レプリケーションの待ち状態をキャンセルしています' },
])('[S2] a commit that was warned of is no answer, in whatever language: $severity', async (notice) => {
  expect(await committed(notice)).toEqual({
    ok: false,
    error: { kind: 'unavailable', why: expect.stringContaining('outcome unknown') },
  });
});

it('what a server merely tells while it commits is no doubt', async () => {
  const notice = { severity: 'HINWEIS', code: '00000', message: 'gut' };
  expect(await committed(notice)).toEqual({ ok: true, value: 'written' });
});
