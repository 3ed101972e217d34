import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureOpenbox, ensureXdotool } from '../../machine/ensure.ts';
import { run } from '../../machine/run.ts';
import { virtualDisplay } from '../flows/virtual-display.ts';

/** A display with a window manager, and a hand on its keyboard and mouse: for what no debugger reaches. */
export interface HandDisplay {
  /** What `DISPLAY` is to be set to. */
  readonly name: string;
  /** Does what xdotool's arguments say, and answers what it prints. */
  readonly hand: (...args: readonly string[]) => Promise<string>;
  /** Waits for a window by a part of its title, and answers its number. */
  readonly window: (title: string) => Promise<string>;
  /** Waits until there is no such window. */
  readonly noWindow: (title: string) => Promise<void>;
  readonly close: () => void;
}

const PATIENCE_MILLIS = 30_000;

export async function handDisplay(): Promise<HandDisplay> {
  const { name, server } = await virtualDisplay();
  const env = { DISPLAY: name, LANGUAGE: 'en' };
  const manager = spawn(await ensureOpenbox(), [], { stdio: 'ignore', env: { ...process.env, ...env } });
  const program = await ensureXdotool();
  const hand = async (...args: readonly string[]): Promise<string> =>
    (await run({ program, args, env, output: 'collect', limitMinutes: 1 })).text.trim();
  const find = async (title: string): Promise<string | undefined> => {
    const [found = ''] = (await hand('search', '--onlyvisible', '--name', title)).split('\n');
    return /^\d+$/u.test(found) ? found : undefined;
  };
  const until = async <T>(look: () => Promise<T | undefined>, otherwise: string): Promise<T> => {
    const end = Date.now() + PATIENCE_MILLIS;
    while (Date.now() < end) {
      const seen = await look();
      if (seen !== undefined) return seen;
      await pause(100);
    }
    throw new Error(otherwise);
  };
  return {
    name,
    hand,
    window: (title) => until(() => find(title), `The window "${title}" did not appear`),
    noWindow: async (title) => {
      const isGone = async () => ((await find(title)) === undefined ? true : undefined);
      await until(isGone, `The window "${title}" stayed`);
    },
    close: () => {
      manager.kill();
      server.kill();
    },
  };
}
