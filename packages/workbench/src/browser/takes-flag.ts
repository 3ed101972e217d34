import { basename } from 'node:path';

/**
 * Whether a browser loads an unpacked extension by flag. Chrome (since 137) and Edge do not, Chromium does: the names
 * of their programs tell them apart. Whoever does not takes it over the debugging pipe.
 *
 * @see https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY the announcement
 * @example
 * takesFlag('/usr/bin/chromium'); // true
 * takesFlag('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'); // false
 */
export const takesFlag = (program: string): boolean => /chromium/i.test(basename(program));
