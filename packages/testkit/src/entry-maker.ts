import {
  writeEntry,
  type Author,
  type ChainEnd,
  type EntryDraft,
  type EntryId,
  type ExplanationEntry,
  type FactDraft,
  type ForeignEntry,
  type InvoiceEntry,
  type IssueEntry,
  type KnownEntry,
  type MeterEventEntry,
  type MeterUseEntry,
  type NoneEntry,
  type OfficeEntry,
  type Pen,
  type ReadingEntry,
  type StockEntry,
  type UseEntry,
  type VoidEntry,
} from '@soxanh/core';
import { fakePen } from './fakes.ts';

type Fields<E extends KnownEntry> = Partial<Omit<E, 'kind' | 'v' | 'id' | 'n' | 'prev' | 'by' | 'at'>>;

/** What befell a counter, with the values that go with it. */
type EventFields = MeterEventEntry extends infer E
  ? E extends MeterEventEntry
    ? Pick<E, 'event'> & Fields<E>
    : never
  : never;

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
  /** 12480 on the meter `dien-1` after work on 8 June 2026, unless told otherwise. */
  reading(fields?: Fields<ReadingEntry>): ReadingEntry;
  /** Of the same meter and day. Values that belong to the event are the test's to give. */
  meterEvent(fields: EventFields): MeterEventEntry;
  /** 1,000 small units on the same meter and day. */
  meterUse(fields?: Fields<MeterUseEntry>): MeterUseEntry;
  /** 30 kWh of the same meter from 1 to 30 June 2026. */
  invoice(fields?: Fields<InvoiceEntry>): InvoiceEntry;
  /** A ream handed to Văn phòng on 8 June 2026. */
  issue(fields?: Fields<IssueEntry>): IssueEntry;
  /** 250 sheets in its cupboard after work that day. */
  stock(fields?: Fields<StockEntry>): StockEntry;
  /** It was a congress, for Văn phòng's paper of that day. */
  explanation(fields?: Fields<ExplanationEntry>): ExplanationEntry;
  /** An entry of a kind or version nobody knows yet. */
  foreign(fields?: Readonly<Record<string, unknown>>): ForeignEntry;
  write(draft: EntryDraft): KnownEntry;
}

const PLACE = { department: 'van-phong', resource: 'paper', day: '2026-06-08' };
const METER = { meter: 'dien-1', day: '2026-06-08' };
const JUNE = { meter: 'dien-1', day: '2026-06-01', through: '2026-06-30' };
const WHY = { of: { kind: 'department', id: 'van-phong' }, resource: 'paper', cause: 'congress' } as const;

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
    reading: (fields = {}) => write({ kind: 'reading', ...METER, value: '12480', ...fields }) as ReadingEntry,
    meterEvent: (fields) =>
      write({ kind: 'meter-event', ...METER, ...fields } as EntryDraft) as MeterEventEntry,
    meterUse: (fields = {}) =>
      write({ kind: 'meter-use', ...METER, amount: 1000, ...fields }) as MeterUseEntry,
    invoice: (fields = {}) => write({ kind: 'invoice', ...JUNE, amount: 30_000, ...fields }) as InvoiceEntry,
    issue: (fields = {}) => write({ kind: 'issue', ...PLACE, amount: 500, ...fields }) as IssueEntry,
    stock: (fields = {}) => write({ kind: 'stock', ...PLACE, amount: 250, ...fields }) as StockEntry,
    explanation: (fields = {}) =>
      write({ kind: 'explanation', day: PLACE.day, ...WHY, ...fields }) as ExplanationEntry,
    fact: (fact, fields = {}) => write({ kind: 'office', ...fact, ...fields }) as OfficeEntry,
    foreign: (fields = {}) => ({ ...write({ kind: 'none', ...PLACE }), kind: 'tally', ...fields }),
    write,
  };
}

const placeOf = (entry: UseEntry | NoneEntry | VoidEntry): Fields<UseEntry> =>
  entry.kind === 'void' ? {} : { department: entry.department, resource: entry.resource, day: entry.day };
