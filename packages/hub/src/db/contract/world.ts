import { hash, randomBytes } from 'node:crypto';
import { canonicalText, type Entry, type Result } from '@soxanh/core';
import { fakeClock, type FakeClock } from '@soxanh/testkit';
import { textOfLines } from '../bytes.ts';
import type { Machine, NewMachine } from '../people.ts';
import type {
  Abandoned,
  AppendAsk,
  Appended,
  Decide,
  HubStorage,
  IncomingEntry,
  Outcome,
  Page,
  PageAsk,
  Place,
  Restart,
  StorageWorld,
  Stored,
} from '../storage.ts';

/** A storage that is being tested; `reopen` closes it and opens the same data again, as a restarted hub does. */
export interface Opened {
  readonly storage: HubStorage;
  reopen(): Promise<HubStorage>;
}

/** What a contract test asks of an implementation. Its storage may hold books of other tests. */
export interface Subject {
  readonly name: string;
  open(world: StorageWorld): Promise<Opened>;
  /** Where the storage's own role may delete nothing: the same as an administrator. */
  readonly abandonLoad?: (book: string) => Stored<Abandoned>;
}

export interface TestWorld extends StorageWorld {
  readonly clock: FakeClock;
}

/** A clock that moves only when told, and real random bytes: books of different tests never meet. */
export function testWorld(): TestWorld {
  const clock = fakeClock();
  return { clock, now: () => clock.now(), random: (count) => new Uint8Array(randomBytes(count)) };
}

export const randomName = (): string => randomBytes(9).toString('base64url');
const hashOf = (text: string): string => hash('sha256', text, 'base64url');
export const randomHash = (): string => hashOf(randomName());

/** The value, or a failure of the test that says what was refused. */
export function okOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** An entry as the service hands it to the storage. */
export function incoming(entry: Entry): IncomingEntry {
  const text = canonicalText(entry);
  return { entry, text, hash: hashOf(text) };
}

export const newMachine = (more: Partial<NewMachine> = {}): NewMachine => ({
  machine: randomName(),
  tokenHash: randomHash(),
  label: undefined,
  duties: [{ role: 'office' }],
  device: randomName(),
  ...more,
});

/** A new book with its Office's machine. */
export async function foundBook(
  storage: HubStorage,
  { now }: StorageWorld,
  book: string = randomName(),
): Promise<{ readonly book: string; readonly office: Machine }> {
  const secret = randomHash();
  okOf(await storage.offerFounding(secret, now() + 60_000));
  const founded = okOf(await storage.found(secret, { book, synthetic: false }, newMachine()));
  if (founded.is !== 'enrolled') throw new Error(`not founded: ${founded.is}`);
  return { book, office: founded.machine };
}

export const storeAll: Decide<AppendAsk> = () => ({ is: 'store' });

export const askOf = (book: string, entries: readonly Entry[], more: Partial<AppendAsk> = {}): AppendAsk => ({
  book,
  entries: entries.map((entry) => incoming(entry)),
  high: undefined,
  rights: undefined,
  ...more,
});

/** Pushes entries as one ask. */
export async function push(
  storage: HubStorage,
  book: string,
  entries: readonly Entry[],
  decide: Decide<AppendAsk> = storeAll,
): Promise<Extract<Appended, { is: 'appended' }>> {
  const [answer] = await storage.append([askOf(book, entries)], decide);
  const appended = answer === undefined ? undefined : okOf(answer);
  if (appended?.is !== 'appended') throw new Error(`not appended: ${JSON.stringify(appended)}`);
  return appended;
}

/** Pushes and says only what became of each. */
export const outcomes = async (
  storage: HubStorage,
  book: string,
  entries: readonly Entry[],
  decide: Decide<AppendAsk> = storeAll,
): Promise<readonly Outcome[]> => (await push(storage, book, entries, decide)).outcomes;

export const LARGE = { records: 5000, bytes: 2 ** 21 };

/** One page, which must not be a restart. */
export async function pageOf(
  storage: HubStorage,
  book: string,
  after?: Place,
  most: PageAsk['most'] = LARGE,
): Promise<Page> {
  const page: Page | Restart = okOf(await storage.page({ book, after, high: undefined, most }));
  if (page.is !== 'page') throw new Error(`restart: ${page.why}`);
  return page;
}

/** Follows the log from the beginning until nothing more is there. */
export async function follow(
  storage: HubStorage,
  book: string,
  most: PageAsk['most'] = LARGE,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let after: Place | undefined; ;) {
    const page = await pageOf(storage, book, after, most);
    lines.push(...linesOf(page));
    after = page.last;
    if (!page.more) return lines;
  }
}

export const linesOf = ({ lines }: Page): string[] =>
  lines.length === 0 ? [] : textOfLines(lines).slice(0, -1).split('\n');
