/** What a bundler asks a plugin. */
interface Plugin {
  readonly name: string;
  readonly enforce: 'pre';
  load(id: string): string | undefined;
}

/** Vite's own name for the function that every fetching of a later part goes through. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Fetches the styles of a part, then the part. A style that could not be fetched is asked for anew the next time.
 */
const CODE = `
const asked = {};
export const __vitePreload = (part, styles = []) =>
  Promise.all(styles.map((file) => (asked[file] ??= styled('/' + file, () => delete asked[file])))).then(part);
const styled = (href, forget) =>
  document.querySelector('link[href="' + href + '"]') ||
  new Promise((done, failed) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href, onload: done });
    link.onerror = () => { forget(); link.remove(); failed(new Error('No ' + href)); };
    document.head.append(link);
  });`;

/**
 * Fetches later parts by a short function in place of Vite's, which for pages of an extension is four fifths dead
 * weight (preloading of scripts, nonces, events) in a popup that counts kilobytes. Should a later Vite use another name,
 * its own function stays in force and only the weight comes back.
 */
export const laterParts = (): Plugin => ({
  name: 'soxanh:later-parts',
  enforce: 'pre',
  load: (id) => (id === HELPER ? CODE : undefined),
});
