import type { Desk } from '../../browser/launch.ts';

interface Event {
  dispatch(...args: readonly unknown[]): void;
}

/** The events of the browser's own surfaces, which no debugger can reach; the worker's listeners are called as they call them. */
declare const chrome: {
  readonly omnibox: { readonly onInputChanged: Event; readonly onInputEntered: Event };
  readonly contextMenus: { readonly onClicked: Event };
  readonly action: { getTitle(details: object): Promise<string> };
};

/** Types a line behind `sx` in the address bar; answers when the line beneath it has been given. */
export async function typeInAddressBar(desk: Desk, line: string): Promise<void> {
  const worker = await desk.worker();
  await worker.evaluate(
    (text) => new Promise<void>((given) => chrome.omnibox.onInputChanged.dispatch(text, () => given())),
    line,
  );
}

/** Presses Enter behind the line. */
export async function enterInAddressBar(desk: Desk, line: string): Promise<void> {
  const worker = await desk.worker();
  await worker.evaluate((text) => chrome.omnibox.onInputEntered.dispatch(text, 'currentTab'), line);
}

/** Chooses a line of the context menu on some page. */
export async function chooseFromMenu(desk: Desk, id: string): Promise<void> {
  const worker = await desk.worker();
  await worker.evaluate(
    (menuItemId) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId, editable: false }, { id: 1, windowId: 1 }),
    id,
  );
}

/** What the toolbar's button says when pointed at. */
export async function buttonTitle(desk: Desk): Promise<string> {
  const worker = await desk.worker();
  return worker.evaluate(() => chrome.action.getTitle({}));
}
