import { dayOf, must, type EntryDraft } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { backupOf, restoreInto } from './backup.ts';
import { readBundleFile } from './bundle-file.ts';
import { markShared, newSince } from './share-file.ts';
import { beginBook, bundlePlan } from './start-book.ts';
import { settledAmong } from './sync-hub-turn.ts';
import { tendSecondCopy } from './tend-second-copy.ts';
import { memorySession, type MemorySession } from './testing/memory-session.ts';

const TODAY = dayOf(2026, 6, 8);
const VAN_PHONG = 'bao-ve-noi-bo';

const sheets = (amount: number): EntryDraft => ({
  kind: 'use',
  department: VAN_PHONG,
  resource: 'paper',
  day: '2026-06-08',
  amount,
});

const hubFact: EntryDraft = {
  kind: 'office',
  topic: 'hub',
  of: 'office',
  from: '2026-06-08',
  value: { url: 'https://hub.example' },
};

async function record(session: MemorySession, ...amounts: number[]): Promise<void> {
  for (const amount of amounts) await session.book.save([sheets(amount)], session.author(VAN_PHONG));
}

const nameHub = (session: MemorySession) =>
  session.book.save([hubFact], { device: 'office-machine', role: 'office' });

/** The answer without its Result. */
const got = <T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

const byAmount = (a: unknown, b: unknown): number => Number(a) - Number(b);

const fileOf = (lines: readonly string[]) => ({ text: async () => lines.join('') });

const amounts = async ({ store }: MemorySession): Promise<unknown[]> =>
  got(await store.all()).flatMap((entry) =>
    entry.kind === 'use' ? [(entry as { amount?: unknown }).amount] : [],
  );

/** A machine of a book on a server: 20 is acknowledged, 30 pending, 40 refused, and 50 of another machine waits. */
async function onHub(): Promise<MemorySession> {
  const session = await memorySession({ day: TODAY });
  const other = await memorySession({ day: TODAY, settings: { device: 'other' } });
  await nameHub(session);
  await record(session, 20, 30, 40);
  await record(other, 50);
  const { desk } = session;
  got(await desk.beginHealing('e1'));
  const out = got(await desk.outbox({ entries: 500, bytes: 1_000_000 })).entries;
  const page = {
    protocol: 1,
    book: 'test',
    epoch: 'e1',
    first: 1,
    records: 0,
    cursor: 'e1.1.a.b',
    more: false,
    rights: 'r',
  };
  got(await desk.receive(page, []));
  got(await desk.endHealing());
  const answers = out.map(({ id, hash, line }) => {
    if (line.includes('"amount":30'))
      return { id, hash, answer: { is: 'later', reason: { kind: 'x' } } as const };
    return line.includes('"amount":40')
      ? ({ id, hash, answer: { is: 'refused', reason: { kind: 'id-taken' } } } as const)
      : ({ id, hash, answer: { is: 'stored' } } as const);
  });
  got(await desk.settle(answers, 'e1.9.a.b', 'r'));
  const theirs = got(await other.store.all()).filter(({ kind }) => kind === 'use');
  got(await desk.hold(theirs, 'folder'));
  return session;
}

const counts = async ({ desk }: MemorySession): Promise<unknown> => {
  const { pending, waiting, refused, namesHub } = got(await desk.state());
  return { pending, waiting, refused, namesHub };
};

