import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { err, type Duty, type Result } from '@soxanh/core';
import type { LinkProblem, MachineInfo } from '@soxanh/sync';
import type { Unkept, WaitingMachine } from '../data/machines.ts';
import { labelFrom, labelProblem, type LabelProblem } from './machine-label.ts';

export type Stranger = WaitingMachine;

/** What the list of machines asks of the data behind it. */
export interface MachineListWorld {
  /** Milliseconds since 1970. */
  now(): number;
  /** Which of the machines this one is. */
  readonly own: string | undefined;
  list(): Promise<Result<readonly MachineInfo[], LinkProblem>>;
  /** @param machines those the server knows. */
  strangers(machines: readonly MachineInfo[]): Promise<readonly Stranger[]>;
  rename(machine: string, label: string): Promise<Result<true, LinkProblem>>;
  revoke(machine: string): Promise<Result<true, LinkProblem>>;
  /** Takes in a machine that has no connection of its own. */
  accept(device: string, duties: readonly Duty[]): Promise<Result<true, LinkProblem>>;
  /** What is here of a revoked machine goes to the server with the Office's word. */
  standFor(device: string): Promise<Result<true, Unkept>>;
  /** Entries of it are asked about no more. */
  leaveOut(device: string): Promise<Result<true, Unkept>>;
}

/** What is being changed in the list, of one machine at a time. */
export type MachineEdit =
  | { readonly of: string; readonly is: 'rename'; readonly label: string }
  | { readonly of: string; readonly is: 'revoke' }
  | { readonly of: string; readonly is: 'accept'; readonly duties: readonly Duty[] };

/** Thiết lập › Máy và mã kết nối: the machines of the book, as the Office sees and changes them. */
export class MachineList {
  /** Undefined until the server has answered. */
  readonly machines: ReadonlySignal<readonly MachineInfo[] | undefined>;
  readonly strangers = signal<readonly Stranger[]>([]);
  readonly problem = signal<LinkProblem | LabelProblem | Unkept | undefined>(undefined);
  readonly edit = signal<MachineEdit | undefined>(undefined);
  readonly done = signal<'renamed' | 'revoked' | 'accepted' | 'taken' | 'left-out' | undefined>(undefined);
  readonly busy = signal(false);
  /** What is typed to find a machine. */
  readonly sought = signal('');
  private readonly current = signal<readonly MachineInfo[] | undefined>(undefined);
  private readonly world: MachineListWorld;
  private turn = 0;

  constructor(world: MachineListWorld) {
    this.world = world;
    this.machines = this.current;
  }

  get now(): number {
    return this.world.now();
  }

  isOwn({ machine }: MachineInfo): boolean {
    return machine === this.world.own;
  }

  async read(): Promise<void> {
    const mine = ++this.turn;
    const listed = await this.world.list();
    const strangers = listed.ok ? await this.world.strangers(listed.value) : this.strangers.peek();
    // An answer that a newer question overtook would show what is no longer so.
    if (mine !== this.turn) return;
    batch(() => {
      this.problem.value = listed.ok ? undefined : listed.error;
      if (listed.ok) this.current.value = inOrder(listed.value);
      this.strangers.value = strangers;
    });
  }

  start(edit: MachineEdit): void {
    batch(() => {
      this.edit.value = edit;
      this.done.value = undefined;
      this.problem.value = undefined;
    });
  }

  /** Another letter of a machine's name. */
  type(label: string): void {
    const edit = this.edit.peek();
    if (edit?.is !== 'rename') return;
    batch(() => {
      this.edit.value = { ...edit, label };
      this.problem.value = undefined;
    });
  }

  cancel(): void {
    this.edit.value = undefined;
  }

  /** Does what is being edited. What was typed stays if the server refused it or was not reached. */
  async save(): Promise<void> {
    const edit = this.edit.peek();
    if (edit === undefined || this.busy.peek()) return;
    this.busy.value = true;
    const saved = await this.perform(edit).finally(() => (this.busy.value = false));
    if (!saved.ok) {
      this.problem.value = saved.error;
      return;
    }
    this.edit.value = undefined;
    this.done.value = DONE[edit.is];
    await this.read();
  }

  standFor({ device }: Stranger): Promise<void> {
    return this.decide('taken', () => this.world.standFor(device));
  }

  leaveOut({ device }: Stranger): Promise<void> {
    return this.decide('left-out', () => this.world.leaveOut(device));
  }

  private async decide(done: 'taken' | 'left-out', work: () => Promise<Result<true, Unkept>>): Promise<void> {
    if (this.busy.peek()) return;
    this.busy.value = true;
    const decided = await work().finally(() => (this.busy.value = false));
    this.done.value = decided.ok ? done : undefined;
    await this.read();
    if (!decided.ok) this.problem.value = decided.error;
  }

  private async perform(edit: MachineEdit): Promise<Result<true, LinkProblem | LabelProblem>> {
    switch (edit.is) {
      case 'rename': {
        const label = labelFrom(edit.label);
        const problem = labelProblem(label);
        return problem === undefined ? this.world.rename(edit.of, label) : err(problem);
      }
      case 'revoke':
        return this.world.revoke(edit.of);
      case 'accept':
        return this.world.accept(edit.of, edit.duties);
    }
  }
}

const DONE = { rename: 'renamed', revoke: 'revoked', accept: 'accepted' } as const;

/** Those that may write first, the newest before the others; then the revoked. */
const inOrder = (machines: readonly MachineInfo[]): readonly MachineInfo[] =>
  machines.toSorted(
    (a, b) => Number(a.revokedAt !== undefined) - Number(b.revokedAt !== undefined) || b.madeAt - a.madeAt,
  );
