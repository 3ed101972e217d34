/** What a worker that is killed leaves behind: nothing after this. */
class Killed extends Error {}

/** Counts the steps of an actor and ends it at one of them, before or after its effect. */
export class Fuse {
  private left = Number.POSITIVE_INFINITY;
  private isAfter = false;
  private burnt = false;

  /** Ends the actor at its step number `steps`, counted from 0. */
  light(steps: number, isAfter: boolean): void {
    [this.left, this.isAfter, this.burnt] = [steps, isAfter, false];
  }

  /** Whether it ended its actor since it was lit: if not, the actor had no such step. */
  get hasBurnt(): boolean {
    return this.burnt;
  }

  putOut(): void {
    this.left = Number.POSITIVE_INFINITY;
  }

  /** One step: an effect that happens whole or not at all. */
  async step<T>(effect: () => T): Promise<T> {
    // Others get their turn between any two steps.
    await Promise.resolve();
    const isLast = this.left-- <= 0;
    this.burnt ||= isLast;
    if (isLast && !this.isAfter) throw new Killed();
    const value = effect();
    if (isLast) throw new Killed();
    return value;
  }
}

/** A turn that may be killed on its way; anything else that goes wrong is a bug. */
export async function mayBeKilled<T>(turn: Promise<T>): Promise<T | undefined> {
  try {
    return await turn;
  } catch (cause) {
    if (cause instanceof Killed) return undefined;
    throw cause;
  }
}

/** More steps than any turn of a test has. */
const MOST_STEPS = 500;

/**
 * Tries something again and again, killed at its first step, at its second, and so on until it has no further one: each
 * before its effect and after it.
 *
 * @param trial lights the fuse it is given before the turn that is to be killed.
 * @returns how many steps that turn has when nobody kills it: 0 tells that nothing was tried.
 */
export async function killedAtEachStep(
  trial: (light: (fuse: Fuse) => void) => Promise<void>,
): Promise<number> {
  for (let step = 0; step < MOST_STEPS; step++) {
    let burnt = 0;
    for (const isAfter of [false, true]) {
      const lit: Fuse[] = [];
      await trial((fuse) => {
        fuse.light(step, isAfter);
        lit.push(fuse);
      });
      burnt += lit.filter(({ hasBurnt }) => hasBurnt).length;
    }
    if (burnt === 0) return step;
    if (burnt === 1) throw new Error(`Step ${step} was reached on one side only`);
  }
  throw new Error('has no last step');
}
