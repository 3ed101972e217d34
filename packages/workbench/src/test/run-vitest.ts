import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../machine/run.ts';
import { toolScript } from '../machine/tool.ts';
import { COUNT_FILE, type Count } from './count.ts';

/**
 * Runs Vitest over all projects, or what the arguments choose, and counts.
 *
 * A run that breaks before it can count is one failure: never a silent nought.
 */
export async function runVitest(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'soxanh-test-'));
  const file = join(folder, 'count.json');
  const reporters = ['--reporter=default', '--reporter=./packages/workbench/src/test/count-reporter.ts'];
  const { ok } = await run({
    program: process.execPath,
    args: [toolScript('vitest'), 'run', ...reporters, ...args],
    env: { ...env, [COUNT_FILE]: file },
    output: 'show',
    limitMinutes: 60,
  });
  const count = readCount(file);
  rmSync(folder, { recursive: true, force: true });
  // Vitest may fail for a reason no test shows, and a run without a single test proves nothing.
  const failed = count.failed === 0 && (!ok || count.passed === 0) ? 1 : count.failed;
  return { ...count, failed };
}

function readCount(file: string): Count {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Count;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
