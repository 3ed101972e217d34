import { browser } from 'wxt/browser';

const MILLIS_A_MINUTE = 60_000;

/**
 * Wakes the worker after a while. One alarm a name: a new one takes the place of the old.
 *
 * @param millis browsers wait at least half a minute, and a whole one is soon enough for everything here.
 */
export async function setAlarm(name: string, millis: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: Math.max(1, millis / MILLIS_A_MINUTE) });
}

/** Wakes the worker every minute. An alarm of that name that is there already goes on ringing as it did. */
export async function setMinuteAlarm(name: string): Promise<void> {
  const present = await browser.alarms.get(name);
  if (present?.periodInMinutes !== 1) await browser.alarms.create(name, { periodInMinutes: 1 });
}

export async function endAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls back when an alarm rings. To be called while the worker starts: it may have been woken for this. */
export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
}
