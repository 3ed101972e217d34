import { effect, type ReadonlySignal } from '@preact/signals';
import type { Listed, StoreProblem } from '../data/book.ts';
import type { DraftBox } from '../platform/draft-box.ts';
import { keepChips } from './chips-kept.ts';
import { chipsOf } from './chips-learn.ts';
import { RECORDED_KINDS } from './journal-entry.ts';
import { liveAnswer } from './period-answer.ts';
import type { Today } from './today.ts';

/** Entries shown under the line, and those the chips learn from. */
const RECENT = 5;
const LEARNT_FROM = 80;

/** The last entries of this machine for the department; and the chips learn from those of the whole department. */
export class Recent {
  /** Undefined until read. */
  readonly entries: ReadonlySignal<readonly Listed[] | undefined>;
  private readonly today: Today;

  constructor(today: Today, boxOf: (department: string) => DraftBox) {
    this.today = today;
    const { book, settings } = today.session;
    this.entries = liveAnswer<readonly Listed[], StoreProblem>(async () => {
      void book.revision.value;
      const department = today.department.value?.id;
      const { device } = settings.value;
      if (department === undefined) return { ok: true, value: [] };
      return book.list({ kinds: RECORDED_KINDS, department, device, standing: 'counted', limit: RECENT });
    }).value;
    effect(() => {
      const department = today.department.value?.id;
      if (department !== undefined) void this.learn(department, boxOf(department));
    });
  }

  /** For the next time the popup opens: while it is open its chips stay as they are. */
  private async learn(department: string, box: DraftBox): Promise<void> {
    const { book } = this.today.session;
    const recent = await book.list({
      kinds: RECORDED_KINDS,
      department,
      standing: 'counted',
      limit: LEARNT_FROM,
    });
    if (recent.ok) keepChips(box, chipsOf(recent.value.map(({ entry }) => entry)));
  }
}
