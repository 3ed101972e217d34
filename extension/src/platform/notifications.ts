import { browser } from 'wxt/browser';

/** Notifications exist only once the person allowed them; until then the browser hides the interface. */
const allowed = (): typeof browser.notifications | undefined =>
  (browser as { notifications?: typeof browser.notifications }).notifications;

/** Shows a notification of the system. False if the person has not allowed them. */
export async function notify(id: string, title: string, message: string): Promise<boolean> {
  const notifications = allowed();
  if (notifications === undefined) return false;
  listenOnce();
  const iconUrl = new URL('/icon/128.png', location.href).href;
  await notifications.create(id, { type: 'basic', iconUrl, title, message });
  return true;
}

let clicked: (id: string) => void = () => undefined;

/** Calls back when the person clicks one of our notifications. To be called while the worker starts. */
export function onNotificationClicked(listener: (id: string) => void): void {
  clicked = listener;
  listenOnce();
}

const heard = (id: string): void => clicked(id);

/** The interface may appear while the worker runs: adding the same listener again does nothing. */
function listenOnce(): void {
  allowed()?.onClicked.addListener(heard);
}
