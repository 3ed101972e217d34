import type { Session } from './session.ts';
import { tendSecondCopy } from './tend-second-copy.ts';

/**
 * Brings the journal and its second copy together when the browser starts. A book that is shared is tended by every turn, under
 * the lock of the turns and with a word to the person about a new name: two at it at once would rename the machine twice. On a
 * machine that shares nothing the name concerns nobody.
 *
 * @param newName makes a name nobody has.
 */
export async function tendAtStart(
  { book, settings, change }: Pick<Session, 'book' | 'settings' | 'change'>,
  isShared: () => Promise<boolean>,
  newName: () => string,
): Promise<void> {
  if (await isShared()) return;
  const { device } = settings.peek();
  const { clones } = await tendSecondCopy(book, device);
  if (clones.includes(device)) await change({ device: newName() });
}
