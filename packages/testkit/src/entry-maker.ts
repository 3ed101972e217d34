import {
  writeEntry,
  type Author,
  type ChainEnd,
  type EntryDraft,
  type EntryId,
  type FactDraft,
  type ForeignEntry,
  type KnownEntry,
  type NoneEntry,
  type OfficeEntry,
  type Pen,
  type UseEntry,
  type VoidEntry,
} from '@soxanh/core';
import { fakePen } from './fakes.ts';

type Fields<E extends KnownEntry> = Partial<Omit<E, 'kind' | 'v' | 'id' | 'n' | 'prev' | 'by' | 'at'>>;

/** Writes entries of one device as a real one does, with everything a test does not care about filled in. */
export interface EntryMaker {
  /** 20 sheets of Văn phòng on 8 June 2026, unless told otherwise. */
  use(fields?: Fields<UseEntry>): UseEntry;
  none(fields?: Fields<NoneEntry>): NoneEntry;
  /** Takes entries back. */
  void(...targets: readonly { readonly id: EntryId }[]): VoidEntry;
  /** Takes a whole import back. */
  voidBatch(batch: string): VoidEntry;
  /** The same place with other fields: names what it corrects. */
  correct(target: UseEntry | NoneEntry | VoidEntry, fields?: Fields<UseEntry>): UseEntry;
  fact(fact: FactDraft, fields?: Fields<OfficeEntry>): OfficeEntry;
  /** An entry of a kind or version nobody knows yet. */
  foreign(fields?: Readonly<Record<string, unknown>>): ForeignEntry;
  write(draft: EntryDraft): KnownEntry;
}

const PLACE = { department: 'van-phong', resource: 'paper', day: '2026-06-08' };

/**
 * Makes a maker. Equal devices with equal pens write equal entries.
 *
 * @example
 * const make = entryMaker('may-a');
 * const first = make.use({ amount: 20 });
 * const corrected = make.correct(first, { amount: 25 });
 */
export function entryMaker(device: string, pen: Pen = fakePen(device)): EntryMaker {
  const by: Author = { device, role: 'office' };
  let end: ChainEnd | undefined;
  const write = (draft: EntryDraft): KnownEntry => {
    const written = writeEntry(draft, by, end, pen);
    end = written.end;
    return written.entry;
  };
  const use = (fields: Fields<UseEntry> = {}): UseEntry =>
    write({ kind: 'use', ...PLACE, amount: 20, ...fields }) as UseEntry;
  return {
    use,
    none: (fields = {}) => write({ kind: 'none', ...PLACE, ...fields }) as NoneEntry,
    void: (...targets) => write({ kind: 'void', supersedes: targets.map(({ id }) => id) }) as VoidEntry,
    voidBatch: (batch) => write({ kind: 'void', batch }) as VoidEntry,
    correct: (target, fields = {}) => use({ ...placeOf(target), supersedes: [target.id], ...fields }),
    fact: (fact, fields = {}) => write({ kind: 'office', ...fact, ...fields }) as OfficeEntry,
    foreign: (fields = {}) => ({ ...write({ kind: 'none', ...PLACE }), kind: 'tally', ...fields }),
    write,
  };
}

const placeOf = (entry: UseEntry | NoneEntry | VoidEntry): Fields<UseEntry> =>
  entry.kind === 'void' ? {} : { department: entry.department, resource: entry.resource, day: entry.day };
