import { err, ok } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../port/hub-link.ts';
import { askHub, wasDone } from './ask-hub.ts';

const answering =
  (status: number, body: string): Exchange =>
  async () =>
    ok({ status, body });
const numberIn = (answer: unknown) => (typeof answer === 'number' ? answer : undefined);
const asked = { method: 'GET', path: '/v1/n' } as const;

describe('askHub', () => {
  it('gives what was read of the answer, and nothing that is not what it should be', async () => {
    expect(await askHub(answering(200, '7'), asked, numberIn)).toEqual(ok(7));
    for (const strange of ['"7"', '<html>', ''])
      expect(await askHub(answering(200, strange), asked, numberIn)).toEqual(
        err({ kind: 'strange', detail: '/v1/n' }),
      );
    expect(await askHub(answering(204, ''), asked, wasDone)).toEqual(ok(true));
  });

  it('tells the hub’s own problem, and what never came', async () => {
    const refused = answering(410, '{"error":{"kind":"invitation"}}');
    expect(await askHub(refused, asked, wasDone)).toEqual(err({ kind: 'invitation' }));
    const unreached = err({ kind: 'unreached', detail: 'away' } as const);
    expect(await askHub(async () => unreached, asked, wasDone)).toEqual(unreached);
  });

  it('sends a body as JSON, and no type without one', async () => {
    const sent: unknown[] = [];
    const exchange: Exchange = async (request) => {
      sent.push(request);
      return ok({ status: 200, body: '' });
    };
    await askHub(exchange, { method: 'POST', path: '/v1/x' }, wasDone, { n: 1 });
    await askHub(exchange, { method: 'DELETE', path: '/v1/x' }, wasDone);
    expect(sent).toEqual([
      { method: 'POST', path: '/v1/x', body: '{"n":1}', type: 'application/json' },
      { method: 'DELETE', path: '/v1/x' },
    ]);
  });
});
