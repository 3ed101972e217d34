/** How many may wait at a time: of all books together, and of one. Each holds a connection. */
const MOST_WAITING = 64;
const MOST_OF_BOOK = 16;

/** A turn at what is made for one at a time. */
export interface Turn {
  /** When it comes: true. False once whoever waits for it has left. */
  readonly come: Promise<boolean>;
  /** Over, or not wanted any more: the next one's turn comes. */
  end(): void;
}

/** Why there is no turn to wait for: this machine waits for one already, or too many do. */
export type NoTurn = 'waiting-already' | 'full';

interface Waiting {
  readonly machine: string;
  readonly begin: (hasCome: boolean) => void;
}

/**
 * Turns at what is made for one at a time, so that nobody holds up the others: a machine waits for one turn at most, and the
 * next turn is that of the book whose last one was longest ago. However long the row of a book, another's waits for one of it,
 * beside the one that is under way.
 */
export class Turns {
  /** Those of each book that wait, the first one first. No book is in it for whom nobody waits. */
  private readonly rows = new Map<string, Waiting[]>();
  /** When each book had its last turn, counted in turns; forgotten when nobody is there. */
  private readonly last = new Map<string, number>();
  private count = 0;
  private taken: Waiting | undefined;

  /** How many wait now. */
  get size(): number {
    let size = 0;
    for (const row of this.rows.values()) size += row.length;
    return size;
  }

  /**
   * Begins to wait. Whoever got a turn has to end it.
   *
   * @param gone ends the waiting: nobody is there any more who wants it.
   * @example
   * const turn = turns.join('so', 'may-1');
   * if (typeof turn !== 'string' && (await turn.come)) turn.end();
   */
  join(book: string, machine: string, gone?: AbortSignal): Turn | NoTurn {
    const row = this.rows.get(book) ?? [];
    if (row.some((one) => one.machine === machine)) return 'waiting-already';
    if (row.length >= MOST_OF_BOOK || this.size >= MOST_WAITING) return 'full';
    let begin: (hasCome: boolean) => void = () => {};
    const come = new Promise<boolean>((done) => {
      begin = done;
    });
    const waiting: Waiting = { machine, begin };
    row.push(waiting);
    this.rows.set(book, row);
    const leave = (): void => this.leave(book, waiting);
    gone?.addEventListener('abort', leave, { once: true });
    if (gone?.aborted === true) leave();
    this.next();
    return { come, end: () => (this.taken === waiting ? this.over() : leave()) };
  }

  private over(): void {
    this.taken = undefined;
    this.next();
  }

  /** One whose turn has come is in no row any more. */
  private leave(book: string, waiting: Waiting): void {
    const row = this.rows.get(book) ?? [];
    const at = row.indexOf(waiting);
    if (at === -1) return;
    row.splice(at, 1);
    if (row.length === 0) this.rows.delete(book);
    waiting.begin(false);
  }

  private next(): void {
    if (this.taken !== undefined) return;
    let next: string | undefined;
    for (const book of this.rows.keys()) {
      if (next === undefined || this.lastOf(book) < this.lastOf(next)) next = book;
    }
    const row = this.rows.get(next ?? '') ?? [];
    const first = row.shift();
    if (next === undefined || first === undefined) {
      this.last.clear();
      return;
    }
    if (row.length === 0) this.rows.delete(next);
    this.count++;
    this.last.set(next, this.count);
    this.taken = first;
    first.begin(true);
  }

  private lastOf(book: string): number {
    return this.last.get(book) ?? 0;
  }
}
