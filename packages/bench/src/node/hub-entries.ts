import { canonicalText, type UseEntry } from '@soxanh/core';
import { deviceJournals } from '../measure/journal.ts';

/** Sends the text of a push somewhere, and is over when it was answered. */
export type Push = (body: string) => Promise<void>;

/** Entries nobody has had yet, all of one device in its order. */
export function freshEntries(most: number): (count: number) => readonly UseEntry[] {
  const all = deviceJournals(most, 1).flat();
  let at = 0;
  return (count) => {
    if (at + count > all.length) throw new Error('Impossible: more entries than were made');
    return all.slice(at, (at += count));
  };
}

/** Lets so many at a time work through the parts of a list. */
export async function eachPart(
  entries: readonly UseEntry[],
  size: number,
  abreast: number,
  work: (part: readonly UseEntry[]) => unknown,
): Promise<void> {
  let at = 0;
  const worker = async (): Promise<void> => {
    while (at < entries.length) await work(entries.slice(at, (at += size)));
  };
  await Promise.all(Array.from({ length: abreast }, worker));
}

/** The Office's machine writes them all: whose duty is what costs the same for anybody. */
export const lineOf = (entry: UseEntry, device: string): string =>
  canonicalText({ ...entry, by: { device, role: 'office' } });

/** Pushes entries in parts of a size, so many at a time. */
export const pushAll = (
  entries: readonly UseEntry[],
  size: number,
  abreast: number,
  device: string,
  push: Push,
): Promise<void> =>
  eachPart(entries, size, abreast, (part) =>
    push([JSON.stringify({ protocol: 1, device }), ...part.map((one) => lineOf(one, device))].join('\n')),
  );

/** A measurement of refusals would be none. */
export function mustBeStored(reply: string): void {
  const { answers } = JSON.parse(reply) as { answers?: readonly { is: string }[] };
  if (answers?.every(({ is }) => is === 'stored') !== true)
    throw new Error(`not stored: ${reply.slice(0, 300)}`);
}
