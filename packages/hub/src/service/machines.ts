import { ok, type Result } from '@soxanh/core';
import { PROTOCOL, type HubProblem, type Me } from '@soxanh/sync';
import type { Machine } from '../db/people.ts';
import { dutiesToSend } from './duties-to-send.ts';
import type { Hub } from './hub.ts';
import { troubleOf } from './trouble.ts';

/** What a machine may know of itself. */
export async function aboutMe(
  { world }: Hub,
  book: string,
  { machine, duties, label }: Machine,
): Promise<Result<Me, HubProblem>> {
  const head = await world.storage.head(book);
  if (!head.ok) return troubleOf(head.error, world);
  return ok({
    protocol: PROTOCOL,
    book,
    machine,
    duties: dutiesToSend(duties),
    rights: head.value.rights,
    ...(label === undefined ? {} : { label }),
    url: world.url,
  });
}
