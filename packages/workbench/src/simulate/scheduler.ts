import { err, ok, type Result, type Seeded } from '@soxanh/core';
import { kindOf } from './step-kind.ts';
import type { Trace } from './trace.ts';

/** One run of a process: from its start until it ends or is killed. What it had under way dies with it. */
export class Life {
  readonly name: string;
  private readonly ends: (() => void)[] = [];
  /** Starts it again after it was killed; undefined for what nobody starts by itself. */
  readonly wake: (() => void) | undefined;
  private doom: { left: number; readonly isAfter: boolean } | undefined;
  private alive = true;

  constructor(name: string, wake?: () => void) {
    [this.name, this.wake] = [name, wake];
  }

  get isAlive(): boolean {
    return this.alive;
  }

  /** Ends it at one of its next steps: before the step has an effect, or between the effect and its answer. */
  doomAfter(steps: number, isAfter: boolean): void {
    this.doom = { left: steps, isAfter };
  }

  spare(): void {
    this.doom = undefined;
  }

  onEnd(work: () => void): void {
    this.ends.push(work);
  }

  end(): void {
    if (!this.alive) return;
    this.alive = false;
    for (const work of this.ends) work();
  }

  /** Whether the step that is about to happen is the last one, and on which side of its effect it ends. */
  fate(): 'lives' | 'before' | 'after' {
    if (this.doom === undefined || this.doom.left-- > 0) return 'lives';
    return this.doom.isAfter ? 'after' : 'before';
  }
}

interface Waiting {
  readonly life: Life;
  readonly name: string;
  /** Not before so many steps were taken in all. */
  readonly due: number;
  readonly go: () => Promise<void>;
}

/** A wait for the rest of what a step set off: one turn of the event loop, in which no step begins. */
const restOfTurn = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Turns in which nothing happened before nothing is believed to be under way. */
const QUIET_TURNS = 4;
const STEP_MILLIS = 40;

/**
 * The one source of order. Whatever touches something that is shared (a store, the network, a folder, a disk) is a step:
 * it waits here until a seeded choice lets it go, has its effect whole, and is answered. A step of a life that ended is
 * never answered.
 */
export class Scheduler {
  private doom: { readonly kind: string; readonly isAfter: boolean } | undefined;
  private waiting: Waiting[] = [];
  private steps = 0;
  private millis: number;
  private readonly random: Seeded;
  private readonly trace: Trace;

  constructor(random: Seeded, trace: Trace, start: number) {
    this.random = random;
    this.trace = trace;
    this.millis = start;
  }

  /** The true time: machines may believe another one. */
  now(): number {
    return this.millis;
  }

  advance(millis: number): void {
    this.millis += millis;
  }

  get taken(): number {
    return this.steps;
  }

  /** Kills the next machine that takes a step of a kind. */
  doomNext(kind: string, isAfter: boolean): void {
    this.doom = { kind, isAfter };
  }

  spare(): void {
    this.doom = undefined;
  }

  /** An effect, at a moment of the scheduler's choice. It must be over before its promise's first turn ends. */
  step<T>(life: Life, name: string, effect: () => T | Promise<T>, delay = 0): Promise<T> {
    return new Promise((answer, fail) => {
      const go = async (): Promise<void> => {
        const fate = this.fateOf(life, name);
        if (fate === 'before') return this.kill(life, name, 'before');
        try {
          const value = await effect();
          if (fate === 'after') this.kill(life, name, 'after');
          else if (life.isAlive) answer(value);
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
        }
      };
      this.waiting.push({ life, name, due: this.steps + delay, go });
    });
  }

  /** Takes one step. @returns false if there is none to take. */
  async tick(): Promise<boolean> {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
      this.waiting = this.waiting.filter(({ life }) => life.isAlive);
      const due = this.waiting.filter(({ due: from }) => from <= this.steps);
      const ready = due.length > 0 ? due : this.waiting;
      const next = ready[this.random.whole(0, ready.length - 1)];
      if (next !== undefined) {
        this.waiting.splice(this.waiting.indexOf(next), 1);
        this.steps++;
        this.millis += this.random.whole(1, STEP_MILLIS);
        this.trace.step(next.life.name, next.name);
        await next.go();
        await restOfTurn();
        return true;
      }
      await restOfTurn();
    }
    return false;
  }

  async run(ticks: number): Promise<void> {
    for (let at = 0; at < ticks; at++) if (!(await this.tick())) return;
  }

  /**
   * Takes steps until a piece of work is over.
   *
   * @returns undefined if it never will be: it was killed, or waits for something that does not come.
   */
  async until<T>(work: Promise<T>): Promise<T | undefined> {
    const done: { outcome?: Result<T, unknown> } = {};
    void work.then(
      (value) => (done.outcome = ok(value)),
      (error: unknown) => (done.outcome = err(error)),
    );
    while (done.outcome === undefined && (await this.tick()));
    if (done.outcome === undefined) return undefined;
    if (!done.outcome.ok) throw done.outcome.error;
    return done.outcome.value;
  }

  private fateOf(life: Life, name: string): ReturnType<Life['fate']> {
    const fate = life.fate();
    if (life.wake === undefined) return fate;
    if (fate !== 'lives' || this.doom?.kind !== kindOf(name)) return fate;
    const { isAfter } = this.doom;
    this.doom = undefined;
    return isAfter ? 'after' : 'before';
  }

  private kill(life: Life, name: string, when: 'before' | 'after'): void {
    this.trace.kill(life.name, when, name);
    life.end();
    life.wake?.();
  }
}
