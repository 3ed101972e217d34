import { dayNumberFromText, dayText } from '@soxanh/core';
import { keptJson } from './kept-json.ts';
import type { PaperTyped } from './paper-form.ts';

/** A form of paper that is half typed, and whether it was open when the page was left. */
export interface PaperDraft {
  readonly typed: PaperTyped;
  readonly isOpen: boolean;
}

/** The text that keeps a form. */
export function paperText({ typed: { day, ...said }, isOpen }: PaperDraft): string {
  return JSON.stringify({ ...said, ...(day === undefined ? {} : { day: dayText(day) }), open: isOpen });
}

/** The form a text keeps; undefined if it keeps none. */
export function keptPaper(text: string): PaperDraft | undefined {
  const kept = keptJson(text);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { kind, department, amount, day, before, open }: { [part in keyof PaperTyped | 'open']?: unknown } =
    kept;
  if ((kind !== 'issue' && kind !== 'stock') || typeof department !== 'string' || typeof amount !== 'string')
    return undefined;
  const on = typeof day === 'string' ? dayNumberFromText(day) : undefined;
  return { typed: { kind, department, amount, day: on, before: before === true }, isOpen: open === true };
}
