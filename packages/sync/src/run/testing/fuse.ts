/** What a worker that is killed leaves behind: nothing after this. */
class Killed extends Error {}

/** Counts the steps of an actor and ends it at one of them, before or after its effect. */
export class Fuse {
  private left = Number.POSITIVE_INFINITY;
  private isAfter = false;

  /** Ends the actor at its step number `steps`, counted from 0. */
  light(steps: number, isAfter: boolean): void {
    [this.left, this.isAfter] = [steps, isAfter];
  }

  putOut(): void {
    this.left = Number.POSITIVE_INFINITY;
  }

  /** One step: an effect that happens whole or not at all. */
  async step<T>(effect: () => T): Promise<T> {
    // Others get their turn between any two steps.
    await Promise.resolve();
    const isLast = this.left-- <= 0;
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
