import { ok, type Result } from '@soxanh/core';
import type { StoreProblem } from '@soxanh/store';
import type { DeskStore } from '@soxanh/store/idb/sync';
import type { BookWorld } from './book-world.ts';

/** A book's half for sharing: what waits and what was refused beside what counts. */
export type BookDesk = DeskStore;

/** The half for sharing of a book that is open. */
export async function deskOf({ store, desk }: BookWorld): Promise<Result<BookDesk, StoreProblem>> {
  if (desk !== undefined) return ok(desk);
  const { openSync } = await import('@soxanh/store/idb/sync');
  return openSync(store);
}

/**
 * Tells the half for sharing under which name this machine writes: what comes by file under that name, and was not written
 * here, is then known for a copied profile.
 */
export async function nameMachine(desk: BookDesk, device: string): Promise<Result<true, StoreProblem>> {
  const state = await desk.state();
  if (!state.ok) return state;
  const { machine } = state.value;
  if (machine.device === device) return ok(true);
  return desk.become({ device, names: [device], duties: machine.duties });
}
