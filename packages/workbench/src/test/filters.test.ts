import { expect, it } from 'vitest';
import { toVitestArgument } from './filters.ts';

it.each([
  ['core/journal', 'packages/core/src/journal'],
  ['core', 'packages/core/src/'],
  ['extension/ui', 'extension/src/ui'],
  ['packages/core/src/journal', 'packages/core/src/journal'],
  ['--project=unit', '--project=unit'],
  ['bundle', 'bundle'],
])('%s is %s for Vitest', (written, meant) => {
  expect(toVitestArgument(written)).toBe(meant);
});
