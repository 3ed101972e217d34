import { err, ok, type Author, type ChainEnd, type Entry, type EntryDraft, type Result } from '@soxanh/core';
import type { Admitted, BookInfo, Saved, StoreProblem } from '../book-store.ts';
import { hashText } from '../hash.ts';
import type { sifted } from '../merge.ts';
import type { HubPlace } from '../sync/records.ts';
import type { Parts } from './parts.ts';
import { isTaken } from './problem.ts';
import { isPlain, plainStores, savePlain } from './save-plain.ts';
import { JOURNAL_STORES, type StoreName, type Writing } from './schema.ts';
import { areThere, type ToSave, type Written } from './written.ts';

/** The half of a store that writes. What only merging and corrections need is loaded when it is first asked for. */
export class Writer {
  private readonly parts: Parts;
  /** Where the chains of devices ended when this window last wrote for them. */
  private readonly ends = new Map<string, ChainEnd>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  async save(
    drafts: readonly EntryDraft[],
    by: Author,
    notes: readonly (string | undefined)[] = [],
  ): Promise<Result<Saved, StoreProblem>> {
    const { world, hash = hashText } = this.parts;
    const pen = { now: () => world.now(), random: (count: number) => world.random(count), hash };
    const save = { drafts, by, notes, pen };
    const saved = (await this.saveShortly(save)) ?? (await this.saveTheLongWay(save));
    if (!saved.ok) return saved;
    if (saved.value.end !== undefined) this.ends.set(by.device, saved.value.end);
    this.parts.changes.tellHere();
    return ok({ entries: saved.value.entries });
  }

  async admit(entries: Iterable<Entry>, from: BookInfo): Promise<Result<Admitted, StoreProblem>> {
    const { connection, changes, info } = this.parts;
    if (from.book !== info.book) return err({ kind: 'other-book', mine: info.book, theirs: from.book });
    const { admit, sifted } = await import('./admit.ts');
    const good = sifted(entries);
    const admitted = await connection.write(
      [...JOURNAL_STORES, 'sync'],
      // Asked here and not before: another window may begin to follow a hub at any moment.
      async (writing) => ok((await followsHub(writing)) ? undefined : await admit(writing, good.entries)),
      (done) => done !== undefined && hasChanged(done) && changes.tellOthers(),
    );
    if (!admitted.ok) return admitted;
    if (admitted.value === undefined) return this.hold(good);
    for (const device of admitted.value.clones) this.ends.delete(device);
    if (hasChanged(admitted.value)) changes.tellHere();
    return ok({ ...admitted.value, refused: good.refused });
  }

  /** What comes around the hub is not counted before the hub has it. */
  private async hold({
    entries,
    refused,
  }: ReturnType<typeof sifted>): Promise<Result<Admitted, StoreProblem>> {
    const { idbSync } = await import('./sync/idb-sync.ts');
    const held = await idbSync(this.parts).hold(entries, 'file');
    if (!held.ok) return held;
    const { added, clones } = held.value;
    return ok({ added, same: entries.length - added, twins: 0, refused, clones });
  }

  /** Saves by the short way, unless that is not for this save: then undefined, and nothing was written. */
  private async saveShortly(save: ToSave): Promise<Result<Written, StoreProblem> | undefined> {
    if (!isPlain(save)) return undefined;
    const end = this.ends.get(save.by.device);
    // Where the chain's end has to be looked for, it may be aside.
    const stores = end === undefined ? [...plainStores(save), 'aside' as const] : plainStores(save);
    const saved = await this.once(stores, async (writing) => ok(await savePlain(writing, save, end)));
    if (!saved.ok) return isTaken(saved.error) ? undefined : saved;
    return saved.value === undefined ? undefined : ok(saved.value);
  }

  private async saveTheLongWay(save: ToSave): Promise<Result<Written, StoreProblem>> {
    const { saveAny } = await import('./save.ts');
    return this.once([...JOURNAL_STORES, 'aside'], (writing) => saveAny(writing, save));
  }

  /**
   * Runs a save at most once. If the connection is lost before the answer, the work is run again; it then looks whether
   * the first run was written after all, so that no amount is counted twice (law S1).
   */
  private async once<W extends Written | undefined>(
    stores: StoreName[],
    work: (writing: Writing) => Promise<Result<W, StoreProblem>>,
  ): Promise<Result<W, StoreProblem>> {
    let earlier: W | undefined;
    const { connection, changes } = this.parts;
    return connection.write(
      stores,
      async (writing) => {
        if (earlier !== undefined && (await areThere(writing, earlier.entries))) return ok(earlier);
        const answer = await work(writing);
        if (answer.ok) earlier = answer.value;
        return answer;
      },
      (written) => written !== undefined && changes.tellOthers(),
    );
  }
}

const hasChanged = ({ added, twins }: Pick<Admitted, 'added' | 'twins'>): boolean => added + twins > 0;

async function followsHub(writing: Writing): Promise<boolean> {
  const place = (await writing.objectStore('sync').get('hub')) as HubPlace | undefined;
  return place !== undefined && place.epoch !== '';
}
