import { signal, type ReadonlySignal } from '@preact/signals';
import { hubOf } from '@soxanh/core';
import type { Session } from '../data/session.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Every name this machine has written under, as its store keeps them: a machine whose profile was copied goes on under a
 * new one, and what it wrote before is its own still. Empty until they are read, and where no server judges.
 *
 * @example
 * const names = formerNames(session.book);
 * names.value.has(entry.by.device);
 */
export function formerNames(book: Session['book']): ReadonlySignal<ReadonlySet<string>> {
  const names = signal(NONE);
  // Whoever has no server is asked for nothing: the half for sharing need not be fetched.
  if (hubOf(book.office.peek()) !== undefined) void read();
  return names;

  async function read(): Promise<void> {
    const desk = await book.desk();
    const state = desk.ok ? await desk.value.state() : desk;
    if (state.ok) names.value = new Set(state.value.machine.names);
  }
}
