import type { Entry, EntryId } from '@soxanh/core';
import type { Copybook } from './copybook.ts';

/** How many entries it keeps, once the journal has been seen to have them all. */
const MOST = 500;
/** More than it ever holds. */
const MOST_PENDING = { entries: 5000, bytes: 10_000_000 };

/**
 * What a machine keeps of its newest entries beside its journal, and how it lets go of them: as the extension does, which
 * gives back what the journal has lost before every turn, and forgets what a turn with the hub has found settled.
 */
export class SecondCopy {
  private readonly kept = new Map<EntryId, Entry>();

  get entries(): readonly Entry[] {
    return [...this.kept.values()];
  }

  get ids(): readonly EntryId[] {
    return [...this.kept.keys()];
  }

  remember(entries: readonly Entry[]): void {
    for (const entry of entries) this.kept.set(entry.id, entry);
  }

  forget(ids: readonly EntryId[]): void {
    for (const id of ids) this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  /** Keeps the newest only. */
  trim(): void {
    const ids = this.ids.toSorted();
    this.forget(ids.slice(0, Math.max(0, ids.length - MOST)));
  }

  /** What the journal knows nothing of. */
  async lostBy({ sync }: Copybook): Promise<readonly Entry[]> {
    const known = await sync.knownAmong(this.ids);
    return known.ok ? this.entries.filter(({ id }) => !known.value.has(id)) : [];
  }
}

/** Those of some entries that are here and acknowledged or refused; none as long as that cannot be told (law S1). */
export async function settledAmong({ sync }: Copybook, ids: readonly EntryId[]): Promise<readonly EntryId[]> {
  const [state, known] = [await sync.state(), await sync.knownAmong(ids)];
  if (!state.ok || !known.ok) return [];
  const here = ids.filter((id) => known.value.has(id));
  if (state.value.pending === 0) return here;
  await sync.beginTurn();
  const out = await sync.outbox(MOST_PENDING);
  if (!out.ok) return [];
  const pending = new Set(out.value.entries.map(({ id }) => id));
  return pending.size < state.value.pending ? [] : here.filter((id) => !pending.has(id));
}
