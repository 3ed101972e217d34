import { describe, expect, it } from 'vitest';
import { addDays, dayOf, encodeBundle, must, type EntryDraft } from '@soxanh/core';
import { readBundleFile } from '../data/bundle-file.ts';
import { memorySession, type MemorySession } from '../data/testing/memory-session.ts';
import { BackupModel } from './backup.ts';

const TODAY = dayOf(2026, 6, 8);

interface Machine {
  readonly session: MemorySession;
  readonly model: BackupModel;
  /** The files handed over, the newest last. */
  readonly files: { readonly name: string; readonly text: string }[];
}

async function machine(drafts: readonly EntryDraft[] = []): Promise<Machine> {
  const session = await memorySession({ day: TODAY });
  for (const draft of drafts) await session.book.save([draft], session.author('bao-ve-noi-bo'));
  const files: { name: string; text: string }[] = [];
  const model = new BackupModel(session, {
    saveFile: (name, parts) => files.push({ name, text: parts.join('') }),
    newDeviceName: () => 'renamed',
  });
  await model.read();
  return { session, model, files };
}

const sheetsUsed = (amount: number): EntryDraft => ({
  kind: 'use',
  department: 'bao-ve-noi-bo',
  resource: 'paper',
  day: '2026-06-08',
  amount,
});

const fileOf = (text: string) => ({ text: async () => text });
const journalOf = async ({ session }: Machine): Promise<unknown> => {
  const all = await session.store.all();
  return all.ok ? all.value : undefined;
};
const textOf = ({ files }: Machine): string => must(files.at(-1), 'a file was handed over').text;

describe('backing up', () => {
  it('hands over the whole book, marks the day and lets the second copy go', async () => {
    const one = await machine([sheetsUsed(20), sheetsUsed(30)]);
    const kept = () => one.session.area.withPrefix('kept/');
    expect(Object.keys(await kept())).toHaveLength(2);
    expect(one.model.last.value).toBeUndefined();
    await one.model.backUp();
    expect(one.files.map(({ name }) => name)).toEqual(['so-xanh-2026-06-08.jsonl']);
    const read = await readBundleFile(fileOf(textOf(one)));
    expect(read.ok && read.value.entries).toEqual(await journalOf(one));
    expect(one.model.last.value).toBe(TODAY);
    expect(await kept()).toEqual({});
    expect(one.model.state.value).toMatchObject({ kind: 'backed-up' });
  });

  it('reminds when the last back-up, or the beginning of the book, is more than a week ago', async () => {
    const { session, model } = await machine();
    expect(model.isDue.value).toBe(true);
    await model.backUp();
    expect(model.isDue.value).toBe(false);
    const due = async (days: number): Promise<boolean> => {
      session.at(addDays(TODAY, days), 9 * 60);
      const later = new BackupModel(session, { saveFile: () => undefined, newDeviceName: () => '' });
      await later.read();
      return later.isDue.value;
    };
    expect([await due(7), await due(8)]).toEqual([false, true]);
  });

  it('tells other machines nothing: what is passed on next has all since it was passed on last', async () => {
    const one = await machine([sheetsUsed(20)]);
    await one.model.exportNew();
    await one.session.book.save([sheetsUsed(30)], one.session.author('bao-ve-noi-bo'));
    await one.model.backUp();
    await one.model.exportNew();
    expect(one.model.state.value).toMatchObject({ kind: 'handed-over', entries: 1 });
    expect(textOf(one)).toContain('"amount":30');
    await one.model.exportNew();
    expect(one.model.state.value).toEqual({ kind: 'nothing-new' });
  });

  it('marks nothing and hands nothing over when the book cannot be read', async () => {
    const one = await machine([sheetsUsed(20)]);
    one.session.desk.bundle = async () => ({ ok: false, error: { kind: 'failed', detail: 'x' } });
    await one.model.backUp();
    expect(one.files).toEqual([]);
    expect(one.model.last.value).toBeUndefined();
    expect(one.model.state.value.kind).toBe('not-backed-up');
  });
});

