import { browser } from 'wxt/browser';

/** A line of the context menu. */
export interface MenuItem {
  readonly id: string;
  readonly title: string;
  /** The line under which it opens. */
  readonly parent?: string;
}

/** Puts our lines into the menu of every page, in the place of those that were there. */
export async function setContextMenu(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, parent } of items) {
    browser.contextMenus.create({
      id,
      title,
      contexts: ['page', 'selection', 'link', 'image', 'editable'],
      ...(parent === undefined ? {} : { parentId: parent }),
    });
  }
}

/**
 * Calls back when a line was chosen. To be called while the worker starts.
 *
 * @param listener gets the line's id and the window in which it was chosen.
 */
export function onContextMenu(listener: (id: string, windowId: number | undefined) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) =>
    listener(String(menuItemId), tab?.windowId),
  );
}
