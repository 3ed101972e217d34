import { signal, type ReadonlySignal } from '@preact/signals';
import {
  checkFact,
  dayText,
  type Day,
  type EntryId,
  type FactDraft,
  type FactProblem,
  type Office,
} from '@soxanh/core';
import type { SaveProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import { setupHistory, type SetupStep } from './setup-history.ts';

/** What of a session the office's set-up works with. */
export type SetupSession = Pick<Session, 'book' | 'settings'>;

/** Why a fact was not saved. */
export type SetupProblem = SaveProblem | { readonly kind: 'bad-fact'; readonly fact: FactProblem };

/** The office as its dated facts describe it, and the way to state new ones. Only the Office states; others read. */
export class Setup {
  readonly office: ReadonlySignal<Office>;
  readonly problem = signal<SetupProblem | undefined>(undefined);
  /** Counts what was saved, so that the page can say so. */
  readonly saved = signal(0);
  private readonly session: SetupSession;

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

  /** What was stated of a thing over time, newest day first. */
  history(topic: string, of: string): SetupStep[] {
    return setupHistory(this.session.book.facts.value, topic, of, this.today);
  }

  /**
   * States facts, all or none. A fact for a day that has one already supersedes it: the earlier statement was a slip, not
   * a change.
   *
   * @returns whether they were saved; if not, `problem` says why.
   */
  async state(facts: readonly FactDraft[]): Promise<boolean> {
    for (const fact of facts) {
      const checked = checkFact(fact);
      if (!checked.ok) return this.refuse({ kind: 'bad-fact', fact: checked.error });
    }
    return this.write(facts.map((fact) => ({ fact, instead: this.statedOnDay(fact) })));
  }

  /** Moves or mends a fact: the new statement supersedes the old one, whatever their days. */
  async mend(id: EntryId, fact: FactDraft): Promise<boolean> {
    const checked = checkFact(fact);
    if (!checked.ok) return this.refuse({ kind: 'bad-fact', fact: checked.error });
    const onDay = this.statedOnDay(fact);
    return this.write([{ fact, instead: [...new Set([id, ...onDay])] }]);
  }

  private statedOnDay({ topic, of, from }: FactDraft): EntryId[] {
    return this.history(topic, of)
      .filter((step) => dayText(step.from) === from)
      .map((step) => step.id);
  }

  private async write(
    facts: readonly { readonly fact: FactDraft; readonly instead: readonly EntryId[] }[],
  ): Promise<boolean> {
    const { device, role } = this.session.settings.value;
    const drafts = facts.map(({ fact, instead }) => ({
      kind: 'office' as const,
      ...fact,
      ...(instead.length === 0 ? {} : { supersedes: [...instead] }),
    }));
    const saved = await this.session.book.save(drafts, { device, role });
    if (!saved.ok) return this.refuse(saved.error);
    this.problem.value = undefined;
    this.saved.value++;
    return true;
  }

  private refuse(problem: SetupProblem): false {
    this.problem.value = problem;
    return false;
  }
}
