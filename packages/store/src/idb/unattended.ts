/**
 * Lets a promise of a transaction go. If it fails, the transaction fails, and that is where it is noticed; an unattended
 * rejection would only be reported a second time.
 */
export function unattended(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
