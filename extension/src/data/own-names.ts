import { readAccount } from './hub-account.ts';
import { deskOf } from './book-desk.ts';
import type { BookWorld } from './book-world.ts';

/**
 * Every name under which what stands in the book is this machine's own to correct, as its server goes: a machine whose profile
 * was copied goes on under a new name, and what it wrote before is its own still, unless another copy came first with the old
 * name. One that is not connected cannot know that: it has the name it writes under, and that one nobody takes for granted.
 *
 * @returns undefined if it cannot be told.
 */
export async function ownNamesOf(world: BookWorld): Promise<ReadonlySet<string> | undefined> {
  const desk = await deskOf(world);
  if (!desk.ok) return undefined;
  const [state, account] = await Promise.all([
    desk.value.state(),
    readAccount(world.area, world.store.info.book),
  ]);
  if (!state.ok) return undefined;
  const { device, names } = state.value.machine;
  if (account === undefined) return new Set([device]);
  return new Set(names.filter((name) => account.others?.includes(name) !== true));
}
