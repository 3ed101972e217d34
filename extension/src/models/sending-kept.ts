import { sendingState, type Sending as Known, type SyncProblem } from '@soxanh/sync';
import type { StorageArea } from '../platform/storage-area.ts';
import type { SendingWorld } from './sending.ts';

/**
 * How sending stands, as whoever sent last has left it in the browser's small storage under `sending/<book>`: a page that
 * is opened a hundred times a day asks neither the network nor the journal for it.
 *
 * @param book the book's id. @param now milliseconds since 1970.
 */
export function keptSending(area: StorageArea, book: string, now: () => number): SendingWorld {
  const key = `sending/${book}`;
  return {
    now,
    read: async () => {
      const known = knownFrom((await area.get([key]))[key]);
      return known === undefined ? undefined : sendingState(known);
    },
    onChange: (listener) => area.onChanged((keys) => keys.includes(key) && listener()),
  };
}

type Loose = { readonly [K in keyof Known]?: unknown };

/** What is damaged, or was written by another version, is as good as nothing: then nothing is said. */
function knownFrom(stored: unknown): Known | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { pending, problem, failingSince } = stored as Loose;
  if (typeof pending !== 'number') return undefined;
  return {
    pending,
    ...(isProblem(problem) ? { problem } : {}),
    ...(typeof failingSince === 'number' ? { failingSince } : {}),
  };
}

const isProblem = (value: unknown): value is SyncProblem =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<SyncProblem>).of === 'string' &&
  typeof (value as Partial<SyncProblem>).problem?.kind === 'string';
