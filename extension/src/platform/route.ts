/** What follows `#` in the page's address. */
export const currentRoute = (): string => location.hash.slice(1);

/** Calls back after the person went to another route. */
export function onRouteChanged(listener: (route: string) => void): () => void {
  const heard = (): void => listener(currentRoute());
  addEventListener('hashchange', heard);
  return () => removeEventListener('hashchange', heard);
}

/** Goes to another route in the place of this one, which the way back then passes over. */
export const replaceRoute = (route: string): void => location.replace(`#${route}`);

/** Goes to another route of this page; the way back leads here. */
export const goTo = (route: string): void => void (location.hash = route);
