import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, inject } from 'vitest';
import { okOf, testWorld } from '../db/contract/world.ts';
import { openPostgres } from '../db/postgres/open-postgres.ts';
import { newDatabase } from '../db/postgres/testing/new-database.ts';
import { urlOf } from '../db/postgres/testing/subject.ts';
import { linesOf, OFFICE, testPen } from '../http/testing/test-pen.ts';
import { halfRestored } from './testing/half-restored.ts';
import { codeIn, joinBy, machineAt, newFolder, runHub, startHub } from './testing/hub-process.ts';

const ON_POSTGRES = { DATABASE_URL: urlOf('soxanh_hub') };
const pull = { after: '', high: '', limit: 100, wait: 0 };

describe('pnpm hub on PostgreSQL', () => {
  it('carries books from SQLite there and back, with their machines', async () => {
    const [here, there, back] = [newFolder(), newFolder(), newFolder()];
    const file = (folder: string): string => join(folder, 'hub.db');
    const first = await startHub(here);
    const office = await joinBy(codeIn(first));
    const pen = testPen(office.device);
    const lines = linesOf([pen.use(OFFICE, { amount: 1 }), pen.use(OFFICE, { amount: 2 })]);
    await office.link.push({ protocol: 1, device: office.device }, lines);
    const up = join(here, 'len.jsonl');
    expect(await runHub(['backup', up, '--data', file(here)]).ended).toBe(0);
    const restored = runHub(['restore', up, '--data', file(there)], ON_POSTGRES);
    expect(await restored.ended).toBe(0);

    const second = await startHub(there, ['--lang', 'en'], ON_POSTGRES);
    expect(second.stdout()).toMatch(/Data are kept in PostgreSQL 127\.0\.0\.1:\d+\/soxanh\n/);
    const moved = machineAt(second.url, office);
    expect(okOf(await moved.link.pull(pull)).lines).toEqual(lines);
    const more = linesOf([pen.use(OFFICE, { amount: 3 })]);
    const pushed = await moved.link.push({ protocol: 1, device: office.device }, more);
    expect(okOf(pushed).answers).toEqual([{ is: 'stored' }]);
    const down = join(there, 'xuong.jsonl');
    const taken = runHub(['backup', down, '--data', file(there), '--lang', 'en'], ON_POSTGRES);
    expect(await taken.ended).toBe(0);
    expect(taken.written()).toContain('read back and found equal');

    const returned = runHub(['restore', down, '--data', file(back), '--lang', 'en']);
    expect(await returned.ended).toBe(0);
    expect(returned.written()).toContain(`Restored the book ${office.book}: records 3`);
    const third = await startHub(back);
    const page = okOf(await machineAt(third.url, office).link.pull(pull));
    expect(page.lines).toEqual([...lines, ...more]);
  });

  it('[S2] gives up what is half restored as an administrator, for the hub’s role may delete nothing', async () => {
    const storage = okOf(await openPostgres(urlOf('soxanh_hub'), testWorld()));
    const { book, text } = await halfRestored(storage);
    await storage.close();
    const folder = newFolder();
    const [file, data] = [join(folder, 'khac.jsonl'), ['--data', join(folder, 'hub.db'), '--lang', 'en']];
    writeFileSync(file, text);
    const refused = runHub(['restore', file, ...data], ON_POSTGRES);
    expect(await refused.ended).toBe(1);
    expect(refused.written()).toContain(`pnpm hub abandon --book ${book}`);
    const abandon = ['abandon', '--book', book, ...data];
    const without = runHub(abandon, ON_POSTGRES);
    expect(await without.ended).toBe(1);
    expect(without.written()).toMatch(/^DATABASE_ADMIN_URL is needed: the hub's own role may delete nothing/);
    const asAdmin = { ...ON_POSTGRES, DATABASE_ADMIN_URL: urlOf('postgres') };
    expect(await runHub(abandon, asAdmin).ended).toBe(0);
    expect(await runHub(['restore', file, ...data], ON_POSTGRES).ended).toBe(0);
    const whole = runHub(abandon, asAdmin);
    expect(await whole.ended).toBe(1);
    expect(whole.written()).toBe(`The book ${book} is not half restored and was left as it is.\n`);
  });

  it('[T2] does not start with a role that could see more than one book', async () => {
    const data = ['--data', join(newFolder(), 'hub.db'), '--lang', 'en'];
    const hub = runHub(data, { DATABASE_URL: urlOf('postgres') });
    expect(await hub.ended).toBe(1);
    expect(hub.written()).toMatch(/^PostgreSQL: the role "postgres" may do more.*Connect as soxanh_hub\.\n$/);
  });

  it('is told to migrate an empty database, does, and starts', async () => {
    await newDatabase('moi');
    const data = ['--data', join(newFolder(), 'hub.db'), '--lang', 'en'];
    const env = { DATABASE_URL: urlOf('soxanh_hub', 'moi') };
    const early = runHub(['check', ...data], env);
    expect(await early.ended).toBe(1);
    expect(early.written()).toMatch(/schema has version 0, \d+ is needed\. Run "pnpm hub migrate"/);
    const without = runHub(['migrate', ...data], env);
    expect(await without.ended).toBe(1);
    const migrated = runHub(['migrate', ...data], { ...env, DATABASE_ADMIN_URL: urlOf('postgres', 'moi') });
    expect(await migrated.ended).toBe(0);
    expect(migrated.written()).toMatch(/from version 0 to \d+/);
    const checked = runHub(['check', ...data], env);
    expect(await checked.ended).toBe(0);
    expect(checked.written()).toContain(
      `Database: PostgreSQL 127.0.0.1:${inject('postgresPort')}/moi, books 0.`,
    );
  });

  it('says in a line that the database is not reached', async () => {
    const hub = runHub(['--data', join(newFolder(), 'hub.db'), '--lang', 'en'], {
      DATABASE_URL: 'postgres://soxanh_hub:bi-mat@127.0.0.1:1/soxanh',
    });
    expect(await hub.ended).toBe(1);
    expect(hub.written()).toMatch(/^PostgreSQL: not reached: .*\n$/);
    expect(hub.written()).not.toContain('bi-mat');
  });
});
