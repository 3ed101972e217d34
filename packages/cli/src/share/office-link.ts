import { ok, type Result } from '@soxanh/core';
import { askHub, type Exchange, type HubRequest } from '@soxanh/sync';
import { openBook, type Book } from '../book/open-book.ts';
import { refuse, type Complaint } from '../world/complaint.ts';
import type { World } from '../world/world.ts';
import { exchangeWith } from './hub-exchange.ts';
import { joinProblem } from './join-words.ts';
import { accountFor } from './machine.ts';

/** A book's server, asked as this machine: the server answers the Office alone. */
export interface OfficeLink {
  readonly book: Book;
  readonly url: string;
  readonly exchange: Exchange;
  /** @param path below the book's own. */
  readonly ask: <T>(
    method: HubRequest['method'],
    path: string,
    read: (answer: unknown) => T | undefined,
    body?: object,
  ) => Promise<Result<T, Complaint>>;
}

/** Opens the way to the server of a book's file. */
export function officeLink(world: World, name: string): Result<OfficeLink, Complaint> {
  const opened = openBook(world, name);
  if (!opened.ok) return opened;
  const book = opened.value;
  const account = accountFor(world, book);
  if (account === undefined) {
    return refuse(
      `${name}: sổ này chưa kết nối máy chủ. Kết nối bằng "soxanh join ${name} MÃ".`,
      `${name}: this book is not connected to a server. Connect it with "soxanh join ${name} CODE".`,
    );
  }
  const { url, token } = account;
  const exchange = exchangeWith(world, url, token);
  return ok({
    book,
    url,
    exchange,
    ask: async (method, path, read, body) => {
      const whole = `/v1/books/${book.header.book}/${path}`;
      const answer = await askHub(exchange, { method, path: whole }, read, body);
      return answer.ok ? answer : joinProblem(answer.error, url);
    },
  });
}
