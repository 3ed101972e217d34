import { dayNumberFromText, dayText, type Day } from '@soxanh/core';
import { keptJson } from './kept-json.ts';
import { isTyped, keptReading, type TypedReading } from './meter-typed.ts';

/** What is half typed in a round of readings. */
export interface RoundDraft {
  /** Undefined while what is typed is no day. */
  readonly day: Day | undefined;
  readonly isBefore: boolean;
  /** By meter. */
  readonly readings: ReadonlyMap<string, TypedReading>;
}

/** The text that keeps a round; empty if nothing is typed. */
export function roundText({ day, isBefore, readings }: RoundDraft): string {
  const typed = [...readings].filter(([, reading]) => isTyped(reading));
  if (typed.length === 0) return '';
  return JSON.stringify({ ...(day === undefined ? {} : { day: dayText(day) }), before: isBefore, typed });
}

/** The round a text keeps; undefined if it keeps none. */
export function keptRound(text: string): RoundDraft | undefined {
  const kept = keptJson(text);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { day, before, typed }: { day?: unknown; before?: unknown; typed?: unknown } = kept;
  const pairs: readonly unknown[] = Array.isArray(typed) ? typed : [];
  return {
    day: typeof day === 'string' ? dayNumberFromText(day) : undefined,
    isBefore: before === true,
    readings: new Map(
      pairs.flatMap((pair): [string, TypedReading][] =>
        Array.isArray(pair) && typeof pair[0] === 'string' ? [[pair[0], keptReading(pair[1])]] : [],
      ),
    ),
  };
}
