import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RATES, type RateName } from './rates.ts';

const PAGE = new URL('../../../../../docs/reference/hub.md', import.meta.url);

/** What each kind of limit is called in the server's page. */
const CALLED: Readonly<Record<RateName, string>> = {
  push: 'push, a machine',
  pull: 'pull, a machine',
  export: 'export and back-up, a machine',
  other: 'other, a machine',
  stranger: 'joining and restoring, an address',
  wrongToken: 'wrong tokens, an address',
  open: 'open pages, an address',
};

it('the table of limits in the server’s page is the one the server goes by', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [, table = ''] = page.split(/^## Limits$/m);
  const rows = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]+?) +\| (\d+) +\| (\d+) +\|$/gm)];
  const told = rows.map(([, kind, perMinute, burst]) => [kind, Number(perMinute), Number(burst)]);
  const kept = Object.entries(RATES).map(([name, { perMinute, burst }]) => [
    CALLED[name as RateName],
    perMinute,
    burst,
  ]);
  expect(told).toEqual(kept);
});
