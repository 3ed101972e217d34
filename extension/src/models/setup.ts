import { signal, type ReadonlySignal } from '@preact/signals';
import {
  checkFact,
  dayText,
  measuredOffWeight,
  meterStretches,
  officeOf,
  type Day,
  type EntryDraft,
  type EntryId,
  type Fact,
  type FactDraft,
  type FactProblem,
  type Office,
} from '@soxanh/core';
import type { SaveProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import { statementsOf, type Stated } from './setup-family.ts';
import { setupHistory, type SetupStep } from './setup-history.ts';
import { takenBack, type SetupAct } from './setup-undo.ts';

/** What of a session the office's set-up works with. */
export type SetupSession = Pick<Session, 'book' | 'settings'>;

/** Why a fact was not saved. */
export type SetupProblem =
  | SaveProblem
  | { readonly kind: 'bad-fact'; readonly topic: string; readonly fact: FactProblem }
  /** What was to be taken back has been changed since, in another window or on another machine. */
  | { readonly kind: 'changed-since' };

/** What was done last, and whether it can be taken back. */
export interface SetupDone {
  readonly deed: 'saved' | 'withdrawn' | 'undone';
  /** How many facts. */
  readonly count: number;
  readonly mayUndo: boolean;
}

/** The office as its dated facts describe it, and the way to state new ones. Only the Office states; others read. */
export class Setup {
  readonly office: ReadonlySignal<Office>;
  readonly problem = signal<SetupProblem | undefined>(undefined);
  /** Why something was not taken back. It belongs to no form. */
  readonly trouble = signal<SetupProblem | undefined>(undefined);
  readonly done = signal<SetupDone | undefined>(undefined);
  private readonly session: SetupSession;
  private last: readonly SetupAct[] = [];

  constructor(session: SetupSession) {
    this.session = session;
    this.office = session.book.office;
  }

  get mayEdit(): boolean {
    return this.session.settings.value.role === 'office';
  }

  get today(): Day {
    return this.session.book.today();
  }

  /** Forgets what was said last: another part is opened, or something else is done. */
  clear(): void {
    this.problem.value = undefined;
    this.trouble.value = undefined;
    this.done.value = undefined;
  }

  /** All facts in force, as they were stated. */
  get facts(): readonly Fact[] {
    return this.session.book.facts.value;
  }

  /** What was stated of a thing over time, newest day first. */
  history(topic: string, of: string): SetupStep[] {
    return setupHistory(this.facts, topic, of, this.today);
  }

  /** Everything that was ever written in the place of a fact, withdrawals too; empty if it cannot be read. */
  async statements(id: EntryId): Promise<readonly Stated[]> {
    const family = await this.session.book.family(id);
    return family.ok ? statementsOf(family.value) : [];
  }

  /**
   * What a meter's own readings say of days off, in thousandths of a working day: an offer, which holds only once it is
   * stated.
   *
   * @returns undefined with too few readings to say.
   */
  async measuredWeight(meter: string): Promise<number | undefined> {
    const pages = await this.session.book.pages({ group: 'meter', subject: meter });
    if (!pages.ok) return undefined;
    const { value: office } = this.office;
    const entries = pages.value.flatMap((page) => page.entries);
    return measuredOffWeight(meterStretches(office, meter, entries), office.calendar);
  }

  /** What a topic was stated of, in the order of those names. */
  subjects(topic: string): readonly string[] {
    const stated = this.facts.filter((fact) => fact.topic === topic).map(({ of }) => of);
    return [...new Set(stated)].toSorted();
  }

  /** The office as it would be if these were stated too: nothing is written. */
  supposing(facts: readonly FactDraft[], instead: readonly EntryId[] = []): Office {
    const gone = new Set<string>([...instead, ...facts.flatMap((fact) => this.statedOnDay(fact))]);
    const kept = this.facts.filter(({ id }) => !gone.has(id));
    return officeOf([...kept, ...facts.map((fact, at) => ({ ...fact, id: `supposed-${at}` }))]);
  }

  /**
   * States facts, all or none. A fact for a day that has one already supersedes it: the earlier statement was a slip, not
   * a change.
   *
   * @returns whether they were saved; if not, `problem` says why.
   */
  async state(facts: readonly FactDraft[]): Promise<boolean> {
    for (const fact of facts) if (!this.isFact(fact)) return false;
    return this.write(
      facts.map((fact) => ({ fact, instead: this.statedOnDay(fact) })),
      'saved',
    );
  }

  /** Moves or mends a fact: the new statement supersedes the old one, whatever their days. */
  async mend(id: EntryId, fact: FactDraft): Promise<boolean> {
    if (!this.isFact(fact)) return false;
    const instead = [...new Set([id, ...this.statedOnDay(fact)])];
    return this.write([{ fact, instead }], 'saved');
  }

  /** Takes a fact back that was stated by mistake: from then on only what was stated besides holds. */
  async withdraw(id: EntryId): Promise<boolean> {
    const stated = this.facts.find((fact) => fact.id === id);
    if (stated === undefined) return this.refuse({ kind: 'changed-since' }, 'withdrawn');
    return this.write([takenBack({ id, fact: stated, instead: [] })[0]], 'withdrawn');
  }

  /** Takes back what was done last. */
  async undo(): Promise<boolean> {
    const inForce = new Set(this.facts.map(({ id }) => id));
    if (this.last.some(({ id }) => !inForce.has(id))) return this.refuse({ kind: 'changed-since' }, 'undone');
    return this.write(this.last.flatMap(takenBack), 'undone');
  }

  private isFact(fact: FactDraft): boolean {
    const checked = checkFact(fact);
    return checked.ok || this.refuse({ kind: 'bad-fact', topic: fact.topic, fact: checked.error });
  }

  private statedOnDay({ topic, of, from }: FactDraft): EntryId[] {
    return this.history(topic, of)
      .filter((step) => dayText(step.from) === from)
      .map((step) => step.id);
  }

  private async write(
    facts: readonly { readonly fact: FactDraft; readonly instead: readonly EntryId[] }[],
    deed: SetupDone['deed'],
  ): Promise<boolean> {
    const { device, role } = this.session.settings.value;
    const before = new Map(this.facts.map((fact) => [fact.id, fact]));
    const saved = await this.session.book.save(facts.map(draftOf), { device, role });
    if (!saved.ok) return this.refuse(saved.error, deed);
    this.last = saved.value.entries.map(({ id }, at) => actOf(id, facts[at], before));
    this.clear();
    this.done.value = { deed, count: facts.length, mayUndo: deed !== 'undone' };
    return true;
  }

  private refuse(problem: SetupProblem, deed: SetupDone['deed'] = 'saved'): false {
    this.clear();
    const place = deed === 'saved' ? this.problem : this.trouble;
    place.value = problem;
    return false;
  }
}

interface Written {
  readonly fact: FactDraft;
  readonly instead: readonly EntryId[];
}

const draftOf = ({ fact, instead }: Written): EntryDraft => ({
  kind: 'office' as const,
  ...fact,
  ...(instead.length === 0 ? {} : { supersedes: [...instead] }),
});

/** What an entry did, with the facts whose place it took, so that it can be taken back. */
function actOf(id: EntryId, written: Written | undefined, before: ReadonlyMap<string, Fact>): SetupAct {
  const instead = written?.instead.map((each) => before.get(each)) ?? [];
  const fact = written?.fact ?? { topic: '', of: '', from: '', value: {} };
  return { id, fact, instead: instead.filter((each) => each !== undefined) };
}
