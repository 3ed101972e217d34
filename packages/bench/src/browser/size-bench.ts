import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { budgeted, type Figure } from '../measure/figure.ts';

/** Kilobytes of script, gzipped, that the popup loads until its totals are drawn, and with all it may load later: what writes comes right after. */
export async function sizeBench(built: string): Promise<Figure[]> {
  const scripts = await scriptsOf(built, 'popup.html');
  const later = await reachable(built, scripts, LATER);
  const size = (texts: Iterable<string>): number => {
    let bytes = 0;
    for (const text of texts) bytes += gzipSync(text, { level: 9 }).length;
    return bytes / 1000;
  };
  const first = budgeted(
    'popup: script until today’s totals are drawn, gzipped',
    'kB',
    size(scripts.values()),
    25,
  );
  const all = budgeted('popup: script with all it may load later, gzipped', 'kB', size(later.values()), 25);
  return [first, { ...all, reach: '', ok: null }];
}

const AT_ONCE = /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
const LATER = /["'`](?:\.\/|chunks\/)([^"'`]+\.js)["'`]/g;

/** The scripts a page names and those they import at once, by file name. */
async function scriptsOf(built: string, page: string): Promise<ReadonlyMap<string, string>> {
  const html = await readFile(join(built, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/chunks\/([^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const first = new Map(
    await Promise.all(named.map(async (file) => [file, await chunk(built, file)] as const)),
  );
  return reachable(built, first, AT_ONCE);
}

async function reachable(
  built: string,
  from: ReadonlyMap<string, string>,
  pattern: RegExp,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map(from);
  for (const text of found.values()) {
    for (const [, file = ''] of text.matchAll(pattern)) {
      if (!found.has(file)) found.set(file, await chunk(built, file));
    }
  }
  return found;
}

const chunk = (built: string, file: string): Promise<string> => readFile(join(built, 'chunks', file), 'utf8');
