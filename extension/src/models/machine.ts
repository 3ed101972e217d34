import { signal, type ReadonlySignal } from '@preact/signals';
import type { Duty } from '@soxanh/core';
import { settingsOfDuties } from '../data/duty-settings.ts';
import type { Settings } from '../data/settings.ts';
import type { Session } from '../data/session.ts';

/** What of a session the settings of this machine work with. */
export type MachineSession = Pick<Session, 'book' | 'settings' | 'change'>;

/** What the settings need from the browser. */
export interface MachineWorld {
  /** Must be called inside a click, before anything is awaited. */
  askForNotifications(): Promise<boolean>;
}

/** Half past four: late enough to know the day, early enough to record it. */
export const USUAL_REMINDER = 16 * 60 + 30;

/** The settings of this machine, apart from any book. */
export class Machine {
  readonly settings: ReadonlySignal<Settings>;
  /** The person was asked for notifications and said no, or the browser did. */
  readonly remindersRefused = signal(false);
  readonly session: MachineSession;
  private readonly world: MachineWorld;

  constructor(session: MachineSession, world: MachineWorld) {
    this.session = session;
    this.settings = session.settings;
    this.world = world;
  }

  set(change: Partial<Settings>): Promise<void> {
    return this.session.change(change);
  }

  /** Adds or takes away a department this machine records for; the one it records for now stays among them. */
  async serve(department: string, serves: boolean): Promise<void> {
    await this.set(this.placeWith(department, serves));
  }

  /** The same where the Office gave a role for each department: each is written for in its own. */
  async serveAsGiven(duties: readonly Duty[], department: string, serves: boolean): Promise<void> {
    const { role, roles } = settingsOfDuties(duties, this.settings.value);
    await this.set({ role, roles, ...this.placeWith(department, serves) });
  }

  private placeWith(department: string, serves: boolean): Pick<Settings, 'departments' | 'department'> {
    const { departments, department: current } = this.settings.value;
    const others = departments.filter((id) => id !== department);
    const next = serves ? [...others, department] : others;
    const isKept = current !== undefined && next.includes(current);
    return { departments: next, department: isKept ? current : next[0] };
  }

  /** Turns the reminder on; asks for the permission first, inside the click. */
  async remind(): Promise<void> {
    const allowed = await this.world.askForNotifications().catch(() => false);
    this.remindersRefused.value = !allowed;
    if (allowed) await this.set({ reminder: USUAL_REMINDER });
  }

  /** Another time of day, in minutes since midnight. */
  async remindAt(minutes: number): Promise<void> {
    await this.set({ reminder: minutes });
  }

  async stopReminding(): Promise<void> {
    this.remindersRefused.value = false;
    await this.set({ reminder: undefined });
  }
}
