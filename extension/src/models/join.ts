import { signal, type ReadonlySignal } from '@preact/signals';
import type { Result } from '@soxanh/core';
import { invitationOf, type Invitation, type InvitationProblem } from '@soxanh/sync';
import type { JoinProblem as Refused } from '../data/join-problem.ts';
import type { Joined } from '../data/join.ts';

export type { Joined };

/** Why a machine was not connected. Nothing of it changed. */
export type JoinProblem =
  | Refused
  | InvitationProblem
  /** Nothing was typed. */
  | { readonly kind: 'empty' };

/** What connecting asks of the data behind it. */
export interface JoinWorld {
  /** How many entries a new server would be sent. */
  entries(): Promise<number>;
  /**
   * Connects this machine.
   *
   * @param onProgress told the entries taken in so far.
   */
  join(invitation: Invitation, onProgress: (done: number) => void): Promise<Result<Joined, JoinProblem>>;
  /** Why this invitation cannot be used here, as far as that is known without asking anybody. */
  refusal(invitation: Invitation): JoinProblem | undefined | Promise<JoinProblem | undefined>;
}

/** How far it is. */
export type JoinStep =
  | { readonly at: 'code' }
  /** The code founds a server for the open book: asked once, for it sends everything there is. */
  | { readonly at: 'found'; readonly invitation: Invitation; readonly entries: number }
  | { readonly at: 'joining'; readonly done: number }
  | { readonly at: 'joined'; readonly joined: Joined };

/** Connecting by a code that the Office gave. */
export class Join {
  /** The code as it was pasted. Kept when it was refused: nothing typed is lost. */
  readonly code = signal('');
  readonly step: ReadonlySignal<JoinStep>;
  readonly problem = signal<JoinProblem | undefined>(undefined);
  private readonly current = signal<JoinStep>({ at: 'code' });
  private readonly world: JoinWorld;
  private isReading = false;

  constructor(world: JoinWorld) {
    this.world = world;
    this.step = this.current;
  }

  type(code: string): void {
    this.code.value = code;
    this.problem.value = undefined;
  }

  /** Reads the code. One that founds a server is asked about first, any other connects at once. */
  async connect(): Promise<boolean> {
    if (this.isReading || this.current.peek().at !== 'code') return false;
    this.isReading = true;
    const invitation = await this.read().finally(() => (this.isReading = false));
    if (invitation === undefined) return false;
    if (invitation.book !== undefined) return this.join(invitation);
    this.current.value = { at: 'found', invitation, entries: await this.world.entries() };
    return false;
  }

  /** Puts the open book on the server. */
  async found(): Promise<boolean> {
    const step = this.current.peek();
    return step.at === 'found' ? this.join(step.invitation) : false;
  }

  /** Back to the code, which is kept. */
  cancel(): void {
    if (this.current.peek().at === 'found') this.current.value = { at: 'code' };
  }

  /** The machine needs another code: the one of before has done its work. */
  again(): void {
    if (this.current.peek().at === 'joined') this.current.value = { at: 'code' };
  }

  private async read(): Promise<Invitation | undefined> {
    if (this.code.peek().trim() === '') return this.refuse({ kind: 'empty' });
    const read = invitationOf(this.code.peek());
    if (!read.ok) return this.refuse(read.error);
    const refusal = await this.world.refusal(read.value);
    return refusal === undefined ? read.value : this.refuse(refusal);
  }

  private async join(invitation: Invitation): Promise<boolean> {
    this.problem.value = undefined;
    this.current.value = { at: 'joining', done: 0 };
    const joined = await this.world
      .join(invitation, (done) => (this.current.value = { at: 'joining', done }))
      .catch(() => ({ ok: false, error: { kind: 'failed' } }) as const);
    if (!joined.ok) {
      this.current.value = { at: 'code' };
      this.refuse(joined.error);
      return false;
    }
    // A code works once: keeping it would only invite to paste it again.
    this.code.value = '';
    this.current.value = { at: 'joined', joined: joined.value };
    return true;
  }

  private refuse(problem: JoinProblem): undefined {
    this.problem.value = problem;
  }
}
