import type { ChainLength } from '@soxanh/sync';
import type { Book } from './book.ts';

/** How much of a machine's own row a shared folder has: what was there before a turn that came to its end. */
export interface Published {
  readonly device: string;
  readonly n: number;
}

/** The last number of a machine's own row. */
export const lastOf = (chains: readonly ChainLength[], device: string): number =>
  chains.find((chain) => chain.device === device)?.last ?? 0;

/** Own entries a folder does not have. Under a name it was never told of, that is all of them. */
export const notPublished = (through: Published | undefined, device: string, last: number): number =>
  Math.max(0, last - (through?.device === device ? through.n : 0));

/**
 * Own entries that are not sent, as the store has it now: what was saved a moment ago counts, whatever the last turn left.
 *
 * @param device this machine's name in its entries. @param isOnHub a server has to acknowledge them, not only a folder.
 * @returns undefined if it cannot be told.
 */
export async function unsentOf(
  book: Book,
  device: string,
  through: Published | undefined,
  isOnHub: boolean,
): Promise<number | undefined> {
  const desk = await book.desk();
  const state = desk.ok ? await desk.value.state() : desk;
  if (!state.ok) return undefined;
  if (isOnHub || state.value.namesHub) return state.value.pending;
  // One look: the numbers of a row have no gaps, and the newest entry has the last of them.
  const newest = await book.list({ device, limit: 1 });
  return newest.ok ? notPublished(through, device, newest.value[0]?.entry.n ?? 0) : undefined;
}
