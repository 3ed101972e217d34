import type { Entry } from '@soxanh/core';
import type { Fate } from '../fate.ts';
import type { Row } from './schema.ts';
import { termsOf } from './terms.ts';

/** The row of an entry stored singly. */
export const rowOf = (entry: Entry, fate?: Fate, own?: string): Row => ({
  entry,
  ...(fate === undefined ? {} : { fate }),
  ...(own === undefined ? {} : { own }),
  terms: termsOf(entry, 'day'),
});
