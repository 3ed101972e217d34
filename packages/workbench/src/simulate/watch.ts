import { canonicalText, deviceOf, type Entry } from '@soxanh/core';
import type { SyncStore } from '@soxanh/sync';
import type { Copybook } from './copybook.ts';
import { named, Violation, type Oracle } from './oracle.ts';

/** A machine, as far as what it counts goes. */
interface Counting {
  readonly name: string;
  readonly book: Copybook;
  /** Every name it wrote under. */
  readonly names: () => readonly string[];
  readonly oracle: Oracle;
}

/**
 * Holds a call that brings entries against law S5 and T1: once a book names its hub, what another wrote counts when the hub
 * has it, and at no moment before. What was counted before the book named one goes on counting.
 */
export async function watched<T>(
  { name, book, names, oracle }: Counting,
  entries: readonly Entry[],
  call: () => Promise<T>,
): Promise<T> {
  const before = await book.sync.state();
  const coming = entries.filter((entry) => !book.counts(entry));
  const done = await call();
  if (!before.ok || !before.value.namesHub) return done;
  for (const entry of coming) {
    const text = canonicalText(entry);
    const isOwn = names().includes(deviceOf(entry) ?? '');
    if (!isOwn && book.counts(entry) && !oracle.wasOnHub(text))
      oracle.breaks(new Violation('counted too early', `at ${name}: ${named(text)}`));
  }
  return done;
}

/** A store of which every call that brings entries is watched. */
export function watchedStore(store: SyncStore, machine: Counting): SyncStore {
  const watching: Pick<SyncStore, 'hold' | 'receive'> = {
    hold: (entries, from) => watched(machine, entries, () => store.hold(entries, from)),
    receive: (page, lines) => {
      const entries = lines.flatMap((line) => (line.is === 'entry' ? [line.entry] : []));
      return watched(machine, entries, () => store.receive(page, lines));
    },
  };
  return new Proxy(store, {
    get: (target, name) => Reflect.get(watching, name) ?? (Reflect.get(target, name) as unknown),
  });
}
