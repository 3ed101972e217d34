/** What the bundler tells about its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds?: readonly string[] } | null;
}

/** Parts of one page: they stay with it. */
const PAGE_PART = /[\\/]src[\\/](?:entrypoints|features)[\\/]/;

/** What the builder puts before every page: nothing, which would else be a file of its own. */
const PAGE_HEAD = 'virtual:wxt-html-plugins';

/** The door of a package leads to everything in it, so what a page takes through it has to be told by name. */
const DOOR = /[\\/]packages[\\/]\w+[\\/]src[\\/]index\.ts$/;

/** What of the core every page takes: days, amounts, the office and its cells. */
const OF_CORE = new RegExp(
  [
    'result/result',
    'calendar/(?:day|day-words|moment|official-days|working-days)',
    'quantity/(?:amount-text|decimal-text|item|language|number-text|resource|singular)',
    'office/(?:fact|office|readable|record-id|topic)',
    'ledger/span-shares',
    'report/synthetic-words',
  ]
    .map((part) => `/packages/core/src/${part}\\.ts$`)
    .join('|')
    .replaceAll('/', '[\\\\/]'),
);

/**
 * Names the one chunk that holds what a page loads at once and shares with others. Left to itself the bundler cuts it
 * into some forty pieces by who shares what; forty files take the popup half as long again to draw as one, and small
 * pieces compress badly. What only other pages use stays out of it.
 *
 * @param entry the page's first module.
 */
export function baseChunk(entry: string): (id: string, modules: Modules) => string | null {
  const reached = new Set<string>();
  return (id, modules) => {
    if (reached.size === 0) reach(entry, modules, reached);
    return (reached.has(id) && !PAGE_PART.test(id)) || OF_CORE.test(id) || id.includes(PAGE_HEAD)
      ? 'base'
      : null;
  };
}

function reach(from: string, modules: Modules, reached: Set<string>): void {
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const info = modules.getModuleInfo(id);
    if (info === null || reached.has(id) || DOOR.test(id)) continue;
    reached.add(id);
    open.push(...(info.importedIds ?? []));
  }
}
