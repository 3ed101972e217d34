import { dayNumberFromText, dayText, type Day } from '@soxanh/core';
import { keptJson } from './kept-json.ts';
import { emptyForm, METER_FORMS, type MeterTyped } from './meter-form-typed.ts';

/** A form of the meter book with what is said beside it, as it is kept while the page is closed. */
export interface MeterFormKept {
  readonly typed: MeterTyped;
  readonly note: string;
  readonly reason: string;
}

const TEXTS = ['value', 'start', 'multiplier', 'amount', 'money', 'number'] as const;

/** The text that keeps a form; empty where nothing is typed that took thought. */
export function formText({ typed, note, reason }: MeterFormKept): string {
  if ([...TEXTS.map((part) => typed[part]), note, reason].every((text) => text.trim() === '')) return '';
  const textOf = (day: Day | undefined): string => (day === undefined ? '' : dayText(day));
  return JSON.stringify({
    ...typed,
    day: textOf(typed.day),
    through: textOf(typed.through),
    note,
    reason,
  });
}

/** The form a text keeps; undefined if it keeps none. */
export function keptForm(text: string): MeterFormKept | undefined {
  const kept = keptJson(text);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const parts: Readonly<Record<string, unknown>> = { ...kept };
  const textOf = (part: string): string => (typeof parts[part] === 'string' ? parts[part] : '');
  const kind = METER_FORMS.find((each) => each === parts['kind']);
  if (kind === undefined) return undefined;
  return {
    typed: {
      ...emptyForm(dayNumberFromText(textOf('day'))),
      ...Object.fromEntries(TEXTS.map((part) => [part, textOf(part)])),
      kind,
      through: dayNumberFromText(textOf('through')),
      isBefore: parts['isBefore'] === true,
      isUtility: parts['isUtility'] === true,
      isAbout: parts['isAbout'] === true,
    },
    note: textOf('note'),
    reason: textOf('reason'),
  };
}
