import { statSync } from 'node:fs';

/**
 * Whether a database still has its files under their names. Who moves or deletes them below a running hub takes away only
 * the names: it would write on into files nobody finds again, and what it acknowledged would be gone at its end (law S2).
 *
 * @param file the data file, open already; `:memory:` has none.
 * @returns tells it anew each time. Files that are put back are good again.
 */
export function ownFiles(file: string): () => boolean {
  if (file === ':memory:') return () => true;
  const own = idOf(file);
  const log = `${file}-wal`;
  // Made by the first commit.
  let ownLog: string | undefined;
  return () => {
    ownLog ??= idOf(log);
    return idOf(file) === own && ownLog !== undefined && idOf(log) === ownLog;
  };
}

/** What a file is, whatever it is called; undefined if there is none by this name, or it cannot be asked for. */
function idOf(file: string): string | undefined {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
