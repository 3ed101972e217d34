import { signal } from '@preact/signals';
import type { Day, EntryDraft, ExplanationEntry, Language, Office, Result } from '@soxanh/core';
import {
  explanationDraft,
  typedOf,
  type ExplanationProblem,
  type ExplanationTyped,
} from './explanation-draft.ts';
import { JournalCorrection } from './journal-correction.ts';
import { isRecorded } from './journal-entry.ts';
import type { JournalRow } from './journal-rows.ts';
import { PlainCorrection } from './plain-correction.ts';

/** A correction of whatever kind of entry, while it is being written. */
export type Correction = JournalCorrection | PlainCorrection | ReasonCorrection;

/** Begins the correction of an entry. */
export function correctionOf(row: JournalRow, office: Office, language: Language): Correction {
  const { entry } = row;
  if (isRecorded(entry)) return new JournalCorrection({ ...row, entry }, language);
  if (entry.kind === 'explanation') return new ReasonCorrection(row, entry);
  return new PlainCorrection({ ...row, entry }, { office, language });
}

/** The correction of a reason. */
export class ReasonCorrection {
  readonly row: JournalRow;
  readonly typed;
  readonly problem = signal<ExplanationProblem | undefined>(undefined);

  constructor(row: JournalRow, entry: ExplanationEntry) {
    this.row = row;
    this.typed = signal<ExplanationTyped>(typedOf(entry));
  }

  change(change: Partial<ExplanationTyped>): void {
    this.typed.value = { ...this.typed.value, ...change };
  }

  draft(today: Day): Result<EntryDraft, ExplanationProblem> {
    const read = explanationDraft(this.typed.value, today);
    this.problem.value = read.ok ? undefined : read.error;
    return read;
  }
}
