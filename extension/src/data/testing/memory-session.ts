import { signal } from '@preact/signals';
import { epochMillisOf, must, sampleOfficeFacts, type Day, type FactDraft } from '@soxanh/core';
import { MemoryStore, memorySync, type DeskStore } from '@soxanh/store/memory';
import type { DraftBox } from '../../platform/draft-box.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { authorOf } from '../author-of.ts';
import { Book } from '../book.ts';
import type { Session } from '../session.ts';
import type { Settings } from '../settings.ts';

/** What a test decides of the machine it plays. */
export interface MemoryWorld {
  readonly day: Day;
  readonly minutes?: number;
  readonly settings?: Partial<Settings>;
  /** The sample office unless told otherwise. */
  readonly facts?: readonly FactDraft[];
}

/** A session on a book in memory, and the parts of its world a test turns: the clock and the browser's storage. */
export interface MemorySession extends Session {
  readonly store: MemoryStore;
  /** Its half for sharing. */
  readonly desk: DeskStore;
  readonly area: StorageArea;
  /** Sets the clock, in minutes since midnight of the day. */
  at(day: Day, minutes: number): void;
}

const OFFICE = { device: 'office-machine', role: 'office' } as const;
const FIRST_DAY = '2025-01-01';

/** What a book fetches when it is first asked for: once it is there, an answer takes one turn. */
const LATER_PARTS = [
  () => import('../table-of.ts'),
  () => import('../evidence-of.ts'),
  () => import('../book-later.ts'),
];

/** Opens a session on a book in memory. Everything is real but the clock, the random source and the disk. */
export async function memorySession(world: MemoryWorld): Promise<MemorySession> {
  await Promise.all(LATER_PARTS.map((fetched) => fetched()));
  let now = epochMillisOf({ day: world.day, minutes: world.minutes ?? 9 * 60 });
  const clock = (): number => now;
  const store = new MemoryStore({ book: 'test', synthetic: false }, { now: clock, random: countedBytes() });
  const facts = world.facts ?? sampleOfficeFacts(FIRST_DAY);
  await store.save(
    facts.map((fact) => ({ kind: 'office', ...fact })),
    OFFICE,
  );
  const area = memoryArea();
  const settings = signal<Settings>({ ...SETTINGS, ...world.settings });
  const { device: name } = settings.value;
  const desk = memorySync(store, { device: name, names: [name], duties: [] });
  const opened = await Book.on({ store, clock, area, desk });
  const book = must(opened.ok ? opened.value : undefined, 'a store in memory opens');
  return {
    store,
    desk,
    area,
    book,
    settings,
    at: (day, minutes) => (now = epochMillisOf({ day, minutes })),
    change: async (change) => void (settings.value = { ...settings.value, ...change }),
    author: (department) => authorOf(settings.value, department),
  };
}

const SETTINGS: Settings = {
  language: 'vi',
  theme: 'system',
  device: 'machine',
  book: { book: 'test', synthetic: false },
  departments: ['bao-ve-noi-bo'],
  department: 'bao-ve-noi-bo',
  role: 'recorder',
  reminder: undefined,
  sides: undefined,
};

/** Bytes that differ from call to call and are the same in every run. */
function countedBytes(): (count: number) => Uint8Array {
  let state = 1;
  return (count) => Uint8Array.from({ length: count }, () => (state = (state * 75 + 74) % 65_537) & 255);
}

/** The browser's small storage, in memory. */
export function memoryArea(): StorageArea {
  const kept = new Map<string, unknown>();
  const listeners = new Set<(keys: readonly string[]) => void>();
  const tell = (keys: readonly string[]): void => listeners.forEach((listener) => listener(keys));
  let last: Promise<unknown> = Promise.resolve();
  return {
    alone: (work) => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
    get: async (keys) =>
      Object.fromEntries(keys.filter((key) => kept.has(key)).map((key) => [key, kept.get(key)])),
    withPrefix: async (prefix) => Object.fromEntries([...kept].filter(([key]) => key.startsWith(prefix))),
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
      tell(Object.keys(values));
    },
    remove: async (keys) => {
      for (const key of keys) kept.delete(key);
      tell(keys);
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A page's draft boxes, in memory: the same name gives the same text, as in the browser. */
export function memoryBoxes(): (name: string) => DraftBox {
  const kept = new Map<string, string>();
  return (name) => ({
    read: () => kept.get(name) ?? '',
    write: (text) => void (text === '' ? kept.delete(name) : kept.set(name, text)),
  });
}

/** Lets everything that waits for nothing outside come to rest. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
