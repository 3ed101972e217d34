import { browser } from 'wxt/browser';

/** The extension's own pages that open in a tab. */
export type PageName = 'book' | 'sidepanel' | 'popup' | 'slip';

/**
 * Shows one of our pages in a tab: the one that is open already, else a new one.
 *
 * @param route what follows `#`, for example `/so-ghi`; empty for the page as it is, or as it opens.
 */
export async function showPage(page: PageName, route: string): Promise<void> {
  const address = new URL(`/${page}.html`, location.href).href;
  const url = route === '' ? address : `${address}#${route}`;
  const tabId = await openTab(address);
  if (tabId === undefined) await browser.tabs.create({ url });
  // Without a route the open tab stays where it is: going to its bare address would begin it anew.
  else await browser.tabs.update(tabId, route === '' ? { active: true } : { active: true, url });
}

/** The tab that shows a page of ours. Asks for our own contexts, which needs no permission; Firefox cannot tell. */
async function openTab(address: string): Promise<number | undefined> {
  if (browser.runtime.getContexts === undefined) return undefined;
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  return contexts.find((context) => context.documentUrl?.startsWith(address))?.tabId;
}
