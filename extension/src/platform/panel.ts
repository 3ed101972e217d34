import { browser } from 'wxt/browser';

interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Prepares opening the side panel. Browsers open it only inside a click and before anything is awaited, so the window
 * it belongs to is asked for beforehand.
 *
 * @returns a function to call in the click; it answers false where the browser has no side panel, so that the caller
 *   can open the same page in a tab.
 */
export function panelOpener(): () => boolean {
  let windowId: number | undefined;
  void browser.windows.getCurrent().then((window) => (windowId = window.id));
  return () => openPanel(windowId);
}

/** Opens the panel of a window, inside a click. False if the browser has none. */
export function openPanel(windowId: number | undefined): boolean {
  const { sidebarAction } = browser as { sidebarAction?: SidebarAction };
  if (sidebarAction !== undefined) {
    void sidebarAction.open();
    return true;
  }
  if (browser.sidePanel?.open === undefined || windowId === undefined) return false;
  void browser.sidePanel.open({ windowId });
  return true;
}
