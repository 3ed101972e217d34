import { ledgerOfJournal, type UseEntry } from '@soxanh/core';
import { alternate } from '../measure/alternate.ts';
import { compared, type Figure } from '../measure/figure.ts';

/**
 * A merged journal of a million entries into a ledger, corrections looked for, beside a bare loop with the same look-ups,
 * sums and counts.
 */
export async function ledgerBench(entries: readonly UseEntry[]): Promise<Figure[]> {
  const journal = new Map(entries.map((entry) => [entry.id, entry]));
  const medians = await alternate(
    [
      { name: 'ours', run: () => ledgerOfJournal(journal) },
      { name: 'bare', run: () => bareLoop(entries) },
    ],
    7,
  );
  const [ours = 0, bare = 0] = [medians.get('ours'), medians.get('bare')];
  return [
    compared('merged journal of one million entries → ledger', 'ms', ours, 'bare loop', bare, { most: 1.5 }),
  ];
}

interface BareMonth {
  readonly sum: Float64Array;
  readonly uses: Int32Array;
  readonly rough: Int32Array;
  readonly items: Map<string, Float64Array>;
}

/** The least that gives the same sums and counts by department, resource, month and day. */
function bareLoop(entries: readonly UseEntry[]): Map<string, Map<string, Map<string, BareMonth>>> {
  const departments = new Map<string, Map<string, Map<string, BareMonth>>>();
  for (const { department, resource, day, amount, about, item } of entries) {
    let resources = departments.get(department);
    if (resources === undefined) departments.set(department, (resources = new Map()));
    let months = resources.get(resource);
    if (months === undefined) resources.set(resource, (months = new Map()));
    const key = day.slice(0, 7);
    let month = months.get(key);
    if (month === undefined) months.set(key, (month = bareMonth()));
    const at = Number(day.slice(8)) - 1;
    month.sum[at] = (month.sum[at] ?? 0) + amount;
    month.uses[at] = (month.uses[at] ?? 0) + 1;
    if (about === true) month.rough[at] = (month.rough[at] ?? 0) + 1;
    if (item === undefined) continue;
    let sums = month.items.get(item);
    if (sums === undefined) month.items.set(item, (sums = new Float64Array(31)));
    sums[at] = (sums[at] ?? 0) + amount;
  }
  return departments;
}

const bareMonth = (): BareMonth => ({
  sum: new Float64Array(31),
  uses: new Int32Array(31),
  rough: new Int32Array(31),
  items: new Map(),
});
