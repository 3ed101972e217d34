import type { Day } from '../calendar/day.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import type { ItemId } from '../quantity/item.ts';
import type { ResourceId } from '../quantity/resource.ts';

/** What a line is read against: who types it, where, and on which day. */
export interface LineContext {
  /** Language of the screen: how numbers are grouped and which texts are shown. Words of both are always read. */
  readonly language: Language;
  readonly today: Day;
  /** The day chosen beside the line; today if none is. A day named in the line wins. */
  readonly day?: Day;
  readonly office: Office;
  /** The department of "ghi cho …". */
  readonly department: string;
  /** Departments this machine may record for; `every` for the Office. */
  readonly mayRecordFor: readonly string[] | 'every';
  /** Median of the department's recorded working days, in small units; undefined below ten of them. */
  readonly usualDay?: (department: string, resource: ResourceId) => number | undefined;
  /** What this machine remembers of "one side or two": without it pages are asked about. */
  readonly sides?: 1 | 2;
}

/** One entry the line asks to save. */
export interface LineEntry {
  /** `none` confirms that nothing was used; its amount is 0. */
  readonly kind: 'use' | 'none';
  readonly department: string;
  readonly resource: ResourceId;
  readonly item?: ItemId;
  readonly day: Day;
  /** Whole small units: A4 sheets, items. */
  readonly amount: number;
  /** The amount is estimated. */
  readonly about?: true;
  /** The words it was read from, without notes. */
  readonly typed: string;
}

/**
 * An answer to a question: the whole line as it would have been typed, to be read again. Every question is answered in
 * this way, "Vẫn ghi số này?" too (the line then begins with "vẫn ghi"), so a command line needs nothing else.
 */
export interface LineChoice {
  readonly label: string;
  readonly line: string;
  /** The answer says how this machine prints: worth remembering as `LineContext.sides`. */
  readonly sides?: 1 | 2;
}

/** What a line means. Entries exist only where the whole line was understood (all or nothing). */
export type LineReading =
  | {
      readonly kind: 'understood';
      readonly entries: readonly LineEntry[];
      /** The understanding in one line. Complete by itself; must be on screen before anything is saved (law Q4). */
      readonly shown: string;
      /** Text in brackets or after `//`. Stays on the machine unless the office allows notes. */
      readonly note?: string;
      /** What `shown` does not say, a sentence each: where a note goes. */
      readonly notices: readonly string[];
    }
  | { readonly kind: 'ask'; readonly question: string; readonly choices: readonly LineChoice[] }
  | { readonly kind: 'refuse'; readonly reason: string; readonly instead?: LineChoice }
  | { readonly kind: 'empty' };

/** A line that cannot be saved as it stands. */
export type LineObstacle = Extract<LineReading, { kind: 'ask' | 'refuse' }>;
