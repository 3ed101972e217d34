import { entryOf, type Entry } from '@soxanh/core';
import { splitLines } from '@soxanh/sync';
import { SOUND, type Plants } from '../plant.ts';

/** Cursor moved before store: in a transaction of its own, before the entries of its page. */
export const cursorBeforeStore: Plants = {
  ...SOUND,
  store: (store, process) =>
    new Proxy(store, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name);
        if (name !== 'receive') return typeof found === 'function' ? (found.bind(target) as unknown) : found;
        return async (...[page, lines]: Parameters<typeof target.receive>) => {
          const moved = await target.receive(page, []);
          if (!moved.ok) return moved;
          await process.pause('between cursor and entries');
          return target.receive(page, lines);
        };
      },
    }),
};

/** Refused by itself: a machine puts some of what its people wrote into the tray, and no hub ever heard of it. */
export const refusedByItself: Plants = {
  ...SOUND,
  store: (store) =>
    new Proxy(store, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name);
        if (name !== 'outbox') return typeof found === 'function' ? (found.bind(target) as unknown) : found;
        return async (limit: Parameters<typeof target.outbox>[0]) => {
          const [out, state] = [await target.outbox(limit), await target.state()];
          if (!out.ok || !state.ok || out.value.vouch) return out;
          // A quarter of them, the same ones whenever the seed runs.
          const some = out.value.entries.filter(({ hash }) => hash < 'G');
          const refused = { is: 'refused', reason: { kind: 'duty' } } as const;
          const answers = some.map(({ id, hash }) => ({ id, hash, answer: refused }));
          await target.settle(answers, `${state.value.epoch}.0.t.m`, '');
          return target.outbox(limit);
        };
      },
    }),
};

/** An edited segment is admitted: what stands in a file is taken in, whatever its chain says. */
export const editedAdmitted: Plants = {
  ...SOUND,
  folder: (folder, store) => ({
    ...folder,
    read: async (shelf, name) => {
      const text = await folder.read(shelf, name);
      if (text.ok && text.value !== undefined && shelf.of !== 'hub')
        await store.hold(entriesIn(text.value), 'folder');
      return text;
    },
  }),
};

/** Counted before it is acknowledged: what comes by a file or the folder goes into the journal, and is sent all the same. */
export const countedEarly: Plants = {
  ...SOUND,
  store: (store, { book }) =>
    new Proxy(store, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name);
        if (name !== 'hold') return typeof found === 'function' ? (found.bind(target) as unknown) : found;
        return async (...[entries, from]: Parameters<typeof target.hold>) => {
          const held = await target.hold(entries, from);
          book.force(entries);
          return held;
        };
      },
    }),
};

/** The second copy resurrects: what it has goes into the journal, whatever the hub said of it. */
export const secondCopyResurrects: Plants = {
  ...SOUND,
  bringBack: async (book, entries) => {
    book.force(entries);
    return [];
  },
};

function entriesIn(text: string): Entry[] {
  return [...splitLines(text)].flatMap((line): Entry[] => {
    const read = entryOf(line);
    return read.ok ? [read.value] : [];
  });
}
