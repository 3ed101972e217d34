import { chmod, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { run } from '../../machine/run.ts';

/**
 * Makes a program that finds one folder of its own where the machine has another: an administrator's policy for one browser
 * of a test, while all others on the machine find what they always do. Nothing outside is changed, so nothing is to be put
 * back.
 *
 * @param place the folder of the machine that it is not to see; it has to be there.
 * @param shown the folder it finds there instead.
 * @param at where the program may be written.
 * @returns the path of the program. It keeps its name: browsers are told apart by it.
 * @throws Error in one line where the machine lets nobody do so.
 */
export async function withOwnPlace(
  program: string,
  { place, shown, at }: { readonly place: string; readonly shown: string; readonly at: string },
): Promise<string> {
  // A mount that only this program and what it starts can see.
  const apart = `unshare ${process.getuid?.() === 0 ? '' : '--map-root-user '}--mount --propagation private`;
  const inside = `mount --bind "$0" "${place}" && exec "$@"`;
  const path = join(at, basename(program));
  await writeFile(path, `#!/bin/sh\nexec ${apart} sh -c '${inside}' "${shown}" "${program}" "$@"\n`);
  await chmod(path, 0o755);
  const [shell, ...args] = ['sh', '-c', `${apart} sh -c '${inside}' "${shown}" true`] as const;
  const tried = await run({ program: shell, args, output: 'collect', limitMinutes: 1 });
  if (!tried.ok)
    throw new Error(`A policy of its own needs root, or user namespaces, on Linux: ${tried.text}`);
  return path;
}
