import { dayOf, epochMillisOf, err, ok, type Result } from '@soxanh/core';
import type { Invitation, MachineInfo, TrayEntry } from '@soxanh/sync';
import type { InviteWorld, OpenInvitation } from '../invite.ts';
import type { Joined, JoinProblem, JoinWorld } from '../join.ts';
import type { MachineListWorld, Stranger } from '../machine-list.ts';
import type { SharingStatus, SharingWorld } from '../sharing-world.ts';
import type { TrayWorld } from '../tray.ts';

/** Monday, 08/6/2026, three in the afternoon. */
export const NOW = epochMillisOf({ day: dayOf(2026, 6, 8), minutes: 15 * 60 });

/** Nothing is shared. */
export const ALONE: SharingStatus = {
  hub: undefined,
  folder: undefined,
  sending: undefined,
  waiting: 0,
  refused: 0,
  orphans: 0,
  cloned: false,
  broughtBack: false,
};

/** Connected to a server, with everything sent. */
export const CONNECTED: SharingStatus = {
  ...ALONE,
  hub: {
    url: 'https://so-xanh.co-quan.example',
    duties: [{ role: 'recorder', department: 'bao-ve-noi-bo' }],
  },
  sending: { kind: 'all-sent' },
};

/** A stand-in for the data behind the cards: what it answers is set, what it was asked is kept. */
export class StandInSharing implements SharingWorld, JoinWorld {
  readonly hasFolders: boolean;
  current: SharingStatus | undefined;
  readonly asked: string[] = [];
  answer: Result<Joined, JoinProblem> = err({ kind: 'failed' });
  folder: Awaited<ReturnType<SharingWorld['chooseFolder']>> = ok(true);
  lines: readonly string[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(current: SharingStatus | undefined = ALONE, hasFolders = true) {
    this.current = current;
    this.hasFolders = hasFolders;
  }

  now(): number {
    return NOW;
  }

  async status(): Promise<SharingStatus | undefined> {
    return this.current;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Says that it stands otherwise now. */
  become(status: SharingStatus): void {
    this.current = status;
    for (const listener of this.listeners) listener();
  }

  async sendNow() {
    this.asked.push('send');
    return ok(true as const);
  }

  async chooseFolder() {
    this.asked.push('choose');
    return this.folder;
  }

  async allowFolder() {
    this.asked.push('allow');
    return this.folder;
  }

  async leaveFolder(): Promise<void> {
    this.asked.push('leave');
  }

  async knowName(): Promise<void> {
    this.asked.push('know');
    if (this.current !== undefined) this.become({ ...this.current, cloned: false, broughtBack: false });
  }

  async preview(): Promise<readonly string[]> {
    return this.lines;
  }

  async entries(): Promise<number> {
    return 75_000;
  }

  refusal(): JoinProblem | undefined {
    return undefined;
  }

  async join(invitation: Invitation): Promise<Result<Joined, JoinProblem>> {
    this.asked.push(`join ${invitation.book ?? '*'}`);
    if (this.answer.ok) this.become(CONNECTED);
    return this.answer;
  }
}

/** A stand-in for the tray. */
export class StandInTray implements TrayWorld {
  entries: readonly TrayEntry[];
  readonly asked: string[] = [];
  mayCopy = true;
  fails = false;

  constructor(entries: readonly TrayEntry[]) {
    this.entries = entries;
  }

  async read(): Promise<readonly TrayEntry[]> {
    return this.entries;
  }

  onChange(): () => void {
    return () => undefined;
  }

  async resend(id: string) {
    return this.take(`resend ${id}`, id);
  }

  async dismiss(id: string) {
    return this.take(`dismiss ${id}`, id);
  }

  async copy(text: string): Promise<boolean> {
    this.asked.push(`copy ${text}`);
    return this.mayCopy;
  }

  private take(deed: string, id: string): Result<true, { readonly kind: string }> {
    this.asked.push(deed);
    if (this.fails) return err({ kind: 'failed' });
    this.entries = this.entries.filter(({ entry }) => entry.id !== id);
    return ok(true);
  }
}

/** A stand-in for the server's side of machines and codes. */
export class StandInDevices implements MachineListWorld, InviteWorld {
  readonly own = 'm-office';
  machines: readonly MachineInfo[];
  waiting: readonly Stranger[] = [];
  invitations: readonly OpenInvitation[] = [];
  readonly asked: string[] = [];
  isReached = true;
  /** This machine keeps what is decided. */
  keeps = true;

  constructor(machines: readonly MachineInfo[]) {
    this.machines = machines;
  }

  now(): number {
    return NOW;
  }

  async list() {
    return this.isReached ? ok(this.machines) : err({ kind: 'unreached', detail: '' } as const);
  }

  async strangers(): Promise<readonly Stranger[]> {
    return this.waiting;
  }

  rename(machine: string, label: string) {
    return this.change(`rename ${machine} ${label}`, machine, { label });
  }

  revoke(machine: string) {
    return this.change(`revoke ${machine}`, machine, { revokedAt: NOW });
  }

  async accept(device: string) {
    this.asked.push(`accept ${device}`);
    this.waiting = [];
    return ok(true as const);
  }

  async standFor(device: string) {
    return this.decide(`stand for ${device}`);
  }

  async leaveOut(device: string) {
    return this.decide(`leave out ${device}`);
  }

  private decide(deed: string): Result<true, { readonly kind: 'not-kept' }> {
    this.asked.push(deed);
    if (!this.keeps) return err({ kind: 'not-kept' });
    this.waiting = [];
    return ok(true);
  }

  async make(duties: Parameters<InviteWorld['make']>[0], minutes: number) {
    this.asked.push(`make ${minutes}`);
    if (!this.isReached) return err({ kind: 'unreached', detail: '' } as const);
    const expiresAt = NOW + minutes * 60_000;
    this.invitations = [{ invitation: 'i-1', duties, expiresAt }];
    const text = `https://so-xanh.co-quan.example/moi#b1.${'A'.repeat(22)}`;
    return ok({ text, expiresAt, duties });
  }

  async open() {
    return ok(this.invitations);
  }

  async withdraw(invitation: string) {
    this.asked.push(`withdraw ${invitation}`);
    this.invitations = [];
    return ok(true as const);
  }

  async copy(text: string): Promise<boolean> {
    this.asked.push(`copy ${text}`);
    return true;
  }

  private async change(deed: string, machine: string, change: Partial<MachineInfo>) {
    this.asked.push(deed);
    if (!this.isReached) return err({ kind: 'unreached', detail: '' } as const);
    this.machines = this.machines.map((one) => (one.machine === machine ? { ...one, ...change } : one));
    return ok(true as const);
  }
}
