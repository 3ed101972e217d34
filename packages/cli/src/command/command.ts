import type { Bilingual, Day, Moment, Result } from '@soxanh/core';
import type { Complaint, ExitCode } from '../world/complaint.ts';
import type { Printer } from '../world/printer.ts';
import type { World } from '../world/world.ts';

/** The options of one call. */
export interface Options {
  /** The text of an option, undefined if it was not given. */
  text(name: string): string | undefined;
  /** All texts of an option that may be repeated. */
  texts(name: string): readonly string[];
  /** Whether a switch was given. */
  has(name: string): boolean;
}

/** What a command works with. */
export interface Call {
  readonly world: World;
  readonly print: Printer;
  readonly options: Options;
  /** What stands in the command line beside the options. */
  readonly operands: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly moment: Moment;
  readonly today: Day;
}

/** An option of a command: one with a text, one that may come several times, or a mere switch. */
export type OptionKind = 'text' | 'texts' | 'switch';

/** One of the commands. */
export interface Command {
  readonly name: string;
  /** The operands as the help shows them, for example `BOOK FILE.csv`. */
  readonly operands: readonly string[];
  /** True if the last operand may be repeated. */
  readonly more?: boolean;
  readonly options: Readonly<Record<string, OptionKind>>;
  readonly summary: Bilingual;
  readonly usage: readonly string[];
  run(call: Call): Promise<Result<ExitCode, Complaint>>;
}
