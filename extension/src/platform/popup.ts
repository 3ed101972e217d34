import { browser } from 'wxt/browser';

/** Opens the popup of the toolbar button. False where the browser will not: no window in front, or too old. */
export async function openPopup(): Promise<boolean> {
  if (browser.action.openPopup === undefined) return false;
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
