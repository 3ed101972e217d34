/** What follows `#` in the page's address. */
export const currentRoute = (): string => location.hash.slice(1);

/** Calls back after the person went to another route. */
export function onRouteChanged(listener: (route: string) => void): () => void {
  const heard = (): void => listener(currentRoute());
  addEventListener('hashchange', heard);
  return () => removeEventListener('hashchange', heard);
}
