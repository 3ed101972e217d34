import { restoreBook } from '../../service/restore-book.ts';
import { answerOf, problemAnswer } from '../errors.ts';
import type { Route } from '../route.ts';

const SECRET = /^Bearer ([A-Za-z0-9_-]{22})$/i;

/**
 * Somebody brings a book back from its Office's back-up, with a founding invitation: for a hub that was lost, or another
 * one. The text is taken in as it comes; nothing of it is kept before it was checked.
 */
export const restoreRoute: Route = {
  who: 'anyone',
  method: 'POST',
  path: '/v1/restore',
  rate: 'stranger',
  answer: async ({ hub, request }) => {
    const [, secret] = SECRET.exec(request.headers.get('authorization') ?? '') ?? [];
    if (secret === undefined) return problemAnswer({ kind: 'invitation' });
    return answerOf(await restoreBook(hub, secret, textOf(request)));
  },
};

/** The body in pieces that never end inside a character. A line longer than any entry ends it. */
async function* textOf({ body }: Request): AsyncGenerator<string> {
  if (body === null) return;
  const decoder = new TextDecoder();
  let sinceLineFeed = 0;
  for await (const part of body) {
    const piece = decoder.decode(part, { stream: true });
    const last = piece.lastIndexOf('\n');
    sinceLineFeed = last === -1 ? sinceLineFeed + piece.length : piece.length - last - 1;
    if (sinceLineFeed > LONGEST_LINE) return;
    yield piece;
  }
  yield decoder.decode();
}

/** An entry has at most 64 KiB, a machine's line some hundred bytes more than its duties. */
const LONGEST_LINE = 2 ** 18;
