/** How many questions of one machine may wait at a time. */
const MOST_A_MACHINE = 4;

/** A question that waits for something new in a book. */
export interface Wait {
  /** Ends when something is new: true. Or when the time is over, or the hub is about to stop: false. */
  readonly over: Promise<boolean>;
  /** Waits no longer. */
  leave(): void;
}

interface Waiting extends Wait {
  readonly until: number;
  readonly end: (isNew: boolean) => void;
}

/**
 * Those who wait for something new. One ticker for all: a timer for each of ten thousand costs more than they do, and none
 * runs while nobody waits.
 */
export class Waiters {
  private readonly books = new Map<string, Set<Waiting>>();
  private readonly machines = new Map<string, number>();
  private stopTicker: (() => void) | undefined;
  private isClosed = false;

  private readonly now: () => number;
  private readonly everySecond: (work: () => void) => () => void;

  constructor(now: () => number, everySecond: (work: () => void) => () => void) {
    this.now = now;
    this.everySecond = everySecond;
  }

  /** How many wait now. */
  get size(): number {
    let size = 0;
    for (const waiting of this.books.values()) size += waiting.size;
    return size;
  }

  /**
   * Begins to wait: before the log is looked at, so that nothing written in between is missed.
   *
   * @returns undefined if this machine waits too often already.
   */
  join(book: string, machine: string, millis: number): Wait | undefined {
    const key = `${book} ${machine}`;
    const count = this.machines.get(key) ?? 0;
    if (count >= MOST_A_MACHINE) return undefined;
    this.machines.set(key, count + 1);
    const of = this.books.get(book) ?? new Set();
    this.books.set(book, of);
    let resolved: (isNew: boolean) => void = () => undefined;
    const waiting: Waiting = {
      over: new Promise((resolve) => {
        resolved = resolve;
      }),
      until: this.now() + millis,
      end: (isNew) => {
        if (!of.delete(waiting)) return;
        if (of.size === 0 && this.books.get(book) === of) this.books.delete(book);
        this.lessBy(key);
        resolved(isNew);
        if (this.books.size === 0) this.rest();
      },
      leave: () => waiting.end(false),
    };
    of.add(waiting);
    if (this.isClosed) waiting.leave();
    else this.stopTicker ??= this.everySecond(() => this.tick());
    return waiting;
  }

  /** Something is new in a book. */
  wake(book: string): void {
    for (const waiting of this.books.get(book) ?? []) waiting.end(true);
  }

  /** Answers everybody now, and whoever comes later at once: a server that stops waits for its answers. */
  close(): void {
    this.isClosed = true;
    for (const of of this.books.values()) for (const waiting of of) waiting.leave();
  }

  private tick(): void {
    const now = this.now();
    for (const of of this.books.values()) {
      for (const waiting of of) if (waiting.until <= now) waiting.leave();
    }
  }

  private lessBy(key: string): void {
    const count = (this.machines.get(key) ?? 1) - 1;
    if (count === 0) this.machines.delete(key);
    else this.machines.set(key, count);
  }

  private rest(): void {
    this.stopTicker?.();
    this.stopTicker = undefined;
  }
}
