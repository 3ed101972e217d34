import * as fc from 'fast-check';
import {
  addEntry,
  entrySet,
  resolve,
  unite,
  type Entry,
  type EntryDraft,
  type KnownEntry,
} from '@soxanh/core';
import { EXAMPLE_NOW, testDevice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { importDrafts } from './drafts.ts';
import { planImport } from './plan.ts';
import type { ReadRow } from './read-row.ts';

const DAY = '2026-06-08';

const rowsOf = (...amounts: number[]): ReadRow[] =>
  amounts.map((amount, at) => ({
    row: at + 2,
    rowCount: 1,
    department: 'van-phong',
    resource: 'paper',
    day: DAY,
    amount,
    unrounded: { digits: BigInt(amount), places: 0 },
    exact: true,
  }));

/** A machine with its own device and copy of the book. */
class Machine {
  entries: Entry[] = [];
  private readonly device: ReturnType<typeof testDevice>;
  private imports = 0;
  private readonly name: string;

  constructor(name: string, now = EXAMPLE_NOW) {
    this.name = name;
    this.device = testDevice(name, now);
  }

  write(...drafts: EntryDraft[]): KnownEntry[] {
    const written = this.device.write(drafts);
    this.entries = [...this.entries, ...written];
    return written;
  }

  import(rows: readonly ReadRow[], replace = false): ReturnType<typeof planImport> {
    const plan = planImport(this.entries, rows, { replace });
    const id = `${this.name}-${this.imports++}`;
    this.write(...importDrafts(plan, { id, reason: 'nhập lại', notes: false }));
    return plan;
  }

  mergeFrom(other: Machine): void {
    const [mine, theirs] = [entrySet(), entrySet()];
    for (const entry of this.entries) addEntry(mine, entry);
    for (const entry of other.entries) addEntry(theirs, entry);
    this.entries = [...unite(mine, theirs).entries.values()];
  }

  amounts(): number[] {
    return resolve(this.entries)
      .counted.flatMap((entry) => (entry.kind === 'use' ? [entry.amount] : []))
      .toSorted((a, b) => a - b);
  }
}

describe('planImport', () => {
  it('rows of a day add up, equal ones too; the same file twice changes nothing', () => {
    const machine = new Machine('a');
    machine.import(rowsOf(20, 20, 30));
    expect(machine.amounts()).toEqual([20, 20, 30]);
    const again = machine.import(rowsOf(20, 20, 30));
    expect(again).toEqual({ add: [], present: 3, differences: [], takeBack: [] });
    expect(machine.amounts()).toEqual([20, 20, 30]);
  });

  it('every entry says which import, key and row it came from', () => {
    const machine = new Machine('a');
    machine.import(rowsOf(20, 20));
    expect(machine.entries.map((entry) => (entry as KnownEntry).source)).toEqual([
      { batch: 'a-0', key: `van-phong|paper||${DAY}|20|1`, row: 2 },
      { batch: 'a-0', key: `van-phong|paper||${DAY}|20|2`, row: 3 },
    ]);
  });

  it('[J2] the same file on two machines counts once after a merge, either way round, and stays so', () => {
    const [a, b] = [new Machine('a'), new Machine('b', EXAMPLE_NOW + 60_000)];
    a.import(rowsOf(20, 20, 30));
    b.import(rowsOf(20, 20, 30));
    a.mergeFrom(b);
    b.mergeFrom(a);
    expect(a.amounts()).toEqual([20, 20, 30]);
    expect(b.amounts()).toEqual([20, 20, 30]);
    expect(a.import(rowsOf(20, 20, 30)).add).toEqual([]);
  });

  it('a later file with other rows for the day is refused with both, and imported with replace', () => {
    const machine = new Machine('a');
    machine.import(rowsOf(20, 30));
    const refused = machine.import(rowsOf(25, 30));
    expect(refused.add).toEqual([]);
    expect(refused.differences).toMatchObject([
      {
        department: 'van-phong',
        resource: 'paper',
        day: DAY,
        inBook: [{ amount: 20 }, { amount: 30 }],
        inFile: [{ amount: 25 }, { amount: 30 }],
      },
    ]);
    expect(machine.amounts()).toEqual([20, 30]);
    machine.import(rowsOf(25, 30), true);
    expect(machine.amounts()).toEqual([25, 30]);
    expect(machine.import(rowsOf(25, 30)).add).toEqual([]);
    expect(machine.import(rowsOf(25, 30), true).takeBack).toEqual([]);
  });

  it('a file with more or fewer rows for the day differs too', () => {
    for (const [first, later] of [
      [[20], [20, 30]],
      [[20, 30], [20]],
      [[20], [20, 20]],
    ] as const) {
      const machine = new Machine('a');
      machine.import(rowsOf(...first));
      expect(machine.import(rowsOf(...later)).differences).toHaveLength(1);
      machine.import(rowsOf(...later), true);
      expect(machine.amounts()).toEqual([...later]);
    }
  });

  it('a row that was corrected is in force; the file does not bring the old figure back', () => {
    const machine = new Machine('a');
    machine.import(rowsOf(20));
    const [imported] = machine.entries;
    if (imported === undefined) throw new Error('nothing imported');
    machine.write({
      kind: 'use',
      department: 'van-phong',
      resource: 'paper',
      day: DAY,
      amount: 25,
      supersedes: [imported.id],
    });
    expect(machine.import(rowsOf(20))).toMatchObject({ add: [], present: 1, differences: [] });
    expect(machine.amounts()).toEqual([25]);
    machine.import(rowsOf(30), true);
    expect(machine.amounts()).toEqual([30]);
  });

  it('an import that was undone can be repeated, row by row or as a whole', () => {
    const machine = new Machine('a');
    machine.import(rowsOf(20, 30));
    machine.write({ kind: 'void', batch: 'a-0' });
    expect(machine.amounts()).toEqual([]);
    expect(machine.import(rowsOf(20, 30)).add.map(({ key }) => key)).toEqual([
      `van-phong|paper||${DAY}|20|2`,
      `van-phong|paper||${DAY}|30|2`,
    ]);
    expect(machine.amounts()).toEqual([20, 30]);
    const live = resolve(machine.entries).counted[0];
    machine.write({ kind: 'void', ...(live === undefined ? { batch: '' } : { supersedes: [live.id] }) });
    machine.import(rowsOf(20, 30));
    expect(machine.amounts()).toEqual([20, 30]);
  });

  it('replace takes back both copies of a row that came in on two machines', () => {
    const [a, b] = [new Machine('a'), new Machine('b', EXAMPLE_NOW + 60_000)];
    a.import(rowsOf(20));
    b.import(rowsOf(20));
    a.mergeFrom(b);
    a.import(rowsOf(25), true);
    expect(a.amounts()).toEqual([25]);
  });

  it('replace settles a row that two places corrected', () => {
    const machine = new Machine('a');
    machine.import(rowsOf(20));
    const supersedes = machine.entries.map(({ id }) => id);
    const place = { kind: 'use', department: 'van-phong', resource: 'paper', day: DAY } as const;
    machine.write({ ...place, amount: 25, supersedes }, { ...place, amount: 26, supersedes });
    machine.import(rowsOf(30), true);
    expect(machine.amounts()).toEqual([30]);
    expect(resolve(machine.entries).families.flatMap(({ rivals }) => rivals)).toEqual([]);
  });

  it('days the file does not speak of, and what people recorded by hand, are left alone', () => {
    const machine = new Machine('a');
    machine.write({ kind: 'use', department: 'van-phong', resource: 'paper', day: DAY, amount: 7 });
    machine.import(rowsOf(20));
    machine.import(
      rowsOf(30).map((row) => ({ ...row, day: '2026-06-09' })),
      true,
    );
    expect(machine.amounts()).toEqual([7, 20, 30]);
  });

  it('a void names a thousand entries at most', () => {
    const machine = new Machine('a');
    machine.import(rowsOf(...Array.from({ length: 2500 }, (_, at) => at)));
    machine.import(rowsOf(1), true);
    const voids = machine.entries.filter((entry) => entry.kind === 'void') as { supersedes?: unknown[] }[];
    expect(voids.map(({ supersedes }) => supersedes?.length)).toEqual([1000, 1000, 499]);
    expect(machine.amounts()).toEqual([1]);
  });

  it('[J2] with replace the book ends with exactly the rows of the last file, however often it came', () => {
    const file = fc.array(fc.constantFrom(0, 5, 20, 30), { maxLength: 5 }).filter((rows) => rows.length > 0);
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), (files) => {
        const [a, b] = [new Machine('a'), new Machine('b', EXAMPLE_NOW + 60_000)];
        a.import(rowsOf(...(files[0] ?? [])), true);
        b.mergeFrom(a);
        for (const rows of files) b.import(rowsOf(...rows), true);
        a.mergeFrom(b);
        const last = (files.at(-1) ?? []).toSorted((x, y) => x - y);
        expect(a.amounts()).toEqual(last);
        a.import(rowsOf(...last));
        expect(a.amounts()).toEqual(last);
      }),
    );
  });
});
