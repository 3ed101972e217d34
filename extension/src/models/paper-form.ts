import {
  dayText,
  err,
  ok,
  type Day,
  type EntryDraft,
  type Language,
  type Office,
  type Result,
} from '@soxanh/core';
import { readPaperAmount, type PaperAmount } from './paper-amount.ts';

/** An issue or a count while it is being written. */
export interface PaperTyped {
  readonly kind: 'issue' | 'stock';
  readonly department: string;
  readonly amount: string;
  /** Undefined while what is typed is no day. */
  readonly day: Day | undefined;
  /** Counted before work. */
  readonly before: boolean;
}

/** What has to be mended before it can be saved. */
export type PaperProblem = 'amount' | 'none-issued' | 'day' | 'future-day';

/** Where it is typed. */
export interface PaperWorld {
  readonly language: Language;
  readonly office: Office;
  readonly today: Day;
}

/** What the amount in the form means. */
export const paperMeaning = ({ kind, department, amount }: PaperTyped, world: PaperWorld): PaperAmount =>
  readPaperAmount(amount, { ...world, department, mayBeZero: kind === 'stock' });

/** The draft that says what was typed, or what is to be mended. */
export function paperDraft(typed: PaperTyped, world: PaperWorld): Result<EntryDraft, PaperProblem> {
  const { kind, department, day, before } = typed;
  const meaning = paperMeaning(typed, world);
  if (meaning.kind !== 'amount') return err('amount');
  if (kind === 'issue' && meaning.amount === 0) return err('none-issued');
  if (day === undefined) return err('day');
  if (day > world.today) return err('future-day');
  const { amount } = meaning;
  const said = { department, resource: 'paper', day: dayText(day), amount, typed: typed.amount.trim() };
  if (kind === 'issue') return ok({ kind, ...said });
  return ok({ kind, ...said, ...(before ? { moment: 'before' as const } : {}) });
}
