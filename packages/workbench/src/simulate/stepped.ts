import type { SyncStore } from '@soxanh/sync';
import type { Life, Scheduler } from './scheduler.ts';

/** A store as a process sees it: every call is a step of its own, and who is killed in it is not answered. */
export function stepped(store: SyncStore, life: Life, scheduler: Scheduler): SyncStore {
  return new Proxy(store, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: readonly unknown[]) =>
        scheduler.step(life, `store.${String(name)}`, () => Reflect.apply(method, target, args) as unknown);
    },
  });
}
