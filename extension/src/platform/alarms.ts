import { browser } from 'wxt/browser';

/** Wakes the worker at a time. One alarm a name: a new one takes the place of the old. */
export async function setAlarm(name: string, epochMillis: number): Promise<void> {
  await browser.alarms.create(name, { when: epochMillis });
}

/** Calls back when an alarm rings. To be called while the worker starts: it may have been woken for this. */
export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
}
