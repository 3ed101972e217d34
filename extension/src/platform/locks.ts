/** Something only one page or worker of the extension does at a time. */
export interface Locks {
  /** Does the work if nobody else is at it; `undefined` if somebody is. */
  ifFree<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Does the work when its turn comes. Given up with the signal; an ended page gives its turn back. */
  inTurn<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export const locks: Locks = {
  ifFree: async (name, work) =>
    navigator.locks.request(name, { ifAvailable: true }, async (lock) =>
      lock === null ? undefined : work(),
    ),
  inTurn: async (name, work, signal) =>
    navigator.locks.request(name, signal === undefined ? {} : { signal }, work),
};
