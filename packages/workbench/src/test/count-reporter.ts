import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { COUNT_FILE, type Count } from './count.ts';

/** A Vitest reporter that writes the count of the whole run as JSON, for the closing line of `pnpm test`. */
// oxlint-disable-next-line import/no-default-export -- Vitest loads a reporter by its default export.
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const path = process.env[COUNT_FILE];
    if (path !== undefined) writeFileSync(path, JSON.stringify(count(modules, unhandledErrors)));
  }
}

function count(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): Count {
  const states = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => test.result().state),
  );
  const having = (state: (typeof states)[number]): number => states.filter((one) => one === state).length;
  // A file that could not be loaded has no failed test to show for it, only errors of its own.
  const broken = modules.filter((module) => module.errors().length > 0).length;
  return {
    passed: having('passed'),
    // A test that never came to an end is not one that passed.
    failed: having('failed') + having('pending') + broken + unhandledErrors.length,
    skipped: having('skipped'),
  };
}
