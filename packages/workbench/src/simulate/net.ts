import { err, type Result, type Seeded } from '@soxanh/core';
import type { HubResponse, LinkProblem } from '@soxanh/sync';
import type { Asked } from './asked.ts';
import type { HubNode } from './hub-node.ts';
import { Life, type Scheduler } from './scheduler.ts';

/** How often a message meets with a mishap; each from 0 to 1, together at most 1. */
export interface Weather {
  /** It never arrives. */
  readonly lost: number;
  /** It arrives, its answer does not. */
  readonly unanswered: number;
  /** It arrives twice. */
  readonly repeated: number;
  /** Who asked has given up when it arrives: after many later ones. */
  readonly late: number;
}

export const FAIR: Weather = { lost: 0, unanswered: 0, repeated: 0, late: 0 };

type Unreached = Extract<LinkProblem, { kind: 'unreached' }>;
type Mishap = keyof Weather | 'none';
const UNREACHED: Result<never, Unreached> = err({ kind: 'unreached', detail: 'no answer' });
/** How many steps a late message may be on its way. */
const LATE = 400;

/** The network between machines and the hub. */
export class Net {
  weather: Weather = FAIR;
  /** Machines that reach nobody. */
  readonly parted = new Set<string>();
  /** The cables: they are never killed. */
  private readonly life = new Life('net');
  private readonly scheduler: Scheduler;
  private readonly random: Seeded;
  private readonly hub: HubNode;

  constructor(scheduler: Scheduler, random: Seeded, hub: HubNode) {
    [this.scheduler, this.random, this.hub] = [scheduler, random, hub];
  }

  /** Asks the hub for a machine that lives. */
  async ask(life: Life, machine: string, asked: Asked): Promise<Result<HubResponse, Unreached>> {
    const what = `${asked.method} ${asked.path.slice(0, 90)} ${asked.body?.length ?? 0}`;
    const mishap = await this.scheduler.step(life, what, () => this.mishap(machine));
    if (mishap === 'lost') return this.gaveUp(life);
    if (mishap === 'late') {
      void this.deliver(asked, this.random.whole(1, LATE));
      return this.gaveUp(life);
    }
    if (mishap === 'repeated') void this.deliver(asked, this.random.whole(0, LATE));
    const answer = await this.deliver(asked, 0);
    const kept = mishap === 'unanswered' || this.parted.has(machine) ? UNREACHED : answer;
    return this.scheduler.step(life, kept.ok ? `answer ${kept.value.status}` : 'no answer', () => kept);
  }

  private gaveUp(life: Life): Promise<Result<never, Unreached>> {
    return this.scheduler.step(life, 'gives up', () => UNREACHED);
  }

  private async deliver(asked: Asked, delay: number): Promise<Result<HubResponse, Unreached>> {
    const arrived = await this.scheduler.step(
      this.life,
      `delivers ${asked.method}`,
      // In a list: a promise alone would be waited for.
      () => [this.hub.handle(asked)],
      delay,
    );
    const [answer] = arrived;
    return (await answer) ?? UNREACHED;
  }

  private mishap(machine: string): Mishap {
    if (this.parted.has(machine)) return 'lost';
    let at = this.random.next();
    for (const kind of ['lost', 'unanswered', 'repeated', 'late'] as const) {
      at -= this.weather[kind];
      if (at < 0) return kind;
    }
    return 'none';
  }
}
