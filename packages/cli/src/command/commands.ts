import { check } from './check.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { exportFile } from './export.ts';
import { hub } from './hub.ts';
import { importFile } from './import.ts';
import { init } from './init.ts';
import { join } from './join.ts';
import { log } from './log.ts';
import { merge } from './merge.ts';
import { sync } from './sync.ts';
import { totals } from './totals.ts';

/** All commands, in the order in which a book's life needs them. */
export const COMMANDS: readonly Command[] = [
  init,
  log,
  importFile,
  totals,
  compare,
  exportFile,
  merge,
  check,
  join,
  sync,
  hub,
];
