import { pageAddress } from '../browser/launch.ts';
import type { DebuggingPipe } from './pipe.ts';

/** A tab or another thing that can be debugged, as the protocol tells of it. */
interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly title: string;
}

const BOOK = pageAddress('book.html');

/**
 * Opens the book with the sample office, as the only tab of a browser that has just started.
 *
 * @throws Error if the page does not open: the extension is not in the browser.
 */
export async function openBook(pipe: DebuggingPipe): Promise<void> {
  const { targetId } = await pipe.send<Target>('Target.createTarget', { url: `${BOOK}#/minh-hoa` });
  if (!(await hasTitle(pipe, targetId))) {
    await pipe.send('Target.closeTarget', { targetId });
    throw new Error('its page does not open');
  }
  // Asked now, not before: the browser's own first tab may come late, and so may the book that the extension, just
  // installed, opens where it does not see ours yet. Somebody may have closed either by hand meanwhile.
  const others = (await pagesOf(pipe)).filter(
    (page) => page.targetId !== targetId && (page.url === 'about:blank' || page.url.startsWith(BOOK)),
  );
  for (const other of others)
    await pipe.send('Target.closeTarget', { targetId: other.targetId }).catch(() => undefined);
}

/** Brings the book to the front, opened anew if its tab was closed. */
export async function showBook(pipe: DebuggingPipe): Promise<void> {
  const book = (await pagesOf(pipe)).find(({ url }) => url.startsWith(BOOK));
  if (book === undefined) await pipe.send('Target.createTarget', { url: BOOK });
  else await pipe.send('Target.activateTarget', { targetId: book.targetId });
}

/** Opens the page where extensions are loaded by hand. */
export async function openExtensionsPage(pipe: DebuggingPipe): Promise<void> {
  await pipe.send('Target.createTarget', { url: 'chrome://extensions' }, 5000);
}

/** Ends the browser with its last tab: on macOS it would go on without a window. */
export async function endWithLastTab(pipe: DebuggingPipe): Promise<void> {
  await pipe.send('Target.setDiscoverTargets', { discover: true });
  const endIfEmpty = async (): Promise<void> => {
    if ((await pagesOf(pipe)).length === 0) await pipe.send('Browser.close');
  };
  // Where the browser ends by itself it is gone before it has answered.
  pipe.on('Target.targetDestroyed', () => void endIfEmpty().catch(() => undefined));
}

async function pagesOf(pipe: DebuggingPipe): Promise<readonly Target[]> {
  const { targetInfos } = await pipe.send<{ targetInfos: readonly Target[] }>('Target.getTargets');
  return targetInfos.filter(({ type }) => type === 'page');
}

/** A page that cannot be shown has its address for a title. */
async function hasTitle(pipe: DebuggingPipe, targetId: string): Promise<boolean> {
  const end = Date.now() + 10_000;
  for (;;) {
    const { targetInfo } = await pipe.send<{ targetInfo: Target }>('Target.getTargetInfo', { targetId });
    if (targetInfo.title.endsWith('Sổ Xanh')) return true;
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
