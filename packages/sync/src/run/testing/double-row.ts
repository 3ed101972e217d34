import type { Entry } from '@soxanh/core';
import type { Refusal } from '../../message/refusal.ts';
import type { OutEntry } from '../../port/sync-store.ts';

/** An entry as a store in memory keeps it. */
export interface Kept {
  readonly entry: Entry;
  readonly line: string;
  readonly hash: string;
  why: 'counted' | 'waiting' | 'refused';
  isAcknowledged: boolean;
  reason?: Refusal;
}

export const numberOf = (entry: Entry): number => (entry as { n?: number }).n ?? 0;

export const outEntry = ({ entry, hash, line }: Kept): OutEntry => ({ id: entry.id, hash, line });

export function grouped<K, T>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
