import { resolve, type KnownEntry } from '@soxanh/core';
import { testDevice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { meterDrafts } from './meter-drafts.ts';
import { planMeterImport } from './meter-plan.ts';
import type { MeterPlan } from './planner.ts';
import { readFile } from './testing/read-file.ts';

/** A journal that grows by imports. */
class Journal {
  readonly entries: KnownEntry[] = [];
  private readonly device = testDevice('may-a');
  private batches = 0;

  write(...drafts: Parameters<typeof this.device.write>[0]): KnownEntry[] {
    const written = this.device.write(drafts);
    this.entries.push(...written);
    return written;
  }

  async take(text: string, replace = false): Promise<MeterPlan> {
    const { entries } = this;
    const { counted } = resolve(entries);
    const file = await readFile(text);
    const plan = planMeterImport({ entries, counted }, file, 'cong-to', { replace });
    this.write(...meterDrafts(plan, { id: `b-${++this.batches}`, reason: 'Nhập lại.' }));
    return plan;
  }

  get amounts(): (readonly [string, number | string])[] {
    const days = resolve(this.entries).counted.flatMap((entry): (readonly [string, number | string])[] => {
      if (entry.kind === 'meter-use') return [[entry.day, entry.amount]];
      return entry.kind === 'reading' ? [[entry.day, entry.value]] : [];
    });
    return days.toSorted(([a], [b]) => (a < b ? -1 : 1));
  }
}

const HEAD = 'day,amount\n';

describe('planMeterImport', () => {
  it('what somebody wrote by hand in the same words is present', async () => {
    const journal = new Journal();
    journal.write({ kind: 'meter-use', meter: 'cong-to', day: '2026-06-01', amount: 1000 });
    expect(await journal.take(`${HEAD}2026-06-01,1\n2026-06-02,2\n`)).toMatchObject({
      present: 1,
      takeBack: [],
    });
    expect(journal.amounts).toEqual([
      ['2026-06-01', 1000],
      ['2026-06-02', 2000],
    ]);
  });

  it('other meters are no matter', async () => {
    const journal = new Journal();
    journal.write({ kind: 'meter-use', meter: 'khac', day: '2026-06-01', amount: 5 });
    expect(await journal.take(`${HEAD}2026-06-01,1\n`)).toMatchObject({ present: 0, differences: [] });
  });

  it('[J1] a row that somebody corrected is not written again', async () => {
    const journal = new Journal();
    await journal.take(`${HEAD}2026-06-01,1\n`);
    const [first] = journal.entries;
    journal.write({
      kind: 'meter-use',
      meter: 'cong-to',
      day: '2026-06-01',
      amount: 900,
      supersedes: first === undefined ? [] : [first.id],
      reason: 'Đọc nhầm.',
    });
    expect(await journal.take(`${HEAD}2026-06-01,1\n`)).toMatchObject({ present: 1, add: [] });
    expect(journal.amounts).toEqual([['2026-06-01', 900]]);
  });

  it('an import that was taken back can be repeated', async () => {
    const journal = new Journal();
    await journal.take(`${HEAD}2026-06-01,1\n`);
    journal.write({ kind: 'void', batch: 'b-1', reason: 'Nhầm tệp.' });
    expect(journal.amounts).toEqual([]);
    const [again] = (await journal.take(`${HEAD}2026-06-01,1\n`)).add;
    expect(again?.key).toBe('meter-use|cong-to|2026-06-01|1000@all|2');
    expect(journal.amounts).toEqual([['2026-06-01', 1000]]);
  });

  it('an amount of a month gives way only to a file with all of its days', async () => {
    const journal = new Journal();
    journal.write({
      kind: 'meter-use',
      meter: 'cong-to',
      day: '2026-06-01',
      through: '2026-06-03',
      amount: 60,
    });
    const part = await journal.take(`${HEAD}2026-06-01,1\n2026-06-02,2\n`, true);
    expect(part.differences.map(({ row }) => row)).toEqual([2, 3]);
    const whole = await journal.take(`${HEAD}2026-06-01,1\n2026-06-02,2\n2026-06-03,3\n`, true);
    expect(whole.takeBack).toHaveLength(1);
    expect(journal.amounts.map(([, amount]) => amount)).toEqual([1000, 2000, 3000]);
  });

  it('readings at one day’s end are one, whether after it or before the next', async () => {
    const journal = new Journal();
    journal.write({ kind: 'reading', meter: 'cong-to', day: '2026-06-01', value: '12.50' });
    const same = await journal.take('day,reading,moment\n2026-06-02,12.5,before\n');
    expect(same).toMatchObject({ present: 1, add: [] });
    const other = await journal.take('day,reading,moment\n2026-06-02,13,before\n');
    expect(other.differences).toMatchObject([
      { row: 2, reason: { kind: 'reading-differs', inBook: '12.50', inFile: '13' } },
    ]);
    await journal.take('day,reading,moment\n2026-06-02,13,before\n', true);
    expect(journal.amounts).toEqual([['2026-06-02', '13']]);
  });

  it('keys stay short texts for a day in hundreds of pieces', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => {
      const stamp = (minute: number): string =>
        `2026-06-01 ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      return `${stamp(at * 2)},${stamp(at * 2 + 1)},1\n`;
    });
    const plan = await new Journal().take(`start,end,kW\n${rows.join('')}`);
    expect(plan.add).toHaveLength(1);
    expect(plan.add[0]?.key.length).toBeLessThan(1000);
  });
});
