import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../../workbench/src/browser/builds.ts';
import { ensureChromium } from '../../workbench/src/machine/ensure.ts';
import { repository } from '../../workbench/src/machine/repository.ts';
import { textTable } from '../../workbench/src/start/text-table.ts';
import { extensionBench } from './browser/extension-bench.ts';
import { firstSyncBench } from './browser/first-sync-bench.ts';
import { sizeBench } from './browser/size-bench.ts';
import { storeBench } from './browser/store-bench.ts';
import type { Figure } from './measure/figure.ts';
import { deviceJournals } from './measure/journal.ts';
import { bundleBench } from './node/bundle-bench.ts';
import { groupingBench } from './node/grouping-bench.ts';
import { hubBench } from './node/hub-bench.ts';
import { ledgerBench } from './node/ledger-bench.ts';
import { meterBench } from './node/meter-bench.ts';
import { meterImportBench } from './node/meter-import-bench.ts';
import { temperatureBench } from './node/temperature-bench.ts';
import { cellsOf, writeReport } from './report.ts';

/**
 * `pnpm bench`: every figure beside its peers. Exit code 1 if a reach was missed. Words behind it (`pnpm bench hub`)
 * choose parts by their names below: such a run prints its figures and writes no report, which is of one run.
 */
const chosen = process.argv.slice(2);
const program = await ensureChromium();
const built = await buildExtension('production');
const figures: Figure[] = [];
const measure = async (
  what: string,
  work: () => Promise<readonly Figure[]> | readonly Figure[],
): Promise<void> => {
  if (chosen.length > 0 && !chosen.some((word) => what.includes(word))) return;
  console.log(`Measuring ${what} …`);
  figures.push(...(await work()));
};

await measure('the popup’s size', () => sizeBench(built));
await measure('opening the popup and the side panel', () => extensionBench(program, built));
await measure('saving and taking in', () => storeBench(program, deviceJournals(100_000, 4).flat()));
await measure('joining a book of five years', () => firstSyncBench(program));
// Before the million entries below stand in memory: sweeping round them would be measured too.
await measure('meters, their days and shares', () => meterBench());
await measure('importing a meter’s year', () => meterImportBench());
await measure('the hub on SQLite and PostgreSQL', () => hubBench());
await measure('the regression on temperature', () => temperatureBench());
const journals = deviceJournals(1_000_000, 10);
const entries = journals.flat();
await measure('the ledger', () => ledgerBench(entries));
await measure('groupings', () => groupingBench(entries));
await measure('bundles', () => bundleBench(journals));

if (figures.length === 0) throw new Error(`No part is called ${chosen.join(' ')}`);
console.log(`\n${textTable(cellsOf(figures))}`);
if (chosen.length === 0) {
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  await writeReport(figures, machine, join(repository, 'docs', 'reference'));
  console.log('\nWritten: docs/reference/bench.json, docs/reference/bench.md');
}
process.exitCode = figures.some(({ ok }) => ok === false) ? 1 : 0;
