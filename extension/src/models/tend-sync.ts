import type { SyncCause } from '../data/sync-book.ts';
import type { Later } from '../platform/timer.ts';

/** What the worker's half of sharing needs. */
export interface TendSyncWorld {
  readonly later: Later;
  /** Something is shared on this machine: a server or a folder. */
  isShared(): Promise<boolean>;
  sync(cause: SyncCause): Promise<void>;
  /** Rings every minute from now on, or no more. */
  ring(isOn: boolean): Promise<void>;
}

/** Several saves that follow one another go out together. */
const TOGETHER_MILLIS = 2000;

/**
 * When the worker shares the book: every minute, shortly after something was saved, and when the browser starts. On a
 * machine that shares nothing no alarm rings and nobody is asked (law T5).
 */
export class TendSync {
  private readonly world: TendSyncWorld;
  private callOff: (() => void) | undefined;

  constructor(world: TendSyncWorld) {
    this.world = world;
  }

  /**
   * The browser has started, or what is shared may be something else.
   *
   * @param cause `alarm` where nobody asked for it: a server that has failed keeps its rest.
   */
  async begin(cause: SyncCause = 'wanted'): Promise<void> {
    const isShared = await this.world.isShared();
    // Asked for each time: a browser may lose an alarm without telling.
    await this.world.ring(isShared);
    if (isShared) await this.world.sync(cause);
  }

  /** The alarm rang. */
  rang = (): Promise<void> => this.begin('alarm');

  /** Something was saved. Should the worker end before, the alarm does it. */
  saved(): void {
    this.callOff?.();
    this.callOff = this.world.later(TOGETHER_MILLIS, () => {
      this.callOff = undefined;
      void this.rang();
    });
  }
}
