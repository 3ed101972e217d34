/** Calls back when the browser says that the network is back. Returns a function that ends it. */
export function onOnline(listener: () => void): () => void {
  addEventListener('online', listener);
  return () => removeEventListener('online', listener);
}
