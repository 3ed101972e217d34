import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { invitationOf } from '@soxanh/sync';
import { freePort } from '@soxanh/testkit';
import { encode, renderUnicodeCompact } from 'uqr';
import { describe, expect, it, vi } from 'vitest';
import { okOf } from '../db/contract/world.ts';
import { linesOf, OFFICE, testPen } from '../http/testing/test-pen.ts';
import {
  codeIn,
  joinBy,
  machineAt,
  newFolder,
  runHub,
  startHub,
  type NetMachine,
} from './testing/hub-process.ts';

const pull = { after: '', high: '', limit: 100, wait: 0 };
const head = (machine: NetMachine) => ({ protocol: 1, device: machine.device });

// Each starts programs of its own; on a busy machine that takes seconds.
describe('pnpm hub', { timeout: 90_000 }, () => {
  it('prints a code that founds a book, as text and as a picture of that very text', async () => {
    const folder = newFolder();
    const hub = await startHub(folder);
    const code = codeIn(hub);
    expect(okOf(invitationOf(code))).toMatchObject({ url: hub.url, book: undefined });
    expect(hub.stdout()).toContain(renderUnicodeCompact(code, { border: 2 }));
    expect(encode(code).size).toBeLessThan(50);
    expect(hub.stdout()).toContain(`Số liệu lưu tại ${join(folder, 'hub.db')}`);
    const office = await joinBy(code);
    const lines = linesOf([testPen(office.device).use(OFFICE)]);
    expect(okOf(await office.link.push(head(office), lines)).answers).toEqual([{ is: 'stored' }]);
    expect(okOf(await office.link.pull(pull)).lines).toHaveLength(1);
    // Used up.
    await expect(joinBy(code)).rejects.toThrow('invitation');
    // Whoever asks the running hub for another one gets it through the operator's door, which is its owner's alone.
    expect(statSync(join(folder, 'hub.db.sock')).mode & 0o777).toBe(0o600);
    const asked = runHub(['invite', '--data', join(folder, 'hub.db'), '--lang', 'en']);
    expect(await asked.ended).toBe(0);
    expect(asked.stdout()).toContain('Connection code for the Office');
    expect((await joinBy(codeIn(asked))).book).not.toBe(office.book);
    // An Office whose machines are all lost gets in again by a code of its own book.
    const lost = runHub(['invite', '--book', office.book, '--data', join(folder, 'hub.db')]);
    expect(await lost.ended).toBe(0);
    expect((await joinBy(codeIn(lost))).book).toBe(office.book);
    const nobody = runHub(['invite', '--book', 'khong-co', '--data', join(folder, 'hub.db')]);
    expect(await nobody.ended).toBe(1);
    expect(nobody.written()).toBe('Không có sổ khong-co trên máy chủ này.\n');
  });

  it('goes on when nobody reads what it prints any more', async () => {
    const folder = newFolder();
    const listen = `127.0.0.1:${await freePort()}`;
    const hub = runHub(['--data', join(folder, 'hub.db'), '--listen', listen, '--log-level', 'debug']);
    // As `hub 2>&1 | head` does: gone before the first word, and both outputs at once.
    hub.child.stdout?.destroy();
    hub.child.stderr?.destroy();
    const check = async (): Promise<number> => {
      for (;;) {
        const answer = await fetch(`http://${listen}/health`).catch(() => undefined);
        if (answer !== undefined || hub.child.exitCode !== null) return answer?.status ?? -1;
      }
    };
    expect(await check()).toBe(200);
    for (let round = 0; round < 5; round++) expect(await check()).toBe(200);
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(0);
    expect(existsSync(join(folder, 'hub.db.sock'))).toBe(false);
  });

  it('[S2] refuses a data file that another hub uses, and says so in a line', async () => {
    const folder = newFolder();
    const first = await startHub(folder);
    const listen = `127.0.0.1:${await freePort()}`;
    const second = runHub(['--data', join(folder, 'hub.db'), '--listen', listen]);
    expect(await second.ended).toBe(1);
    expect(second.written()).toMatch(/^\S+hub\.db: một máy chủ Sổ Xanh khác đang dùng tệp này\..*\n$/);
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    // The first one's door is still its own.
    const check = runHub(['check', '--data', join(folder, 'hub.db')]);
    expect(await check.ended).toBe(0);
    expect(check.stdout()).toMatch(/Cơ sở dữ liệu: .*hub\.db, 0 sổ\.\nỔ đĩa: còn \d+ MiB/);
  });

  it('[T5] refuses to listen without encryption where other machines reach it, and says the two ways', async () => {
    const folder = newFolder();
    const hub = runHub(['--data', join(folder, 'hub.db'), '--listen', '0.0.0.0:4765', '--lang', 'en']);
    expect(await hub.ended).toBe(2);
    expect(hub.written()).toMatch(
      /^Other machines reach this address.*--cert and --key.*--behind-proxy\.\n$/,
    );
    expect(existsSync(join(folder, 'hub.db'))).toBe(false);
  });

  it('says in a line that its port is taken', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
    const hub = runHub(['--data', join(newFolder(), 'hub.db'), '--listen', `127.0.0.1:${port}`]);
    expect(await hub.ended).toBe(1);
    expect(hub.written()).toMatch(/^127\.0\.0\.1:\d+: đã có chương trình khác dùng địa chỉ này.*\n$/);
    await new Promise((done) => other.close(done));
  });

  it('asked to stop it answers who waits, lets go of the file and ends with 0 at once', async () => {
    const folder = newFolder();
    const hub = await startHub(folder);
    const office = await joinBy(codeIn(hub));
    const waiting = office.link.pull({ ...pull, wait: 20 });
    const metrics = async (): Promise<string> => (await fetch(`${hub.url}/metrics`)).text();
    await vi.waitFor(async () => expect(await metrics()).toMatch(/^soxanh_waiting 1$/m), { timeout: 10_000 });
    const asked = performance.now();
    // A runner before it passes on what the terminal told both.
    hub.child.kill('SIGINT');
    hub.child.kill('SIGTERM');
    expect(okOf(await waiting).head.records).toBe(0);
    expect(await hub.ended).toBe(0);
    // Without its answer it would have waited for 20 seconds.
    expect(performance.now() - asked).toBeLessThan(5000);
    expect(existsSync(join(folder, 'hub.db.sock'))).toBe(false);
    const again = await startHub(folder);
    // There is a book: no code that founds one is shown around.
    expect(codeIn(again)).toBe('');
    expect((await machineAt(again.url, office).get('me')).status).toBe(200);
  });

  it('[S2][S3] killed and started again it has every entry it acknowledged, once', async () => {
    const folder = newFolder();
    const hub = await startHub(folder);
    const office = await joinBy(codeIn(hub));
    const pen = testPen(office.device);
    const stored: string[] = [];
    const tried: string[] = [];
    for (let round = 0; hub.child.exitCode === null && hub.child.signalCode === null; round++) {
      const lines = linesOf([pen.use(OFFICE, { amount: round + 1 })]);
      tried.push(...lines);
      if (round === 25) setTimeout(() => hub.child.kill('SIGKILL'), 3);
      try {
        const { answers } = okOf(await office.link.push(head(office), lines));
        if (answers[0]?.is === 'stored') stored.push(...lines);
      } catch {
        break;
      }
    }
    expect(await hub.ended).toBe(null);
    expect(stored.length).toBeGreaterThan(20);
    const again = machineAt((await startHub(folder)).url, office);
    const page = okOf(await again.link.pull(pull));
    const kept = page.lines;
    expect(kept).toEqual(tried.slice(0, kept.length));
    expect(kept.slice(0, stored.length)).toEqual(stored);
  });

  it('[T1] writes into its log no token, secret, label, department or note, and no book’s name', async () => {
    const folder = newFolder();
    const hub = await startHub(folder, ['--log-level', 'debug'], { METRICS_TOKEN: 'dau-vet-metrics' });
    const code = codeIn(hub);
    const office = await joinBy(code, { label: 'dau-vet-nhan', book: 'dau-vet-so' });
    const pen = testPen(office.device);
    const entries = [
      pen.use(OFFICE, { department: 'dau-vet-phong' }),
      pen.use(OFFICE, { note: 'dau-vet-ghi-chu' }),
    ];
    await office.link.push(head(office), linesOf(entries));
    await office.link.pull(pull);
    await office.get('pull?after=dau-vet-dau');
    await office.get('export?month=2026-06&resource=dau-vet');
    await fetch(`${hub.url}/v1/books/dau-vet-so/dau-vet-duong?dau-vet-hoi`);
    await fetch(`${hub.url}/v1/enrol`, { method: 'POST', body: '{"dau-vet-than"' });
    const metrics = await (await fetch(`${hub.url}/metrics`)).text();
    hub.child.kill('SIGTERM');
    await hub.ended;
    const log = hub
      .written()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .join('\n');
    expect(log).toContain('"event":"pushed"');
    expect(log).toContain('"route":"/v1/books/:book/pull"');
    const secret = okOf(invitationOf(code)).secret;
    for (const canary of ['dau-vet', office.token, secret, office.device]) {
      expect(log).not.toContain(canary);
      expect(metrics).not.toContain(canary);
    }
    expect(metrics).toContain('soxanh_entries_total{outcome="stored"} 1');
  });

  it('[S2] never writes a back-up over its own data file, nor over anything but a back-up', async () => {
    const folder = newFolder();
    const hub = await startHub(folder);
    const office = await joinBy(codeIn(hub));
    const pen = testPen(office.device);
    await office.link.push(head(office), linesOf([pen.use(OFFICE)]));
    const data = join(folder, 'hub.db');
    const figures = join(folder, 'so-lieu.csv');
    writeFileSync(figures, 'ngày;giấy\n');
    // Killed later: what a back-up replaced would still answer until then.
    for (const taken of [data, `${data}-wal`, `${data}.sock`, figures, folder]) {
      const refused = runHub(['backup', taken, '--data', data]);
      expect(await refused.ended).toBe(1);
      expect(refused.written()).toContain(`${taken}: đã có, và không phải bản sao lưu`);
    }
    expect(readFileSync(figures, 'utf8')).toBe('ngày;giấy\n');
    const nowhere = runHub(['backup', join(folder, 'khong-co', 'a.jsonl'), '--data', data]);
    expect(await nowhere.ended).toBe(1);
    expect(nowhere.written()).toContain('(không có thư mục này)');
    const good = join(folder, 'sao-luu.jsonl');
    for (const _time of [1, 2]) expect(await runHub(['backup', good, '--data', data]).ended).toBe(0);
    hub.child.kill('SIGTERM');
    await hub.ended;
    const again = await startHub(folder);
    expect(okOf(await machineAt(again.url, office).link.pull(pull)).lines).toHaveLength(1);
  });

  it('[S2] begins no book of a back-up that is damaged: another back-up of it is taken after it', async () => {
    const folder = newFolder();
    const hub = await startHub(folder);
    const office = await joinBy(codeIn(hub));
    const pen = testPen(office.device);
    // More than are checked and written at a time.
    for (let hundred = 0; hundred < 12; hundred++) {
      const entries = Array.from({ length: 100 }, () => pen.use(OFFICE));
      await office.link.push(head(office), linesOf(entries));
    }
    const [older, newer] = ['cu.jsonl', 'moi.jsonl'].map((name) => join(folder, name)) as [string, string];
    const backUp = (file: string) => runHub(['backup', file, '--data', join(folder, 'hub.db')]).ended;
    expect(await backUp(older)).toBe(0);
    await office.link.push(head(office), linesOf([pen.use(OFFICE)]));
    expect(await backUp(newer)).toBe(0);
    writeFileSync(newer, readFileSync(newer, 'utf8').slice(0, -200));
    const elsewhere = ['--data', join(newFolder(), 'hub.db')];
    const refused = runHub(['restore', newer, ...elsewhere]);
    expect(await refused.ended).toBe(1);
    const restored = runHub(['restore', older, ...elsewhere]);
    expect(await restored.ended).toBe(0);
    expect(restored.written()).toContain(`Đã khôi phục sổ ${office.book}: 1200 bản ghi`);
  });

  it('makes no data file where one is only asked about: a path may be mistyped', async () => {
    const data = join(newFolder(), 'nham', 'hub.db');
    for (const order of [['check'], ['invite'], ['backup', `${data}.jsonl`]]) {
      const refused = runHub([...order, '--data', data]);
      expect(await refused.ended).toBe(1);
      expect(refused.written()).toContain(`${data}: không có tệp số liệu này.`);
    }
    expect(existsSync(dirname(data))).toBe(false);
  });

  it('backs up all books while it runs, and restores them elsewhere as they were', async () => {
    const folder = newFolder();
    const hub = await startHub(folder);
    const office = await joinBy(codeIn(hub));
    const pen = testPen(office.device);
    await office.link.push(head(office), linesOf([pen.use(OFFICE), pen.use(OFFICE)]));
    const file = join(folder, 'sao-luu.jsonl');
    const backup = runHub(['backup', file, '--data', join(folder, 'hub.db'), '--lang', 'en']);
    expect(await backup.ended).toBe(0);
    expect(backup.written()).toContain('read back and found equal: books 1, records 2');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const elsewhere = newFolder();
    const other = ['--data', join(elsewhere, 'hub.db'), '--lang', 'en'];
    const restored = runHub(['restore', file, ...other]);
    expect(await restored.ended).toBe(0);
    expect(restored.written()).toContain(`Restored the book ${office.book}: records 2`);
    const again = runHub(['restore', file, ...other]);
    expect(await again.ended).toBe(0);
    expect(again.written()).toContain('is on this hub already');
    // No machine has to join again, and its cursor begins a new epoch.
    const moved = machineAt((await startHub(elsewhere)).url, office);
    const [before, after] = [okOf(await office.link.pull(pull)), okOf(await moved.link.pull(pull))];
    expect(after.lines).toEqual(before.lines);
    expect(after.head.epoch).not.toBe(before.head.epoch);
    // The Office's own file has no tokens: who restores it is given a code for the Office's first machine.
    const own = join(folder, 'van-phong.jsonl');
    writeFileSync(own, await (await office.get('backup')).text());
    const third = newFolder();
    const listen = `127.0.0.1:${await freePort()}`;
    const bare = runHub(['restore', own, '--data', join(third, 'hub.db'), '--listen', listen]);
    expect(await bare.ended).toBe(0);
    const opened = runHub(['--data', join(third, 'hub.db'), '--listen', listen]);
    await opened.says(/Ctrl\+C/);
    const first = await joinBy(codeIn(bare));
    expect(first.book).toBe(office.book);
    expect(okOf(await first.link.pull(pull)).lines).toEqual(before.lines);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -40));
    const cut = runHub(['restore', file, '--data', join(newFolder(), 'hub.db'), '--lang', 'en']);
    expect(await cut.ended).toBe(1);
    expect(cut.written()).toMatch(/sao-luu\.jsonl: (cut off|line)/);
  });
});
