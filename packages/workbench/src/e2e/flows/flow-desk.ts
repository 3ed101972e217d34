import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildMode } from '../../browser/builds.ts';
import { freshBuild } from '../../browser/fresh-build.ts';
import { launch, type Desk, type LaunchOptions } from '../../browser/launch.ts';
import { ensureChromium } from '../../machine/ensure.ts';

/** A browser of its own for a test, and a folder for what it writes; both are gone after `close`. */
export interface FlowDesk extends Desk {
  readonly folder: string;
}

type Changes = Pick<LaunchOptions, 'colorScheme' | 'display' | 'flags' | 'viewport' | 'zoom'>;

/** Starts Chromium with the extension, in which it is Monday, 08/6/2026, nine in the morning. */
export async function flowDesk(changes: Changes = {}, mode: BuildMode = 'trial'): Promise<FlowDesk> {
  const [program, extension] = [await ensureChromium(), await freshBuild(mode)];
  const folder = await mkdtemp(join(tmpdir(), 'soxanh-flow-'));
  const desk = await launch({ program, extension, profile: join(folder, 'profile'), ...changes });
  return {
    ...desk,
    folder,
    close: async () => {
      await desk.close();
      // Chromium's helpers may still be writing while they end.
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
