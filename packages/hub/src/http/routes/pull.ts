import { err, ok, type Result } from '@soxanh/core';
import { PAGE_LIMIT, type HubProblem, type PullAsk } from '@soxanh/sync';
import { pull } from '../../service/pull.ts';
import { problemAnswer } from '../errors.ts';
import type { Asked, Route } from '../route.ts';

const NUMBER = /^[0-9]{1,9}$/;
/** A place in a log is shorter by far. */
const LONGEST_MARK = 200;

/** A machine reads on; it may wait for something new. */
export const pullRoute: Route = {
  who: 'machine',
  method: 'GET',
  path: '/v1/books/:book/pull',
  rate: 'pull',
  answer: async (asked) => {
    const { hub, book, machine, request } = asked;
    const ask = askIn(asked);
    if (!ask.ok) return problemAnswer(ask.error);
    // Asked for only by who waits: a server makes it then.
    const gone = ask.value.wait === 0 ? undefined : request.signal;
    const page = await pull(hub, book, machine, ask.value, gone);
    if (!page.ok) return problemAnswer(page.error);
    const head = Buffer.from(`${JSON.stringify(page.value.head)}\n`);
    return bytesAnswer([head, page.value.lines]);
  },
};

/** The storage's own bytes: nothing is done with a line, and none is copied, as a body of one piece would be. */
function bytesAnswer(pieces: readonly Uint8Array[]): Response {
  const length = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces) if (piece.byteLength > 0) controller.enqueue(piece);
      controller.close();
    },
  });
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'content-length': String(length) },
  });
}

function askIn({ query }: Asked): Result<PullAsk, HubProblem> {
  const after = query('after') ?? '';
  const high = query('high') ?? '';
  if (after.length > LONGEST_MARK) return wrong('after');
  if (high.length > LONGEST_MARK) return wrong('high');
  const limit = numberIn(query('limit'), PAGE_LIMIT.records);
  if (limit === undefined || limit === 0) return wrong('limit');
  const wait = numberIn(query('wait'), 0);
  return wait === undefined ? wrong('wait') : ok({ after, high, limit, wait });
}

const numberIn = (text: string | undefined, usual: number): number | undefined =>
  text === undefined ? usual : NUMBER.test(text) ? Number(text) : undefined;

const wrong = (field: string): Result<never, HubProblem> => err({ kind: 'bad-request', field });
