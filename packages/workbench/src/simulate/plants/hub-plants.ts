import type { Result } from '@soxanh/core';
import type { MemoryDisk } from '../../../../hub/src/db/memory/memory-disk.ts';
import { entryRow } from '../../../../hub/src/db/record.ts';
import type {
  AppendAsk,
  Appended,
  Decide,
  Head,
  HubStorage,
  Page,
  Place,
  Restart,
  StorageProblem,
} from '../../../../hub/src/db/storage.ts';
import { SOUND, type Plants } from '../plant.ts';

type Answers = readonly Result<Appended, StorageProblem>[];
type Append = HubStorage['append'];

/** A storage that is the one given but for a few methods. */
const changed = (storage: HubStorage, other: Partial<HubStorage>): HubStorage =>
  new Proxy(storage, {
    get: (target, name) => {
      const found: unknown = Reflect.get(other, name) ?? Reflect.get(target, name);
      return typeof found === 'function' ? (found.bind(target) as unknown) : found;
    },
  });

/** A storage that asks another judge. */
const judged = (
  storage: HubStorage,
  rejudge: <A extends AppendAsk>(decide: Decide<A>, storage: HubStorage) => Decide<A>,
): HubStorage =>
  changed(storage, { append: (asks, decide) => storage.append(asks, rejudge(decide, storage)) });

/**
 * Cursor by commit order: numbers are given before the lock is taken, so a record may become visible after one with a
 * greater number. Of what a commit wrote, all but the last becomes visible a little later.
 */
export const cursorByCommitOrder: Plants = {
  ...SOUND,
  storage: (storage, { later }) => {
    const hidden = new Set<number>();
    const append: Append = async (asks, decide) => {
      const answers = await storage.append(asks, decide);
      const head = headOf(answers);
      const count = writtenBy(answers);
      if (head === undefined || count < 2) return answers;
      for (let seq = head.seq - count + 1; seq < head.seq; seq++) hidden.add(seq);
      void later(60).then(() => hidden.clear());
      return answers;
    };
    const page: HubStorage['page'] = async (ask) => {
      const read = await storage.page(ask);
      return read.ok && read.value.is === 'page' ? { ok: true, value: without(read.value, hidden) } : read;
    };
    return changed(storage, { append, page });
  },
};

function without(page: Page, hidden: ReadonlySet<number>): Page {
  const first = page.last.seq - page.records + 1;
  const all = Buffer.from(page.lines).toString('utf8').split('\n');
  const lines = all.filter((line, at) => line !== '' && !hidden.has(first + at));
  return { ...page, records: lines.length, lines: Buffer.from(lines.map((line) => `${line}\n`).join('')) };
}

const headOf = (answers: Answers): Head | undefined => {
  const [one] = answers;
  return one?.ok === true && one.value.is === 'appended' ? one.value.head : undefined;
};

const writtenBy = (answers: Answers): number =>
  answers
    .flatMap((one) => (one.ok && one.value.is === 'appended' ? one.value.outcomes : []))
    .filter(({ is }) => is === 'stored').length;

/** Ack before store: what a commit wrote reaches the disk a little after it was answered, if the hub still runs then. */
export const ackBeforeStore: Plants = {
  ...SOUND,
  storage: (storage, { disk, later, onEnd }) => {
    let safe: MemoryDisk | undefined;
    onEnd(() => {
      if (safe === undefined) return;
      for (const [id, book] of safe.books) disk.books.set(id, book);
    });
    const append: Append = async (asks, decide) => {
      const before = safe ?? disk.copy();
      safe = before;
      const answers = await storage.append(asks, decide);
      void later(25).then(() => (safe = undefined));
      return answers;
    };
    return changed(storage, { append });
  },
};

const SAME_EPOCH = 'e';
const SAME_SECRET = new Uint8Array(32);

/**
 * Epoch ignored: a log that was put back is taken for the one it was. `numberOnly`: the epoch is looked at, and whether
 * the log reaches as far as the cursor, but not whose record stands there, nor the mark beside the cursor.
 */
export const epochIgnored = (kind: 'all' | 'numberOnly'): Plants => ({
  ...SOUND,
  storage: (storage, { disk }) => {
    const told = (head: Head): Head =>
      kind === 'all' ? { ...head, epoch: SAME_EPOCH, secret: SAME_SECRET } : head;
    const real = (book: string, place: Place | undefined): Place | undefined => {
      const found = disk.books.get(book);
      if (found === undefined || place === undefined) return place;
      if (kind === 'numberOnly' && (place.epoch !== found.epoch || place.seq > found.rows.length))
        return place;
      const seq = Math.min(place.seq, found.rows.length);
      return { epoch: found.epoch, seq, tag: found.rows[seq - 1]?.tag ?? '' };
    };
    const page: HubStorage['page'] = async (ask) => {
      const read = await storage.page({ ...ask, after: real(ask.book, ask.after), high: undefined });
      if (!read.ok) return read;
      return { ok: true, value: pageTold(read.value, told) };
    };
    const append: Append = async (asks, decide) => {
      const answers = await storage.append(
        asks.map((ask) => ({ ...ask, high: undefined })),
        decide,
      );
      return answers.map((one) =>
        one.ok ? { ok: true, value: { ...one.value, head: told(one.value.head) } } : one,
      );
    };
    const head: HubStorage['head'] = async (book) => {
      const read = await storage.head(book);
      return read.ok ? { ok: true, value: told(read.value) } : read;
    };
    return changed(storage, { page, append, head });
  },
});

function pageTold(page: Page | Restart, told: (head: Head) => Head): Page | Restart {
  const head = told(page.head);
  return page.is === 'page'
    ? { ...page, head, last: { ...page.last, epoch: head.epoch } }
    : { ...page, head };
}

/** Dedupe dropped: what is there already is written once more. */
export const dedupeDropped: Plants = {
  ...SOUND,
  storage: (storage, { disk }) => {
    const append: Append = async (asks, decide) => {
      const answers = await storage.append(asks, decide);
      for (const [at, ask] of asks.entries()) {
        const answer = answers[at];
        if (answer?.ok !== true || answer.value.is !== 'appended') continue;
        for (const [place, { is }] of answer.value.outcomes.entries()) {
          const incoming = ask.entries[place];
          if (is !== 'same' || incoming === undefined) continue;
          const { head } = answer.value;
          disk.books.get(ask.book)?.commit([{ row: entryRow(incoming), entry: incoming.entry }], head.tag);
        }
      }
      return answers;
    };
    return changed(storage, { append });
  },
};

/** A twin overwrites another's text: whoever pushes a second text under an id is believed. */
export const twinOverwrites: Plants = {
  ...SOUND,
  storage: (storage) =>
    judged(storage, (decide) => (ask, incoming, known) => {
      const decision = decide(ask, incoming, known);
      const isTwin =
        decision.is === 'refused' && known.texts(incoming.entry.id).some(({ is }) => is === 'entry');
      return isTwin ? { is: 'store' } : decision;
    }),
};

/** The bridge launders: what the Office carries is judged by what the Office itself may write. */
export const bridgeLaunders: Plants = {
  ...SOUND,
  storage: (storage, { disk }) =>
    judged(storage, (decide) => (ask, incoming, known) => {
      const decision = decide(ask, incoming, known);
      const { machine } = ask as { readonly machine?: string };
      const carrier = disk.books.get(ask.book)?.machines.get(machine ?? '');
      const isOffice = carrier?.duties.some(({ role }) => role === 'office') === true;
      return isOffice && decision.is === 'refused' ? { is: 'store' } : decision;
    }),
};
