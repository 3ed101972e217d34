import { browser } from 'wxt/browser';

/**
 * Calls back when the person presses one of our shortcuts. To be called while the worker starts.
 *
 * @param listener gets the command's name and the window in which it was pressed.
 */
export function onCommand(listener: (command: string, windowId: number | undefined) => void): void {
  browser.commands.onCommand.addListener((command, tab) => listener(command, tab?.windowId));
}
