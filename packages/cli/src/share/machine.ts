import { hubOf, ok, type Duty, type Result } from '@soxanh/core';
import { askHub, ME, readMessage, type LinkProblem, type Machine } from '@soxanh/sync';
import { deviceFor, namesFor } from '../book/device.ts';
import type { Book } from '../book/open-book.ts';
import type { Complaint } from '../world/complaint.ts';
import type { World } from '../world/world.ts';
import { keepAccount, readAccount, type Account } from './account.ts';
import { exchangeWith } from './hub-exchange.ts';

/** This machine as a book's store is told of it. */
export function machineFor(world: World, book: Book, duties: readonly Duty[]): Result<Machine, Complaint> {
  const device = deviceFor(world, book);
  if (!device.ok) return device;
  const { id } = device.value;
  return ok({ device: id, names: namesFor(world, book, id), duties });
}

/**
 * What connects this machine to the book's server. `SOXANH_HUB_TOKEN` stands in for what is kept: for a machine without
 * settings of its own, as those that run programs by the clock are; the address is then the one the book names.
 */
export function accountFor(world: World, book: Book): Account | undefined {
  const kept = readAccount(world, book.header.book);
  const token = world.env['SOXANH_HUB_TOKEN'] ?? '';
  if (token === '') return kept;
  const url = kept?.url ?? hubOf(book.office);
  return url === undefined ? undefined : { duties: [], ...kept, url, token };
}

/** Asks what this machine may write: the Office may have changed it since. */
export async function dutiesNow(
  world: World,
  book: string,
  account: Account,
): Promise<Result<readonly Duty[], LinkProblem>> {
  const exchange = exchangeWith(world, account.url, account.token);
  const me = await askHub(exchange, { method: 'GET', path: `/v1/books/${book}/me` }, (answer) =>
    readMessage(ME, answer),
  );
  if (!me.ok) return me;
  const { duties, machine } = me.value;
  const isSame = JSON.stringify(duties) === JSON.stringify(account.duties) && machine === account.machine;
  // A token of the surroundings is not put on disk.
  if (!isSame && (world.env['SOXANH_HUB_TOKEN'] ?? '') === '')
    keepAccount(world, book, { ...account, duties, machine });
  return ok(duties);
}
