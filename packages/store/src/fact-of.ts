import type { Entry, Fact, OfficeEntry } from '@soxanh/core';

/** The fact an office entry states. */
export const factOf = ({ id, topic, of, from, value }: OfficeEntry): Fact => ({ id, topic, of, from, value });

/** Tells whether an entry names the hub of its book. */
export const isHubFact = (entry: Entry): boolean =>
  entry.kind === 'office' && 'topic' in entry && entry['topic'] === 'hub';
