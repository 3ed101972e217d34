import { browser } from 'wxt/browser';

/** What stands on the toolbar button. */
export interface Badge {
  readonly text: string;
  readonly tooltip: string;
  /** `notice` asks for attention, `count` does not. */
  readonly tone: 'count' | 'notice';
}

const COLOURS = { count: '#1b6e3c', notice: '#8a4b00' } as const;

/** Puts a badge on the toolbar button. */
export async function setBadge({ text, tooltip, tone }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS[tone] }),
    browser.action.setTitle({ title: tooltip }),
  ]);
}
