import {
  addDays,
  dayText,
  hubStateOf,
  officeOf,
  ok,
  partsOfBundle,
  resolve,
  sampleBook,
  type Author,
  type BundleHeader,
  type Day,
  type Entry,
  type FactDraft,
  type Office,
  type Result,
} from '@soxanh/core';
import { hashText } from '@soxanh/store';
import { nameMachine } from './book-desk.ts';
import type { Book, BookInfo, SaveProblem, StoreProblem } from './book.ts';
import { breath, readBundleFile, type BundleFileProblem, type TextSource } from './bundle-file.ts';

/** A book that could be begun, held in memory until the person has answered everything. */
export interface BookPlan {
  readonly info: BookInfo;
  /** Its office, as its facts will describe it. */
  readonly office: Office;
  /** Entries written elsewhere, to be taken in. */
  readonly entries: readonly Entry[];
  /** Facts this machine is to state. */
  readonly facts: readonly FactDraft[];
  /** Lines of a file that could not be read; the others are here (law J7). */
  readonly damaged: number;
  /** The first line of the file, if it says how its book stood with a server. */
  readonly header?: BundleHeader;
}

/** One seed, so that the sample looks the same wherever it is shown on one day. */
const SEED = 'so-xanh';
/** The year that ends yesterday, and the one it is compared with. */
const DAYS = 2 * 365;

/** The sample office with two years of sample figures that end yesterday. */
export function samplePlan(today: Day): BookPlan {
  const period = { first: addDays(today, -DAYS), last: addDays(today, -1) };
  const { book, synthetic, entries } = sampleBook(period, SEED, hashText);
  return { info: { book, synthetic }, office: officeIn(entries), entries, facts: [], damaged: 0 };
}

/** The book in a bundle file. */
export async function bundlePlan(file: TextSource): Promise<Result<BookPlan, BundleFileProblem>> {
  const read = await readBundleFile(file);
  if (!read.ok) return read;
  const { header, entries, problems } = read.value;
  const info = { book: header.book, synthetic: header.synthetic };
  const state = hubStateOf(header);
  // What waits or was refused says nothing of the office.
  const { counted } = partsOfBundle({ entries }, state.ok ? state.value : undefined, hashText);
  return ok({
    info,
    office: officeIn(counted),
    entries,
    facts: [],
    damaged: problems.length,
    ...(header.hub === undefined ? {} : { header }),
  });
}

/** A new book that its facts begin. */
export function newPlan(book: string, facts: readonly FactDraft[]): BookPlan {
  const office = officeOf(facts.map((fact, at) => ({ ...fact, id: String(at).padStart(4, '0') })));
  return { info: { book, synthetic: false }, office, entries: [], facts, damaged: 0 };
}

/** What is said of a new office by default: its scope line follows the practice of offices; it can be changed. */
export function newOfficeFacts(
  name: string,
  departments: readonly { readonly id: string; readonly name: string }[],
  scope: string,
  today: Day,
): FactDraft[] {
  const fact = (topic: string, of: string, value: FactDraft['value']): FactDraft => ({
    topic,
    of,
    from: dayText(today),
    value,
  });
  return [
    fact('office', 'office', { name }),
    ...departments.map((department) => fact('department', department.id, { name: department.name })),
    fact('scope', 'office', { text: scope }),
  ];
}

const officeIn = (entries: readonly Entry[]): Office =>
  officeOf(resolve(entries).counted.flatMap((entry) => (entry.kind === 'office' ? [entry] : [])));

/** Entries taken in before the page shows how far it is. */
const ENTRIES_AT_A_TIME = 500;

/**
 * Begins a planned book on this machine. Doing it again after it broke off changes nothing that is there (law J2).
 *
 * @param open makes the book's store.
 * @param onProgress called with the entries taken in so far.
 */
export async function beginBook(
  plan: BookPlan,
  open: (info: BookInfo) => Promise<Result<Book, StoreProblem>>,
  by: Author,
  onProgress: (done: number) => void,
): Promise<Result<true, SaveProblem>> {
  const opened = await open(plan.info);
  if (!opened.ok) return opened;
  const book = opened.value;
  try {
    if (plan.header !== undefined) return await beginShared(book, plan, plan.header, by.device);
    for (let start = 0; start < plan.entries.length; start += ENTRIES_AT_A_TIME) {
      const some = plan.entries.slice(start, start + ENTRIES_AT_A_TIME);
      const admitted = await book.store.admit(some, plan.info);
      if (!admitted.ok) return admitted;
      onProgress(start + some.length);
      await breath();
    }
    if (plan.facts.length === 0) return ok(true);
    const stated = await book.save(
      plan.facts.map((fact) => ({ kind: 'office', ...fact })),
      by,
    );
    return stated.ok ? ok(true) : stated;
  } finally {
    book.store.close();
  }
}

/**
 * Begins a book that is on a server from its file: pending, waiting and refused entries are again what they were. Only a
 * whole file in an empty book goes on where the file stood: what is missing would else never be asked for.
 */
async function beginShared(
  book: Book,
  { entries, damaged }: BookPlan,
  header: BundleHeader,
  device: string,
): Promise<Result<true, StoreProblem>> {
  const desk = await book.desk();
  if (!desk.ok) return desk;
  const named = await nameMachine(desk.value, device);
  if (!named.ok) return named;
  const chains = await desk.value.chains();
  if (!chains.ok) return chains;
  const isWhole = damaged === 0 && chains.value.length === 0;
  const taken = await desk.value.takeBundle({ header, entries }, isWhole ? 'copy' : 'file');
  return taken.ok ? ok(true) : taken;
}
