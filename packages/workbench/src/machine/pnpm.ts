import { basename } from 'node:path';

/**
 * The program and first arguments that call the pnpm which runs this script: on a fresh machine pnpm is
 * known to nobody but npx, so its path is taken from the environment it set.
 *
 * @example
 * const { program, args } = pnpm();
 * await run({ program, args: [...args, '--filter', '@soxanh/core', 'run', 'build'], output: 'show', limitMinutes: 5 });
 */
export function pnpm(): { readonly program: string; readonly args: readonly string[] } {
  const path = process.env['npm_execpath'];
  if (path === undefined || !basename(path).startsWith('pnpm')) {
    return { program: 'npx', args: ['--yes', 'pnpm@12'] };
  }
  return /\.[cm]?js$/u.test(path) ? { program: process.execPath, args: [path] } : { program: path, args: [] };
}
