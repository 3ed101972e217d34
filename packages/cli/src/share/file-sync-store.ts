import { canonicalText, everyEntry, ok, type Result } from '@soxanh/core';
import { memorySync, MemoryStore, type DeskStore } from '@soxanh/store/memory';
import type { Machine, SyncStore } from '@soxanh/sync';
import type { Book } from '../book/open-book.ts';
import { saveAs } from '../book/save-book.ts';
import type { Complaint } from '../world/complaint.ts';
import type { World } from '../world/world.ts';

/** After how many lines taken in the file is written in between: each writing writes all of it. */
const LINES_A_WRITING = 20_000;

/**
 * A book's file as a store that can be shared. Everything is worked out in memory and written in one rename, entries and
 * place in the server's log together, so that they never part; what was not written yet is asked for again at the next
 * turn, which changes nothing (laws S3, S4).
 */
export interface FileSyncStore {
  readonly store: SyncStore;
  /** What is here of others and not on the server. The Office's word for it lasts as long as this is open. */
  readonly desk: Pick<DeskStore, 'aside' | 'unsentOfOthers' | 'standFor'>;
  /** Writes what changed. */
  readonly keep: () => Promise<Result<void, Complaint>>;
  /** What the disk refused while a turn was going on. */
  readonly refusal: () => Complaint | undefined;
}

/** Opens a book's file for sharing. The caller holds the book's lock as long as it is used. */
export async function fileSyncStore(world: World, book: Book, machine: Machine): Promise<FileSyncStore> {
  const { header, set, aside } = book;
  const memory = new MemoryStore(header, { now: world.clock, random: world.random });
  const desk = memorySync(memory, machine);
  const entries = [...everyEntry(set), ...aside.map(({ entry }) => entry)];
  await desk.takeBundle({ header, entries }, 'copy');
  let written = await textOf(desk);
  let lines = 0;
  let refused: Complaint | undefined;
  const keep = async (): Promise<Result<void, Complaint>> => {
    const parts = await desk.bundle();
    // In memory nothing fails.
    if (!parts.ok) return ok(undefined);
    const now = await textOf(desk);
    if (now === written) return ok(undefined);
    const { hub } = parts.value;
    const saved = saveAs(book, { ...header, ...(hub === undefined ? {} : { hub }) }, parts.value.entries);
    if (saved.ok) [written, lines] = [now, 0];
    else refused = saved.error;
    return saved;
  };
  const inBetween = async <T>(
    count: number,
    done: Result<T, { kind: string }>,
  ): Promise<Result<T, { kind: string }>> => {
    lines += count;
    if (!done.ok || lines < LINES_A_WRITING) return done;
    const kept = await keep();
    return kept.ok ? done : { ok: false, error: { kind: 'file' } };
  };
  const store: SyncStore = {
    state: () => desk.state(),
    outbox: (limit) => desk.outbox(limit),
    beginTurn: () => desk.beginTurn(),
    settle: async (answers, mark, rights) =>
      inBetween(answers.length, await desk.settle(answers, mark, rights)),
    receive: async (page, pageLines) => inBetween(pageLines.length, await desk.receive(page, pageLines)),
    beginHealing: (epoch) => desk.beginHealing(epoch),
    endHealing: () => desk.endHealing(),
    followMirror: (epoch) => desk.followMirror(epoch),
    leaveMirror: () => desk.leaveMirror(),
    hold: async (held, from) => inBetween(held.length, await desk.hold(held, from)),
    chains: () => desk.chains(),
    chainAfter: (device, n, limit) => desk.chainAfter(device, n, limit),
    chainPlaces: (device, first, last) => desk.chainPlaces(device, first, last),
    tray: () => desk.tray(),
    resend: (id, hash) => desk.resend(id, hash),
    dismiss: (id, hash) => desk.dismiss(id, hash),
    mark: (name) => desk.mark(name),
    setMark: (name, value) => desk.setMark(name, value),
  };
  return { store, desk, keep, refusal: () => refused };
}

/** Tells one state of a copy from another: entries only come, and go aside, which the state says. */
async function textOf(desk: DeskStore): Promise<string> {
  const parts = await desk.bundle();
  return parts.ok ? `${parts.value.entries.length} ${canonicalText(parts.value.hub ?? {})}` : '';
}
