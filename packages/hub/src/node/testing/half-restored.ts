import { entryMaker } from '@soxanh/testkit';
import { readBackup } from '../../db/back-up/read-back-up.ts';
import { writeBackup } from '../../db/back-up/write-back-up.ts';
import { foundBook, okOf, push, randomName, testWorld } from '../../db/contract/world.ts';
import { memorySubject } from '../../db/memory/testing/subject.ts';
import type { HubStorage } from '../../db/storage.ts';

/**
 * Leaves a book half restored, from a file that is then gone.
 *
 * @returns its id, and another back-up of it that is whole.
 */
export async function halfRestored(
  storage: HubStorage,
): Promise<{ readonly book: string; readonly text: string }> {
  const world = testWorld();
  const { storage: source } = await memorySubject.open(world);
  const { book } = await foundBook(source, world);
  const make = entryMaker(randomName());
  await push(
    source,
    book,
    Array.from({ length: 1100 }, () => make.use()),
  );
  const dump = async (now: number): Promise<string> => {
    let text = '';
    for await (const piece of writeBackup(source, book, { tokens: true, now })) text += okOf(piece);
    return text;
  };
  const lost = (await dump(1)).split('\n').slice(0, 1050);
  const begun = await readBackup(
    (async function* () {
      yield lost.join('\n');
    })(),
    storage,
  );
  if (begun.ok || begun.error.kind !== 'cut-off') throw new Error('Impossible: it is cut off');
  return { book, text: await dump(2) };
}