describe('a book on a server, as a file', () => {
  it('[S3] has what waits and what was refused, and says so', async () => {
    const session = await onHub();
    expect(await amounts(session)).toEqual([20, 30]);
    const backup = got(await backupOf(session.book));
    const read = got(await readBundleFile(fileOf(backup.lines)));
    const written = read.entries.flatMap((entry) =>
      entry.kind === 'use' ? [(entry as { amount?: unknown }).amount] : [],
    );
    expect(written.toSorted(byAmount)).toEqual([20, 30, 40, 50]);
    expect(read.header.hub).toMatchObject({ epoch: 'e1', cursor: 'e1.1.a.b' });
  });

  it('begins another machine with nothing lost, nothing counted that did not count, and what is open still open', async () => {
    const backup = got(await backupOf((await onHub()).book));
    const plan = got(await bundlePlan(fileOf(backup.lines)));
    const fresh = await memorySession({ day: TODAY, facts: [] });
    got(
      await beginBook(
        plan,
        async () => ({ ok: true, value: fresh.book }),
        { device: 'machine', role: 'office' },
        () => undefined,
      ),
    );
    expect(await amounts(fresh)).toEqual([20, 30]);
    expect(await counts(fresh)).toEqual({ pending: 1, waiting: 1, refused: 1, namesHub: true });
    expect(got(await fresh.desk.state()).cursor).toBe('e1.1.a.b');
  });

  it('with a damaged line is read from the beginning of the log once more: what is missing is asked for', async () => {
    const backup = got(await backupOf((await onHub()).book));
    const plan = got(await bundlePlan(fileOf([...backup.lines, '{"v":1\n'])));
    const fresh = await memorySession({ day: TODAY, facts: [] });
    got(
      await beginBook(
        plan,
        async () => ({ ok: true, value: fresh.book }),
        { device: 'machine', role: 'office' },
        () => undefined,
      ),
    );
    expect(await amounts(fresh)).toEqual([20, 30]);
    expect(got(await fresh.desk.state()).cursor).toBe('');
  });

  it('taken in where the server has not acknowledged it, is not counted; twice changes nothing', async () => {
    const old = await memorySession({ day: TODAY });
    await record(old, 70);
    const file = fileOf(got(await backupOf(old.book)).lines);
    const joined = await memorySession({ day: TODAY, settings: { device: 'joined' } });
    await nameHub(joined);
    const before = got(await joined.store.all()).length;
    const first = got(await restoreInto(joined.book, file, 'joined'));
    expect(first.waiting).toBeGreaterThan(0);
    expect(await amounts(joined)).toEqual([]);
    expect(got(await joined.store.all())).toHaveLength(before);
    expect(got(await restoreInto(joined.book, file, 'joined'))).toMatchObject({ added: 0, waiting: 0 });
  });

  it('[S1] what was refused does not come back by the second copy; what the journal lost counts and is sent', async () => {
    const session = await onHub();
    expect(await tendSecondCopy(session.book, 'machine')).toEqual({ restored: 0, clones: [] });
    expect(await amounts(session)).toEqual([20, 30]);
    // The same small storage, and a journal that has lost the entries.
    const after = await memorySession({ day: TODAY });
    await nameHub(after);
    await after.area.set(await session.area.withPrefix('kept/'));
    const { restored } = await tendSecondCopy(after.book, 'machine');
    // Nothing is known of what the server said: all of it is asked again.
    expect(await amounts(after)).toEqual([20, 30, 40]);
    const desk = got(await after.book.desk());
    expect(got(await desk.state())).toMatchObject({ waiting: 0 });
    expect(got(await desk.outbox({ entries: 1000, bytes: 1_000_000 })).entries).toHaveLength(restored);
  });
});

it('the second copy lets go of what is acknowledged or refused, and keeps what is pending', async () => {
  const session = await onHub();
  const ids = got(await session.desk.bundle()).entries.map(({ id }) => id);
  const left = new Set(await settledAmong(session.desk, ids));
  const kept = got(await session.desk.bundle()).entries.filter(({ id }) => !left.has(id));
  expect(kept.filter(({ kind }) => kind === 'use')).toMatchObject([{ amount: 30 }]);
});

describe('what is new since the last file', () => {
  const next = async (session: MemorySession): Promise<unknown[]> => {
    const file = got(await newSince(session.book));
    got(await markShared(session.book, file));
    const read = got(await readBundleFile(fileOf(file.lines)));
    return read.entries.flatMap((entry) =>
      entry.kind === 'use' ? [(entry as { amount?: unknown }).amount] : [],
    );
  };

  it('is everything at first, then own entries and those of others that came since, whenever they were written', async () => {
    const session = await memorySession({ day: TODAY });
    await record(session, 20);
    const other = await memorySession({ day: TODAY, settings: { device: 'other' } });
    await record(other, 50);
    session.at(TODAY, 600);
    expect(await next(session)).toEqual([20]);
    expect(await next(session)).toEqual([]);
    await record(session, 30);
    got(await session.store.admit(got(await other.store.all()), session.book.info));
    expect((await next(session)).toSorted(byAmount)).toEqual([30, 50]);
  });

  it('has what fills a gap, and what a copied profile wrote under numbers that were had', async () => {
    const session = await memorySession({ day: TODAY });
    const other = await memorySession({ day: TODAY, settings: { device: 'other' } });
    await record(other, 50, 60);
    const [first, second] = got(await other.store.all()).filter(({ kind }) => kind === 'use');
    got(await session.store.admit([must(second, 'two were written')], session.book.info));
    expect(await next(session)).toEqual([60]);
    got(await session.store.admit([must(first, 'two were written')], session.book.info));
    expect((await next(session)).toSorted(byAmount)).toEqual([50, 60]);
    const copy = await memorySession({ day: TODAY, settings: { device: 'other' } });
    copy.at(TODAY, 700);
    await record(copy, 80);
    got(await session.store.admit(got(await copy.store.all()), session.book.info));
    expect((await next(session)).toSorted(byAmount)).toEqual([50, 60, 80]);
  });

  it('never says how far the log was read, and tells what does not count', async () => {
    const session = await onHub();
    const { header } = got(await readBundleFile(fileOf(got(await newSince(session.book)).lines)));
    expect(header.hub).not.toHaveProperty('cursor');
    expect(header.hub).toMatchObject({ epoch: 'e1', aside: [{ why: 'waiting' }, { why: 'refused' }] });
  });
});
