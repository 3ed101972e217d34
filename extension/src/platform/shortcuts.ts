import { browser } from 'wxt/browser';

/** A key combination as the browser has it now; empty if the person or another extension took it away. */
export interface Shortcut {
  readonly command: string;
  readonly keys: string;
}

/** The shortcuts as they really are: what was suggested at installation may not be what holds. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut }) =>
    name === undefined ? [] : [{ command: name, keys: shortcut ?? '' }],
  );
}

interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's page on which shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & ShortcutSettings;
  // Firefox has a function for it; Chromium lets an extension open the page.
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