describe('restoring', () => {
  it('[J2] twice changes nothing the second time', async () => {
    const one = await machine([sheetsUsed(20)]);
    await one.model.backUp();
    await one.session.book.save([sheetsUsed(30)], one.session.author('bao-ve-noi-bo'));
    const before = await journalOf(one);
    for (const _ of [1, 2]) {
      await one.model.restore(fileOf(textOf(one)));
      expect(one.model.state.value).toMatchObject({
        kind: 'restored',
        restored: { added: 0, cloned: false },
      });
      // What was recorded after the back-up is not lost by it.
      expect(await journalOf(one)).toEqual(before);
    }
  });

  it('brings an empty machine to the same journal and the same totals', async () => {
    const one = await machine([sheetsUsed(20), sheetsUsed(30)]);
    await one.model.backUp();
    const empty = await memorySession({ day: TODAY, facts: [] });
    const model = new BackupModel(empty, { saveFile: () => undefined, newDeviceName: () => 'renamed' });
    await model.restore(fileOf(textOf(one)));
    const total = async (session: MemorySession): Promise<unknown> => {
      const table = await session.book.table({ period: { first: TODAY, last: TODAY } });
      return table.ok && table.value.columns.map(({ amount, department }) => [department, amount[0]]);
    };
    const all = await empty.store.all();
    expect(all.ok && all.value).toEqual(await journalOf(one));
    expect(await total(empty)).toEqual(await total(one.session));
    expect(empty.book.office.value.name).toBe(one.session.book.office.value.name);
  });

  it('renames this machine when entries arrive under its name that it did not write: its profile was copied', async () => {
    const one = await machine([sheetsUsed(20)]);
    const copy = await machine();
    copy.session.at(TODAY, 10 * 60);
    await copy.session.book.save([sheetsUsed(99)], copy.session.author('bao-ve-noi-bo'));
    await copy.model.backUp();
    await one.model.restore(fileOf(textOf(copy)));
    expect(one.model.state.value).toMatchObject({ kind: 'restored', restored: { cloned: true } });
    expect(one.session.settings.value.device).toBe('renamed');
  });

  it('refuses the book of another office with its name, and changes nothing', async () => {
    const one = await machine([sheetsUsed(20)]);
    const before = await journalOf(one);
    await one.model.backUp();
    const [, ...lines] = textOf(one).split('\n');
    const other = [encodeBundle({ book: 'another', synthetic: false }, []).trim(), ...lines].join('\n');
    await one.model.restore(fileOf(other));
    expect(one.model.state.value).toEqual({
      kind: 'not-restored',
      problem: { kind: 'wrong-book', theirs: 'another', theirName: 'Ban Tổ chức Tỉnh ủy' },
    });
    expect(await journalOf(one)).toEqual(before);
  });

  it('[J7] reports damaged lines with their numbers and takes the others', async () => {
    const one = await machine([sheetsUsed(20), sheetsUsed(30)]);
    await one.model.backUp();
    const lines = textOf(one).trimEnd().split('\n');
    const count = lines.length;
    lines[2] = '{"v":1,"kind":"use"';
    lines.push('không phải số liệu');
    const empty = await machine();
    const had = ((await journalOf(empty)) as unknown[]).length;
    await empty.model.restore(fileOf(lines.join('\r\n')));
    const { value: state } = empty.model.state;
    const restored = must(state.kind === 'restored' ? state.restored : undefined, 'it was restored');
    expect(restored.problems.map(({ line }) => line)).toEqual([3, count + 1]);
    expect(restored.added + restored.same).toBe(count - 2);
    expect((await journalOf(empty)) as unknown[]).toHaveLength(had + restored.added);
  });

  it('says what is no bundle, comes from a newer version, or cannot be read', async () => {
    const one = await machine([sheetsUsed(20)]);
    const before = await journalOf(one);
    const kindOf = async (file: { text(): Promise<string> }): Promise<unknown> => {
      await one.model.restore(file);
      const { value: state } = one.model.state;
      return state.kind === 'not-restored' ? state.problem.kind : state.kind;
    };
    expect(await kindOf(fileOf(''))).toBe('not-a-bundle');
    expect(await kindOf(fileOf('ngày;phòng;số lượng\n'))).toBe('not-a-bundle');
    expect(await kindOf(fileOf('{"format":"soxanh","version":99,"book":"test","synthetic":false}'))).toBe(
      'newer-version',
    );
    expect(await kindOf({ text: () => Promise.reject(new Error('gone')) })).toBe('unreadable');
    expect(await journalOf(one)).toEqual(before);
  });

  it('refuses ten megabytes of noise at once', async () => {
    const one = await machine();
    const noise = '\u0000ÿ{"'.repeat(2_500_000);
    await one.model.restore(fileOf(noise));
    expect(one.model.state.value).toMatchObject({ kind: 'not-restored', problem: { kind: 'not-a-bundle' } });
  });

  it('shows how far it is and keeps what was taken in when the machine is full', async () => {
    const one = await machine([sheetsUsed(20)]);
    await one.model.backUp();
    const empty = await machine();
    const steps: unknown[] = [];
    const stop = empty.model.state.subscribe((state) => {
      if (state.kind === 'working' && state.progress !== undefined) steps.push(state.progress.step);
    });
    empty.session.store.admit = async () => ({ ok: false, error: { kind: 'full' } });
    await empty.model.restore(fileOf(textOf(one)));
    stop();
    expect(steps).toEqual(['reading']);
    expect(empty.model.state.value).toEqual({ kind: 'not-restored', problem: { kind: 'full' } });
  });
});

it('reads a large file slice by slice and numbers its lines as an editor does', async () => {
  const header = encodeBundle({ book: 'test', synthetic: false }, []).trim();
  const lines = Array.from({ length: 12_000 }, (_, at) => (at % 4000 === 0 ? 'x' : ''));
  const progress: number[] = [];
  const read = await readBundleFile(fileOf([header, ...lines].join('\n')), (count) => progress.push(count));
  expect(read.ok && read.value.problems.map(({ line }) => line)).toEqual([2, 4002, 8002]);
  expect(progress.length).toBeGreaterThan(1);
});
