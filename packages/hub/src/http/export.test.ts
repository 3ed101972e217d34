import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import {
  asOfDay,
  dayText,
  encodeBundle,
  momentAt,
  monthPeriod,
  officeOf,
  resolve,
  sampleBook,
} from '@soxanh/core';
import { unzipText } from '@soxanh/testkit';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { outcomes, push } from '../db/contract/world.ts';
import { memorySubject } from '../db/memory/testing/subject.ts';
import { sha256 } from '../service/secret.ts';
import { found, join, problemIn, testHub, type TestHub, type TestMachine } from './testing/test-hub.ts';
import { RECORDER, testPen } from './testing/test-pen.ts';

const SOXANH = pathOf(import.meta.dirname, '..', '..', '..', 'cli', 'src', 'main.ts');
const PAGE = pathOf(import.meta.dirname, '../../../../docs/reference/hub.md');
const { entries } = sampleBook(monthPeriod(2026, 6), 'xuat', sha256);

/** The command line, with a book of the same entries. */
function soxanh(command: string, ...options: string[]): Buffer {
  const folder = mkdtempSync(pathOf(tmpdir(), 'soxanh-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [book, out] = [pathOf(folder, 'so.jsonl'), pathOf(folder, `so.${options.at(-1)}`)];
  writeFileSync(book, encodeBundle({ book: 'xuat', synthetic: false }, entries));
  const isFile = command === 'export';
  const args = [
    SOXANH,
    command,
    book,
    ...options.slice(0, -1),
    ...(isFile ? ['--out', out] : ['--format', 'json']),
  ];
  const printed = execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  return isFile ? readFileSync(out) : printed;
}

describe('the figures of a month', () => {
  let hub: TestHub;
  let office: TestMachine;
  let asOf: string[];
  beforeAll(async () => {
    hub = await testHub(memorySubject);
    hub.tick(2);
    hub.world.clock.advance(40 * 86_400_000);
    office = await found(hub);
    await push(hub.storage, office.book, entries);
    // What was refused counts nowhere (law S5).
    const refused = testPen('may-khac').use(RECORDER, { amount: 99_999 });
    await outcomes(hub.storage, office.book, [refused], () => ({
      is: 'refused',
      reason: { kind: 'role', role: 'leadership' },
    }));
    const facts = resolve(entries).counted.flatMap((entry) => (entry.kind === 'office' ? [entry] : []));
    asOf = ['--as-of', dayText(asOfDay(officeOf(facts), momentAt(hub.world.now())))];
  });

  const get = async (query: string): Promise<Buffer> => {
    const answer = await office.send('GET', `export?${query}`);
    expect([answer.status, query]).toEqual([200, query]);
    return Buffer.from(await answer.arrayBuffer());
  };

  it('[L5] are those of the command line, as CSV byte for byte, in Vietnamese and English', async () => {
    const file = await get('month=2026-06&format=csv');
    expect(file.equals(soxanh('export', '--month', '2026-06', ...asOf, 'csv'))).toBe(true);
    expect(file.byteLength).toBeGreaterThan(5000);
    const english = await get('first=2026-06-01&last=2026-06-15&format=csv&language=en&decimal=,');
    const span = ['--from', '2026-06-01', '--to', '2026-06-15', '--lang', 'en', '--decimal', ','];
    expect(english.equals(soxanh('export', ...span, ...asOf, 'csv'))).toBe(true);
    // The command line's own names of the two ends.
    const named = await get('from=2026-06-01&to=2026-06-15&format=csv&language=en&decimal=,');
    expect(named.equals(english)).toBe(true);
  });

  it('[L5] as a workbook with the same sheets', async () => {
    const [here, there] = [
      unzipText(await get('month=2026-06&format=xlsx')),
      unzipText(soxanh('export', '--month', '2026-06', ...asOf, 'xlsx')),
    ];
    const sheets = [...there.keys()].filter((name) => name.includes('sheet'));
    expect(sheets.length).toBeGreaterThan(2);
    for (const name of sheets) expect(here.get(name)).toEqual(there.get(name));
  });

  it('[L5] as totals for programs, of one resource too', async () => {
    const all = await get('month=2026-06&format=json');
    expect(all.toString()).toBe(soxanh('totals', '--month', '2026-06', ...asOf, 'json').toString());
    const paper = (await get('month=2026-06&format=json&resource=paper&by=week')).toString();
    const options = ['--month', '2026-06', '--resource', 'paper', '--by', 'week', ...asOf, 'json'];
    expect(paper).toBe(soxanh('totals', ...options).toString());
    expect(paper).not.toContain('water');
    expect((await get('month=2026-06&format=csv&resource=paper')).toString()).toContain('Giấy');
  });

  it('[T3] name no machine and no hour', async () => {
    const [csv, json] = [await get('month=2026-06&format=csv'), await get('month=2026-06&format=json')];
    const [row] = JSON.parse(json.toString()) as readonly object[];
    const columns = ['period', 'department', 'resource', 'amount', 'unit', 'state', 'coverage', 'entries'];
    expect(Object.keys(row ?? {})).toEqual(columns);
    expect(csv.toString()).not.toMatch(/thiết bị|máy ghi/i);
    expect(csv.toString()).not.toMatch(/\d\d:\d\d/);
  });

  it('take what the table in the server’s page names, each value of it', async () => {
    const [, page = ''] = readFileSync(PAGE, 'utf8').split(/^### Export$/m);
    const rows = [...page.matchAll(/^\| (`[^|]+) \| ([^|]+) \|/gm)].map((cells) =>
      cells.slice(1).map((cell) => [...cell.matchAll(/`(.+?)`/g)].map(([, code = '']) => code)),
    );
    expect(rows.flatMap(([names = []]) => names)).toEqual([
      ...['month', 'from', 'to', 'resource', 'format', 'by', 'language', 'decimal'],
    ]);
    for (const [names = [], values = []] of rows) {
      hub.tick(60);
      for (const value of values) {
        const asked = names.map((name) => `${name}=${encodeURIComponent(value)}`).join('&');
        await get(names.includes('month') || names.includes('from') ? asked : `month=2026-06&${asked}`);
      }
    }
  });

  it('are refused by the name of what nobody knows, or what says the period twice', async () => {
    const asked = async (query: string) => problemIn(await office.send('GET', `export?${query}`));
    hub.tick(120);
    const wrong = {
      'month=2026-11&resources=paper': 'resources',
      'month=2026-11&Format=csv': 'Format',
      'month=2026-11&from=2026-11-01': 'from',
      'month=2026-11&last=2026-11-01': 'last',
      'from=2026-11-01&first=2026-11-01&to=2026-11-02': 'first',
      'from=2026-11-01&to=2026-11-31': 'to',
      [`month=2026-11&${'x'.repeat(3000)}=1`]: 'x'.repeat(40),
    };
    const fields: unknown[] = [];
    for (const query of Object.keys(wrong)) fields.push(await asked(query));
    expect(fields).toEqual(Object.values(wrong).map((field) => ({ kind: 'bad-request', field })));
  });

  it('are refused field by field, and to a machine that asks too often', async () => {
    const asked = async (query: string) => problemIn(await office.send('GET', `export?${query}`));
    hub.tick(120);
    const wrong = [
      '',
      'month=2026-13',
      'first=2026-06-31',
      'first=2026-06-02&last=2026-06-01',
      'month=2026-06&format=pdf',
    ];
    const fields: unknown[] = [];
    for (const query of wrong) fields.push(await asked(query));
    expect(fields).toEqual(
      ['from', 'month', 'first', 'last', 'format'].map((field) => ({ kind: 'bad-request', field })),
    );
    for (const query of ['resource=gold', 'by=hour', 'language=fr', 'decimal=x']) {
      expect(await asked(`month=2026-06&${query}`)).toMatchObject({ field: query.split('=')[0] });
    }
    for (let more = 0; more < 10; more++) await office.send('GET', 'export');
    expect(await asked('month=2026-06')).toMatchObject({ kind: 'too-many' });
    const leadership = await join(hub, office, [{ role: 'leadership' }]);
    expect((await leadership.send('GET', 'export?month=2026-06')).status).toBe(200);
  });
});
