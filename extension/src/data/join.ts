import { dayText, err, officeOf, ok, type Duty, type Result } from '@soxanh/core';
import type { Invitation } from '@soxanh/sync';
import { settleIn } from './after-joining.ts';
import type { Book, BookInfo, StoreProblem } from './book.ts';
import { settingsOfDuties } from './duty-settings.ts';
import { enrol, forgetAsking, type EnrolWorld } from './enrol.ts';
import { keepAccount, type HubAccount } from './hub-account.ts';
import type { JoinProblem } from './join-problem.ts';
import { allowsHub, type Managed } from './managed.ts';
import type { Settings } from './settings.ts';
import type { SharedBook } from './shared-book.ts';
import { syncInTurn } from './sync-book.ts';

/** A machine that was connected. */
export interface Joined {
  /** What the office is called; empty until its facts are here. */
  readonly office: string;
  readonly duties: readonly Duty[];
}

/** What connecting needs of the machine. */
export interface JoiningWorld extends EnrolWorld {
  readonly managed: Managed;
  /** The open book; undefined before the first run. */
  readonly book: Book | undefined;
  /** As whom this machine writes in it. */
  settings(): Settings;
  change(change: Partial<Settings>): Promise<void>;
  open(info: BookInfo): Promise<Result<Book, StoreProblem>>;
  share(book: Book): Promise<SharedBook>;
}

/** Connecting a machine: with its open book, or at the first run with the book that comes. */
export class Joining {
  private readonly world: JoiningWorld;

  constructor(world: JoiningWorld) {
    this.world = world;
  }

  /** How many entries a new server would be sent. */
  entries = async (): Promise<number> => {
    const all = await this.world.book?.store.all();
    return all?.ok === true ? all.value.length : 0;
  };

  /** Why this invitation cannot be used here, as far as that is known without asking anybody. */
  refusal = ({ url, book }: Invitation): JoinProblem | undefined => {
    const { managed, book: open } = this.world;
    if (managed.hub !== undefined && !allowsHub(managed, url))
      return { kind: 'other-hub', url, ours: managed.hub };
    if (open === undefined) return book === undefined ? { kind: 'no-book' } : undefined;
    // A code for another book opens it as a book of its own; the sample is only looked at and stays behind.
    if (open.info.synthetic) return book === undefined ? { kind: 'synthetic' } : undefined;
    if (book === undefined)
      return this.world.settings().role === 'office' ? undefined : { kind: 'not-office' };
    return book === open.info.book ? undefined : { kind: 'other-book', ours: nameOf(open) };
  };

  /** Connects. `onProgress` is told the entries that are here so far. */
  join = async (
    invitation: Invitation,
    onProgress: (done: number) => void,
  ): Promise<Result<Joined, JoinProblem>> => {
    const { world } = this;
    const refusal = this.refusal(invitation);
    if (refusal !== undefined) return err(refusal);
    const id = invitation.book ?? world.book?.info.book;
    if (id === undefined) return err({ kind: 'no-book' });
    const enrolled = await enrol(world, invitation, id);
    if (!enrolled.ok) return enrolled;
    const { account } = enrolled.value;
    const present = world.book?.info.book === id ? world.book : undefined;
    // Before there is an account: what is killed in between is done again by the same code, and a book is never sent to a
    // server that it does not name.
    if (invitation.book === undefined && (present === undefined || !(await this.nameHub(present, account))))
      return err({ kind: 'failed' });
    await keepAccount(world.area, id, account);
    const opened = present === undefined ? await world.open({ book: id, synthetic: false }) : ok(present);
    if (!opened.ok) return err({ kind: 'failed' });
    const book = opened.value;
    // An open book is sent from now on, by whoever opens it: under the duties the server gave.
    if (present !== undefined) await world.change(settingsOfDuties(account.duties, world.settings()));
    const { isHere, office } = await this.fetched(book, onProgress).finally(() => {
      // At the first run the page opens it by itself: whatever came of this, nobody else holds it.
      if (present === undefined) book.store.close();
    });
    // The code is used. Until everything is here its words are kept: the same code then goes on where it was broken off.
    if (!isHere) return err({ kind: 'unreached', url: account.url });
    await forgetAsking(world);
    await world.change({ book: book.info, ...settingsOfDuties(account.duties, world.settings()) });
    return ok({ office, duties: account.duties });
  };

  /**
   * The book names its server: from now on its entries count when they are there. Said anew if another machine said it
   * before: whoever says it stands for what is in the book by then (`SyncStore.endHealing`).
   */
  private async nameHub(book: Book, { url }: HubAccount): Promise<boolean> {
    const from = dayText(book.today());
    const fact = { kind: 'office', topic: 'hub', of: 'office', from, value: { url } } as const;
    return (await book.save([fact], { device: this.world.device(), role: 'office' })).ok;
  }

  private async fetched(book: Book, onProgress: (done: number) => void) {
    const shared = await this.world.share(book);
    const isHere = await this.fetchAll(shared, onProgress);
    if (isHere) await settleIn(book, shared);
    return { isHere, office: await nameIn(book) };
  }

  /** Turn by turn until all of it is here, each kept by itself: broken off, it goes on from there. */
  private async fetchAll(shared: SharedBook, onProgress: (done: number) => void): Promise<boolean> {
    for (;;) {
      const turn = await syncInTurn(shared, TURN);
      if (turn.kind !== 'done' || turn.problem !== undefined) return false;
      const chains = await shared.store.chains();
      if (chains.ok) onProgress(chains.value.reduce((sum, { last }) => sum + last, 0));
      if (turn.complete) return true;
    }
  }
}

/** Short, so that the page can say how far it is. */
const TURN = 2000;

const nameOf = (book: Book): string => book.office.peek().name;

/** The signal of the office follows a moment later: the facts are read by themselves. */
async function nameIn(book: Book): Promise<string> {
  const facts = await book.store.facts();
  return facts.ok ? officeOf(facts.value).name : '';
}
