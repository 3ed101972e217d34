import type { Result } from '@soxanh/core';
import { writeBackup } from '../../db/back-up/write-back-up.ts';
import type { StorageProblem } from '../../db/storage.ts';
import { troubleOf } from '../../service/trouble.ts';
import { problemAnswer } from '../errors.ts';
import type { Route } from '../route.ts';

/**
 * The Office takes its own book away as a file. Without the hashes of tokens: the operator's back-up has them. If the
 * database fails half-way the text lacks its last line, and nobody takes it for whole.
 */
export const backupRoute: Route = {
  who: 'office',
  method: 'GET',
  path: '/v1/books/:book/backup',
  rate: 'export',
  answer: async ({ hub, book }) => {
    const { storage, now } = hub.world;
    const pieces = writeBackup(storage, book, { tokens: false, now: now() });
    const first = await pieces.next();
    if (first.done !== true && !first.value.ok) {
      const trouble = troubleOf(first.value.error, hub.world);
      if (!trouble.ok) return problemAnswer(trouble.error);
    }
    return new Response(streamOf(first, pieces), {
      headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
    });
  },
};

type Piece = Result<string, StorageProblem>;

/** Reads the log only as fast as the file is taken. */
function streamOf(
  first: IteratorResult<Piece, void>,
  rest: AsyncGenerator<Piece>,
): ReadableStream<Uint8Array> {
  let waiting: IteratorResult<Piece, void> | undefined = first;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = waiting ?? (await rest.next());
      waiting = undefined;
      if (next.done === true || !next.value.ok) controller.close();
      else controller.enqueue(Buffer.from(next.value.value));
    },
    cancel: async () => {
      await rest.return(undefined);
    },
  });
}
