import { signal, type ReadonlySignal } from '@preact/signals';
import { isRoleOfDepartment, type Duty, type Result, type Role } from '@soxanh/core';
import { INVITATION_MINUTES, type LinkProblem } from '@soxanh/sync';
import type { MadeInvitation } from '../data/invite.ts';

export type Invited = MadeInvitation;

/** A code that is still open. */
export interface OpenInvitation {
  readonly invitation: string;
  readonly duties: readonly Duty[];
  readonly expiresAt: number;
}

/** What making codes asks of the data behind it. */
export interface InviteWorld {
  make(duties: readonly Duty[], minutes: number): Promise<Result<Invited, LinkProblem>>;
  open(): Promise<Result<readonly OpenInvitation[], LinkProblem>>;
  withdraw(invitation: string): Promise<Result<true, LinkProblem>>;
  copy(text: string): Promise<boolean>;
}

/** One pair of the form. Roles of a department need one before a code can be made. */
export interface DutyDraft {
  readonly role: Role;
  readonly department: string;
}

/** For how long a code may hold, in minutes. */
export const LIFETIMES = [
  INVITATION_MINUTES.least,
  INVITATION_MINUTES.usual,
  INVITATION_MINUTES.most,
] as const;

/** Roles a code can give, in the order in which they are needed most. */
export const INVITED_ROLES: readonly Role[] = ['recorder', 'focal', 'head', 'office', 'union', 'leadership'];

const BLANK: DutyDraft = { role: 'recorder', department: '' };

/** Making a code for another machine: what it may write, and for how long the code holds. */
export class Invite {
  readonly pairs = signal<readonly DutyDraft[]>([BLANK]);
  readonly minutes = signal<number>(INVITATION_MINUTES.usual);
  readonly made: ReadonlySignal<Invited | undefined>;
  readonly open = signal<readonly OpenInvitation[]>([]);
  readonly problem = signal<{ readonly kind: 'no-department' } | LinkProblem | undefined>(undefined);
  readonly copied = signal<boolean | undefined>(undefined);
  readonly busy = signal(false);
  private readonly current = signal<Invited | undefined>(undefined);
  private readonly world: InviteWorld;

  constructor(world: InviteWorld) {
    this.world = world;
    this.made = this.current;
  }

  async read(): Promise<void> {
    const open = await this.world.open();
    if (open.ok) this.open.value = open.value;
  }

  set(at: number, change: Partial<DutyDraft>): void {
    this.problem.value = undefined;
    this.pairs.value = this.pairs.value.map((pair, each) => (each === at ? { ...pair, ...change } : pair));
  }

  add(): void {
    this.pairs.value = [...this.pairs.value, BLANK];
  }

  remove(at: number): void {
    const left = this.pairs.value.filter((_, each) => each !== at);
    this.pairs.value = left.length === 0 ? [BLANK] : left;
  }

  /** Makes the code. What was chosen stays if the server was not reached. */
  async make(): Promise<void> {
    const duties = dutiesOf(this.pairs.peek());
    if (duties === undefined) {
      this.problem.value = { kind: 'no-department' };
      return;
    }
    if (this.busy.peek()) return;
    this.busy.value = true;
    const made = await this.world.make(duties, this.minutes.peek()).finally(() => (this.busy.value = false));
    this.problem.value = made.ok ? undefined : made.error;
    if (!made.ok) return;
    this.copied.value = undefined;
    this.current.value = made.value;
    this.pairs.value = [BLANK];
    await this.read();
  }

  /** Puts the code away: from then on nobody can see it any more. */
  close(): void {
    this.current.value = undefined;
    this.copied.value = undefined;
  }

  async copy(): Promise<void> {
    const made = this.current.peek();
    if (made !== undefined) this.copied.value = await this.world.copy(made.text).catch(() => false);
  }

  /** Makes a code that nobody has used yet worthless. */
  async withdraw({ invitation }: OpenInvitation): Promise<void> {
    const withdrawn = await this.world.withdraw(invitation);
    this.problem.value = withdrawn.ok ? undefined : withdrawn.error;
    await this.read();
  }
}

/** The pairs as duties, each once; undefined as long as a department is not chosen. */
export function dutiesOf(pairs: readonly DutyDraft[]): readonly Duty[] | undefined {
  const duties = new Map<string, Duty>();
  for (const { role, department } of pairs) {
    if (!isRoleOfDepartment(role)) duties.set(role, { role });
    else if (department === '') return undefined;
    else duties.set(`${role} ${department}`, { role, department });
  }
  return [...duties.values()];
}
