import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * Writes a tree of files into a new folder outside the repository, so that a planted violation can never
 * be left behind in the real tree.
 *
 * @param files path → text; a text beginning with `link:` makes a symbolic link to that path (of the tree, or a full one).
 * @returns the folder; whoever planted it removes it.
 */
export function plant(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'soxanh-planted-'));
  for (const [path, text] of Object.entries(files)) {
    const place = join(root, path);
    mkdirSync(dirname(place), { recursive: true });
    if (text.startsWith('link:')) symlinkSync(resolve(root, text.slice('link:'.length)), place);
    else writeFileSync(place, text);
  }
  return root;
}
