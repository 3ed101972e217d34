import type { Day } from '../calendar/day.ts';
import type { Language } from '../quantity/language.ts';
import type { LineObstacle } from './reading.ts';
import type { Texts } from './texts.ts';

/** What every part of a line is read against. */
export interface Scene {
  /** The clean line, notes and all: places in it are those of its parts. */
  readonly line: string;
  /** The same with blanks where notes stand. */
  readonly said: string;
  /** Days, departments, notes: said of the whole line, so no choice may lose them. */
  readonly kept: readonly Span[];
  readonly language: Language;
  readonly texts: Texts;
  /** The day the line is for, and whether that is today. */
  readonly day: Day;
  readonly isToday: boolean;
  readonly reamsPerCarton: number;
  readonly isOffice: boolean;
  readonly sides: 1 | 2 | undefined;
}

/** A stretch of the line. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a stretch as they were typed. */
export const typedAt = (scene: Scene, { start, end }: Span): string => scene.line.slice(start, end);

/** The words of a stretch without any note in them: what may become part of an entry. */
export const saidAt = (scene: Scene, { start, end }: Span): string =>
  scene.said.slice(start, end).replace(/ +/g, ' ');

/** The whole line with another text in place of a stretch: how every choice is made. */
export function lineWith(scene: Scene, { start, end }: Span, text: string): string {
  const isWithin = (span: Span): boolean =>
    span.start >= start && span.end <= end && span.end - span.start < end - start;
  const inside = scene.kept.filter(isWithin);
  const replaced = [text, ...inside.map((span) => typedAt(scene, span))]
    .filter((piece) => piece !== '')
    .join(' ');
  return scene.line.slice(0, start) + replaced + scene.line.slice(end);
}

/** A refusal without another way out. */
export const refuse = (reason: string): LineObstacle => ({ kind: 'refuse', reason });
