import { browser } from 'wxt/browser';

/** The version of the extension, as its manifest says. */
export const version = (): string => browser.runtime.getManifest().version;
