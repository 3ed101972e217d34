import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A stand-in for a browser of another name, for tests: Chromium, which like Chrome and Edge pays no attention to
 * `--load-extension` (unless it is called Chromium), and notes in the file `asked` how it was started.
 *
 * @param flags what it is started with beside; without others it shows no window.
 * @returns the path of the program, in the folder.
 */
export function brandedBrowser(
  folder: string,
  name: string,
  chromium: string,
  flags = '--headless=new',
): string {
  const program = join(folder, name);
  const dropped = name === 'chromium' ? '--none' : '--load-extension=*';
  const lines = [
    '#!/bin/sh',
    `echo "$*" >> "${join(folder, 'asked')}"`,
    `for flag do shift; case $flag in ${dropped}) ;; *) set -- "$@" "$flag" ;; esac; done`,
    `exec "${chromium}" --disable-gpu ${flags} "$@"`,
  ];
  writeFileSync(program, `${lines.join('\n')}\n`);
  chmodSync(program, 0o755);
  return program;
}
