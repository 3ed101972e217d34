import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../machine/repository.ts';

/**
 * Lets a developer name a room as the documents do: `core/journal` is `packages/core/src/journal`.
 * Everything else goes to Vitest as it was written.
 *
 * @example
 * toVitestArgument('core/journal'); // 'packages/core/src/journal'
 * toVitestArgument('--project=unit'); // '--project=unit'
 */
export function toVitestArgument(argument: string): string {
  const [, first = '', rest = ''] = /^([\w]+)(?:\/(.*))?$/u.exec(argument) ?? [];
  if (first === 'extension') return `extension/src/${rest}`;
  return first !== '' && existsSync(join(repository, 'packages', first))
    ? `packages/${first}/src/${rest}`
    : argument;
}
