const MINUTE_MILLIS = 60_000;

/**
 * Calls back every minute, and when the page comes into sight again: a machine that slept has missed its minutes.
 * Returns a function that stops it.
 */
export function everyMinute(action: () => void): () => void {
  const timer = setInterval(action, MINUTE_MILLIS);
  document.addEventListener('visibilitychange', action);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', action);
  };
}
