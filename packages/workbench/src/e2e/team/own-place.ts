import { chmod, cp, mkdir, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { run } from '../../machine/run.ts';

/** A folder of the machine that a program is to find otherwise. */
export interface OwnPlace {
  /** The folder; it has to be there. */
  readonly place: string;
  /** A file that is to be in it as well: where, and its text. */
  readonly file: string;
  readonly text: string;
  /** An empty folder of the test's own. */
  readonly at: string;
}

/**
 * Makes a program that finds one more file in a folder of the machine: an administrator's policy for one browser of a test.
 * All others on the machine find what they always do; nothing outside `at` is written, so nothing is to be put back.
 *
 * @returns the path of the program. It keeps its name: browsers are told apart by it.
 * @throws Error in one line where the machine lets nobody do so.
 */
export async function withOwnPlace(program: string, { place, file, text, at }: OwnPlace): Promise<string> {
  // The folder itself: a copied link would lead back to the machine's own.
  const real = await realpath(place);
  const shown = join(at, 'shown');
  await cp(real, shown, { recursive: true, dereference: true });
  await mkdir(dirname(join(shown, file)), { recursive: true });
  await writeFile(join(shown, file), text);
  // A mount that only this program and what it starts can see.
  const apart = `unshare ${process.getuid?.() === 0 ? '' : '--map-root-user '}--mount --propagation private`;
  const inside = `mount --bind "$0" "${real}" && exec "$@"`;
  const tried = await run({
    program: 'sh',
    args: ['-c', `${apart} sh -c '${inside}' "${shown}" true`],
    output: 'collect',
    limitMinutes: 1,
  });
  if (!tried.ok)
    throw new Error(`A policy of its own needs root, or user namespaces, on Linux: ${tried.text}`);
  const path = join(at, basename(program));
  await writeFile(path, `#!/bin/sh\nexec ${apart} sh -c '${inside}' "${shown}" "${program}" "$@"\n`);
  await chmod(path, 0o755);
  return path;
}
