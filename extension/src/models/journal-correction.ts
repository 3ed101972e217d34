import { batch, signal } from '@preact/signals';
import {
  amountNumber,
  dayText,
  err,
  isItemId,
  isResourceId,
  LONGEST_SPAN_DAYS,
  ok,
  type Day,
  type EntryDraft,
  type ItemId,
  type Language,
  type Result,
} from '@soxanh/core';
import { firstDayOf, lastDayOf, type RecordedRow } from './journal-entry.ts';
import { typedAmount } from './typed-amount.ts';

/** What of a correction has to be mended before it can be saved. */
export type CorrectionProblem = 'day' | 'future-day' | 'span' | 'amount' | 'not-whole' | 'reason' | 'same';

/** A correction while it is being written. */
export class JournalCorrection {
  readonly row: RecordedRow;
  readonly used = signal(true);
  readonly department = signal('');
  /** Undefined while what is typed is no day. */
  readonly first = signal<Day | undefined>(undefined);
  readonly last = signal<Day | undefined>(undefined);
  readonly overDays = signal(false);
  readonly amount = signal('');
  readonly item = signal<ItemId | undefined>(undefined);
  readonly about = signal(false);
  readonly reason = signal('');
  /** Set once saving was tried: nobody is told of mistakes before. */
  readonly problem = signal<CorrectionProblem | undefined>(undefined);
  private readonly language: Language;

  constructor(row: RecordedRow, language: Language) {
    this.row = row;
    this.language = language;
    const { entry } = row;
    batch(() => {
      this.department.value = entry.department;
      this.first.value = firstDayOf(entry);
      this.last.value = lastDayOf(entry);
      this.used.value = entry.kind === 'use';
      if (entry.kind === 'none') return;
      this.overDays.value = entry.through !== undefined;
      this.amount.value = isResourceId(entry.resource)
        ? amountNumber(entry.amount, entry.resource, language)
        : String(entry.amount);
      this.item.value = entry.item !== undefined && isItemId(entry.item) ? entry.item : undefined;
      this.about.value = entry.about === true;
    });
  }

  /**
   * The draft that corrects the entry, or what is to be mended.
   *
   * @param today no later day can have a value.
   */
  draft(today: Day): Result<EntryDraft, CorrectionProblem> {
    const read = this.read(today);
    this.problem.value = read.ok ? undefined : read.error;
    return read;
  }

  /** The reason that is typed; where none is, that is what has to be mended. */
  givenReason(): string | undefined {
    const reason = this.reason.value.trim();
    this.problem.value = reason === '' ? 'reason' : undefined;
    return reason === '' ? undefined : reason;
  }

  private read(today: Day): Result<EntryDraft, CorrectionProblem> {
    const day = this.first.value;
    if (day === undefined) return err('day');
    if (day > today) return err('future-day');
    const reason = this.reason.value.trim();
    const where = { department: this.department.value, resource: this.row.entry.resource, day: dayText(day) };
    const { id, note } = this.row.entry;
    const link = { supersedes: [id], reason, ...(note === undefined ? {} : { note }) };
    const draft: Result<EntryDraft, CorrectionProblem> = this.used.value
      ? this.use(where, day, today, link)
      : ok({ kind: 'none', ...where, ...link });
    if (!draft.ok) return draft;
    if (this.isSame(draft.value)) return err('same');
    return reason === '' ? err('reason') : draft;
  }

  private use(
    where: { readonly department: string; readonly resource: string; readonly day: string },
    day: Day,
    today: Day,
    link: object,
  ): Result<EntryDraft, CorrectionProblem> {
    const through = this.overDays.value ? this.last.value : day;
    if (through === undefined || through < day || through - day >= LONGEST_SPAN_DAYS) return err('span');
    if (through > today) return err('future-day');
    const amount = this.readAmount();
    if (!amount.ok) return amount;
    const { value: item } = this.item;
    return ok({
      kind: 'use',
      ...where,
      amount: amount.value,
      ...(through === day ? {} : { through: dayText(through) }),
      ...(item === undefined ? {} : { item }),
      ...(this.about.value ? { about: true as const } : {}),
      ...link,
    });
  }

  private readAmount(): Result<number, CorrectionProblem> {
    const { resource } = this.row.entry;
    if (!isResourceId(resource)) return err('amount');
    return typedAmount(this.amount.value, resource, this.language);
  }

  private isSame(draft: EntryDraft): boolean {
    const { entry } = this.row;
    if (draft.kind !== entry.kind || draft.department !== entry.department || draft.day !== entry.day)
      return false;
    if (draft.kind === 'none' || entry.kind === 'none') return true;
    return (['amount', 'through', 'item', 'about'] as const).every((field) => draft[field] === entry[field]);
  }
}
