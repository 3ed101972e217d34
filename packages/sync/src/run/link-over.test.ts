import { ok } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { pageBody } from '../message/lines.ts';
import { problemBody } from '../message/problem.ts';
import type { PageHead } from '../message/pull.ts';
import type { Exchange, HubRequest } from '../port/hub-link.ts';
import { linkOver } from './link-over.ts';

const head: PageHead = {
  protocol: 1,
  book: 'b1',
  epoch: 'e1',
  first: 1,
  records: 0,
  cursor: 'e1.0..m',
  more: false,
  rights: 'r1',
};
const answering = (status: number, body: string, asked: HubRequest[] = []): Exchange => {
  return async (request) => {
    asked.push(request);
    return ok({ status, body });
  };
};
const ASK = { after: 'e1.7.t+g.m', high: '', limit: 100, wait: 20 };

describe('linkOver', () => {
  it('asks for a page after a place, however long it may take', async () => {
    const asked: HubRequest[] = [];
    const link = linkOver(answering(200, pageBody(head, []), asked), 'b1');
    expect(await link.pull(ASK)).toEqual({ ok: true, value: { head, lines: [] } });
    expect(asked).toEqual([
      { method: 'GET', path: '/v1/books/b1/pull?after=e1.7.t%2Bg.m&high=&limit=100&wait=20', wait: 20 },
    ]);
  });

  it('[T2] drops an answer for another book', async () => {
    const link = linkOver(answering(200, pageBody({ ...head, book: 'b2' }, [])), 'b1');
    expect(await link.pull(ASK)).toEqual({
      ok: false,
      error: { kind: 'other-book', mine: 'b1', theirs: 'b2' },
    });
  });

  it('sends lines as they are, and reads an answer for each', async () => {
    const asked: HubRequest[] = [];
    const reply = { protocol: 1, epoch: 'e1', mark: 'm', rights: 'r', answers: [{ is: 'stored' }] };
    const link = linkOver(answering(200, JSON.stringify(reply), asked), 'b1');
    expect(await link.push({ protocol: 1, device: 'may-a' }, ['{"v":1}'])).toEqual({
      ok: true,
      value: reply,
    });
    expect(asked).toEqual([
      {
        method: 'POST',
        path: '/v1/books/b1/push',
        body: '{"protocol":1,"device":"may-a"}\n{"v":1}\n',
        type: 'application/x-ndjson',
      },
    ]);
  });

  it('tells a hub’s no from no answer and from a strange one', async () => {
    const problem = { kind: 'disk', free: 1, floor: 2 } as const;
    const push = (exchange: Exchange) => linkOver(exchange, 'b1').push({ protocol: 1, device: 'a' }, ['x']);
    expect(await push(answering(507, problemBody(problem)))).toEqual({ ok: false, error: problem });
    expect(await push(answering(200, '<html>'))).toMatchObject({ error: { kind: 'strange' } });
    expect(await linkOver(answering(204, ''), 'b1').pull(ASK)).toMatchObject({ error: { kind: 'strange' } });
    expect(await linkOver(answering(302, ''), 'b1').pull(ASK)).toMatchObject({
      error: { kind: 'bad-request' },
    });
    const unreached = { ok: false, error: { kind: 'unreached', detail: 'no network' } } as const;
    expect(await push(async () => unreached)).toEqual(unreached);
  });
});
