import {
  judgedSubjects,
  ok,
  periodOf,
  QUOTA,
  quotaOn,
  quotaPace,
  RESOURCE_IDS,
  type Day,
  type Pace,
  type Result,
} from '@soxanh/core';
import type { ReadonlySignal } from '@preact/signals';
import type { Book, BookEvidence, StoreProblem } from '../data/book.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';

/** How a department stands to its quotas, for the popup: of what is allocated, how its building stands (law A3). */
export class PopupPace {
  readonly answer: LiveAnswer<readonly Pace[], StoreProblem>;

  /** @param department whose; undefined in a book without departments. */
  constructor(book: Book, department: ReadonlySignal<{ readonly id: string } | undefined>) {
    this.answer = liveAnswer(async (): Promise<Result<readonly Pace[], StoreProblem>> => {
      void book.revision.value;
      const id = department.value?.id;
      // Judging reads the whole book; most offices have no quota, and then nothing is read.
      if (id === undefined || book.office.value.facts.of(QUOTA).size === 0) return ok([]);
      const known = await book.evidence();
      return known.ok ? ok(pacesOn(known.value, id, book.today())) : known;
    });
  }

  stop(): void {
    this.answer.stop();
  }
}

/** The paces of every quota a day falls in, the department's own before its buildings'; each over the quota's own period. */
function pacesOn({ evidence }: BookEvidence, department: string, today: Day): Pace[] {
  const paces = RESOURCE_IDS.flatMap((resource) => {
    const asked = { resource, department, period: periodOf(today, 'month') };
    return judgedSubjects(evidence, asked).flatMap((subject) => {
      const quota = quotaOn(evidence.office, subject.id, resource, today);
      if (quota === undefined) return [];
      const pace = quotaPace(evidence, { subject, resource, period: quota.period });
      return pace.kind === 'pace' ? [pace] : [];
    });
  });
  const isOwn = ({ subject }: Pace): boolean => subject.kind === 'department';
  return [...paces.filter(isOwn), ...paces.filter((pace) => !isOwn(pace))];
}
