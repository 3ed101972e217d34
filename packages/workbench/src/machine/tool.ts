import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository.ts';

/**
 * The script behind a tool of the root's devDependencies, to be run with this very Node: what the shell
 * would find by name may be another Node, or on Windows a batch file.
 *
 * @param name the package; `bin` the command, where the package has several or calls it otherwise.
 * @throws if the tool is not installed: that is a broken checkout.
 * @example
 * toolScript('typescript', 'tsc'); // '…/node_modules/typescript/bin/tsc'
 */
export function toolScript(name: string, bin: string = name): string {
  const folder = join(repository, 'node_modules', name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Readonly<Record<string, string>>;
  };
  const script = typeof bins === 'string' ? bins : bins?.[bin];
  if (script === undefined) throw new Error(`The package ${name} has no command ${bin}.`);
  return join(folder, script);
}
