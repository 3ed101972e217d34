import { signal, type ReadonlySignal } from '@preact/signals';
import type { SendingState } from '@soxanh/sync';

/** What the mark of sending asks of the data behind it. */
export interface SendingWorld {
  /** Milliseconds since 1970. */
  now(): number;
  /** Undefined where this machine shares nothing. Never asks the network. */
  read(): Promise<SendingState | undefined>;
  onChange(listener: () => void): () => void;
}

/** What is known of sending, and when it was looked at: the hour is told against it. */
export interface SendingShown {
  readonly state: SendingState;
  readonly now: number;
}

/** One of three states of sending, wherever it is shown. */
export class Sending {
  /** Undefined where nothing is shared, or it is not read yet. */
  readonly shown: ReadonlySignal<SendingShown | undefined>;
  private readonly current = signal<SendingShown | undefined>(undefined);
  private readonly world: SendingWorld;
  private turn = 0;

  constructor(world: SendingWorld) {
    this.world = world;
    this.shown = this.current;
  }

  /** Reads it now and whenever it may be another one. Answers how to stop. */
  follow(): () => void {
    void this.read();
    return this.world.onChange(() => void this.read());
  }

  async read(): Promise<void> {
    const mine = ++this.turn;
    // What cannot be read is not said: a wrong sentence would be worse than none.
    const state = await this.world.read().catch(() => undefined);
    if (mine === this.turn)
      this.current.value = state === undefined ? undefined : { state, now: this.world.now() };
  }
}
