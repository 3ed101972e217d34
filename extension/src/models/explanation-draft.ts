import {
  addDays,
  dayNumberFromText,
  dayText,
  err,
  isResourceId,
  LONGEST_SPAN_DAYS,
  LONGEST_TEXT,
  ok,
  SUBJECT_KINDS,
  type Cause,
  type Day,
  type EntryDraft,
  type EntryId,
  type ExplanationEntry,
  type Part,
  type Period,
  type ResourceId,
  type Result,
} from '@soxanh/core';

/** What of a reason has to be mended before it can be saved. */
export type ExplanationProblem = 'cause' | 'text' | 'too-long' | 'day' | 'future-day' | 'span' | 'reason';

/** A reason for a number while it is being written. */
export interface ExplanationTyped {
  /** A department, building or meter: `kind:id`. */
  readonly of: string;
  readonly resource: ResourceId;
  /** Undefined while what is typed is no day. */
  readonly first: Day | undefined;
  readonly last: Day | undefined;
  /** Empty until one is chosen. */
  readonly cause: Cause | '';
  readonly text: string;
  /** Why it is corrected; empty for a new one. */
  readonly reason: string;
  /** The entry that is corrected. */
  readonly corrects: EntryId | undefined;
}

/** A new reason for the figure of a subject; days to come cannot be explained, so it ends today at the latest. */
export const newExplanation = (of: string, resource: ResourceId, { first, last }: Period, today: Day) =>
  ({
    of,
    resource,
    first,
    last: last < today ? last : first > today ? first : today,
    cause: '',
    text: '',
    reason: '',
    corrects: undefined,
  }) satisfies ExplanationTyped;

/** What an entry says, to be corrected. */
export const typedOf = (entry: ExplanationEntry): ExplanationTyped => ({
  of: `${entry.of.kind}:${entry.of.id}`,
  resource: isResourceId(entry.resource) ? entry.resource : 'electricity',
  first: dayNumberFromText(entry.day),
  last: dayNumberFromText(entry.through ?? entry.day),
  cause: entry.cause,
  text: entry.text ?? '',
  reason: '',
  corrects: entry.id,
});

/**
 * The draft that says what was typed, or what is to be mended. "Another reason" needs words; the others speak for
 * themselves.
 *
 * @param today nothing later can be explained.
 */
export function explanationDraft(
  typed: ExplanationTyped,
  today: Day,
): Result<EntryDraft, ExplanationProblem> {
  const { resource, first, last, cause, corrects } = typed;
  const [text, reason] = [typed.text.trim(), typed.reason.trim()];
  if (cause === '') return err('cause');
  if (cause === 'other' && text === '') return err('text');
  if (text.length > LONGEST_TEXT || reason.length > LONGEST_TEXT) return err('too-long');
  if (first === undefined || last === undefined) return err('day');
  if (last > today || first > today) return err('future-day');
  if (last < first || last >= addDays(first, LONGEST_SPAN_DAYS)) return err('span');
  if (corrects !== undefined && reason === '') return err('reason');
  return ok({
    kind: 'explanation',
    of: { ...partOf(typed.of) },
    resource,
    day: dayText(first),
    ...(last === first ? {} : { through: dayText(last) }),
    cause,
    ...(text === '' ? {} : { text }),
    ...(corrects === undefined ? {} : { supersedes: [corrects], reason }),
  });
}

/** The part a key names: the inverse of `subjectKey`. */
export function partOf(key: string): Part {
  const kind = SUBJECT_KINDS.find((one) => key.startsWith(`${one}:`)) ?? 'department';
  return { kind, id: key.slice(key.indexOf(':') + 1) };
}
