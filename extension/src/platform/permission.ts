import { browser } from 'wxt/browser';

/** Asks the person to allow notifications. Must be called inside a click, before anything is awaited. */
export const askForNotifications = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['notifications'] });
