import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How many wait to be called. */
let waiting = 0;

/**
 * Calls back when this process ends, also by Ctrl-C and the like: a signal is made to leave by the door, for what
 * was started has a process group of its own and hears no signal, or leaves files behind. Only as long as somebody
 * waits: whoever started nothing may have other things to do at a signal.
 *
 * @returns a function to be called when there is nothing left to stop.
 * @example
 * const forget = atExit(() => child.kill());
 * child.once('close', forget);
 */
export function atExit(stop: () => void): () => void {
  process.on('exit', stop);
  if (waiting++ === 0) for (const signal of SIGNALS) process.on(signal, leave);
  return () => {
    process.off('exit', stop);
    if (--waiting === 0) for (const signal of SIGNALS) process.off(signal, leave);
  };
}

/** With the code that shells expect of a program ended by a signal. */
const leave = (signal: NodeJS.Signals): never => process.exit(128 + constants.signals[signal]);
