import { readdirSync, readFileSync, statSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duty } from '@soxanh/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHubChild, type HubChild } from '../share/testing/hub-child.ts';
import { TestMachine } from '../world/test-world.ts';

let office: TestMachine;
let staff: TestMachine;
let hub: HubChild;

beforeEach(async () => {
  office = new TestMachine('van-phong');
  staff = office.beside('phong-mot');
  hub = await startHubChild(office.folder);
  await office.ok('init', 'vp.jsonl', '--departments', 'p1=Phòng Một,p2=Phòng Hai');
});

afterEach(async () => {
  await hub.kill();
  office.remove();
});

const log = (machine: TestMachine, book: string, text: string, ...more: string[]): Promise<string> =>
  machine.ok('log', book, '--text', text, '--day', '2026-06-05', ...more);
const AS_STAFF = ['--role', 'recorder', '--department', 'p1'];

/** A code of the Office. */
const codeFor = async (...duties: string[]): Promise<string> =>
  (await office.ok('hub', 'invite', 'vp.jsonl', ...duties.flatMap((duty) => ['--duty', duty]))).trim();

async function joinBoth(): Promise<void> {
  await office.ok('join', 'vp.jsonl', hub.code);
  await staff.ok('join', 'p1.jsonl', await codeFor('recorder:p1'));
}

/** Where a machine keeps what connects it. */
function accountOf(machine: TestMachine): string {
  const settings = join(machine.env['XDG_CONFIG_HOME'] ?? '', 'soxanh', 'books');
  const [book = ''] = readdirSync(settings);
  return join(settings, book, 'hub', 'account.json');
}

/** What a machine was told it may write. */
function believe(machine: TestMachine, ...duties: readonly Duty[]): void {
  const path = accountOf(machine);
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), duties }));
}

/** Lines of a book's entries: headers differ, for each copy stands with the server in its own way. */
const entriesOf = (machine: TestMachine, book: string): string[] =>
  machine.read(book).trim().split('\n').slice(1);

describe('a book and its server', () => {
  it('founds, invites and joins: both hold the same entries, and everything is sent', async () => {
    await log(office, 'vp.jsonl', 'giấy 3 ram', '--department', 'p2');
    await joinBoth();
    await log(staff, 'p1.jsonl', 'giấy 2 ram', ...AS_STAFF);
    expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
    expect(await office.ok('sync', 'vp.jsonl')).toContain('Đã nhận 1 lượt ghi mới.');
    expect(entriesOf(office, 'vp.jsonl')).toEqual(entriesOf(staff, 'p1.jsonl'));
    // Its name, two departments, the server's address, and what each wrote.
    expect(entriesOf(office, 'vp.jsonl')).toHaveLength(6);
  });

  it('[S1] keeps everything while the server is away, and sends it when it is back', async () => {
    await joinBoth();
    await hub.kill();
    await log(staff, 'p1.jsonl', 'giấy 3 ram', ...AS_STAFF);
    const away = await staff.run('sync', 'p1.jsonl', '--lang', 'en');
    expect(away.exit).toBe(1);
    expect(away.err).toContain('No connection since 12:00; 1 entry not sent yet.');
    expect((await staff.run('check', 'p1.jsonl')).out).toContain('1 lượt ghi chưa gửi');
    hub = await startHubChild(office.folder, hub.port);
    expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
    await office.ok('sync', 'vp.jsonl');
    expect(entriesOf(office, 'vp.jsonl')).toEqual(entriesOf(staff, 'p1.jsonl'));
  });

  it('records in the role its code gave, and saves nothing the server would refuse', async () => {
    await joinBoth();
    await log(staff, 'p1.jsonl', 'giấy 20 tờ', '--department', 'p1');
    expect(staff.read('p1.jsonl')).toContain('"role":"recorder"');
    const before = staff.read('p1.jsonl');
    for (const more of [
      ['--department', 'p2'],
      ['--department', 'p1', '--role', 'office'],
    ]) {
      const said = await staff.run('log', 'p1.jsonl', '--text', 'giấy 20 tờ', ...more);
      expect([said.exit, said.err.includes('Người ghi, Phòng Một')]).toEqual([1, true]);
    }
    expect(staff.read('p1.jsonl')).toBe(before);
    expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
  });

  it('[S5] what the server refuses counts nowhere and stays in the file', async () => {
    await joinBoth();
    await log(staff, 'p1.jsonl', 'giấy 2 ram', ...AS_STAFF);
    // The Office took the second department away, and this machine has not heard of it.
    believe(staff, { role: 'recorder', department: 'p1' }, { role: 'recorder', department: 'p2' });
    await log(staff, 'p1.jsonl', 'giấy 4 ram', '--role', 'recorder', '--department', 'p2');
    const sent = await staff.run('sync', 'p1.jsonl');
    expect(sent.exit).toBe(1);
    expect(sent.err).toMatch(
      /không nhận: .*tờ giấy, Phòng Hai, ngày 05\/6\/2026 \(.*không được tính ở bất kỳ đâu/,
    );
    expect(entriesOf(staff, 'p1.jsonl').some((line) => line.includes('"amount":2000'))).toBe(true);
    const paper = (await staff.totals('p1.jsonl', '--month', '2026-06')).find(
      (one) => one['resource'] === 'paper',
    );
    expect(JSON.stringify(paper)).toContain('1000');
    expect(JSON.stringify(paper)).not.toMatch(/[23]000/);
    const checked = await staff.run('check', 'p1.jsonl');
    expect([checked.exit, checked.err.includes('Máy chủ không nhận')]).toEqual([1, true]);
    // The next entry follows the refused one in the machine's row.
    await log(staff, 'p1.jsonl', 'giấy 2 ram', ...AS_STAFF);
    await staff.run('sync', 'p1.jsonl');
    expect((await staff.run('check', 'p1.jsonl')).err).not.toContain('thiếu các lượt ghi');
  });

  it('[J2] joins copies that stand differently with the server, whatever their order, and nothing refused counts again', async () => {
    office.write('cu.jsonl', office.read('vp.jsonl'));
    await joinBoth();
    believe(staff, { role: 'recorder', department: 'p1' }, { role: 'recorder', department: 'p2' });
    await log(staff, 'p1.jsonl', 'giấy 4 ram', '--role', 'recorder', '--department', 'p2');
    staff.write('truoc.jsonl', staff.read('p1.jsonl'));
    await staff.run('sync', 'p1.jsonl');
    await log(staff, 'p1.jsonl', 'giấy 2 ram', ...AS_STAFF);
    await staff.ok('merge', 'g1.jsonl', 'cu.jsonl', 'truoc.jsonl', 'p1.jsonl');
    await staff.ok('merge', 'g2.jsonl', 'p1.jsonl', 'truoc.jsonl', 'cu.jsonl');
    expect(staff.read('g1.jsonl')).toBe(staff.read('g2.jsonl'));
    const paper = async (): Promise<string> =>
      JSON.stringify(
        (await staff.totals('g1.jsonl', '--month', '2026-06')).find((one) => one['resource'] === 'paper'),
      );
    expect(await paper()).toContain('1000');
    expect(await paper()).not.toMatch(/[23]000/);
    await staff.run('sync', 'g1.jsonl');
    expect(await staff.ok('sync', 'p1.jsonl').catch(() => '')).not.toContain('Đã nhận 2');
    await office.ok('sync', 'vp.jsonl');
    expect(office.read('vp.jsonl')).toContain('giấy 2 ram');
  });

  it('keeps the token out of the book, readable by its owner alone', async () => {
    await joinBoth();
    const path = accountOf(staff);
    const { token } = JSON.parse(readFileSync(path, 'utf8')) as { token: string };
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(staff.read('p1.jsonl')).not.toContain(token);
    // Without settings the token of the surroundings does.
    rmSync(path);
    staff.env = { ...staff.env, SOXANH_HUB_TOKEN: token };
    expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
  });

  it('lists, names and ends machines; one that was ended keeps what it has', async () => {
    await joinBoth();
    const list = (await office.ok('hub', 'devices', 'vp.jsonl')).trim().split('\n');
    expect(list).toHaveLength(2);
    const [id = ''] = (list.find((line) => line.includes('Người ghi, Phòng Một')) ?? '').split(' ');
    expect(await office.ok('hub', 'devices', 'vp.jsonl', '--rename', id, '--label', 'Quầy 1')).toContain(
      'Quầy 1',
    );
    for (const [machine, why] of [
      ['khong-co', 'Sổ không có máy này'],
      [(list.find((line) => line.includes('Văn phòng Ban')) ?? '').split(' ')[0] ?? '', 'máy cuối cùng'],
    ] as const) {
      const refused = await office.run('hub', 'devices', 'vp.jsonl', '--revoke', machine);
      expect([refused.exit, refused.err.includes(why)]).toEqual([1, true]);
    }
    await office.ok('hub', 'devices', 'vp.jsonl', '--revoke', id);
    await log(staff, 'p1.jsonl', 'giấy 3 ram', ...AS_STAFF);
    const ended = await staff.run('sync', 'p1.jsonl');
    expect([ended.exit, ended.err.includes('cần mã kết nối mới')]).toEqual([1, true]);
    // Invited again it goes on under a new name; what it had not sent under the old one stays its own to show.
    await staff.run('join', 'p1.jsonl', await codeFor('recorder:p1'));
    await log(staff, 'p1.jsonl', 'giấy 2 ram', ...AS_STAFF);
    expect((await staff.run('sync', 'p1.jsonl')).out).toContain('Còn 1 lượt ghi chưa gửi.');
    expect((await office.run('sync', 'vp.jsonl')).out).toContain('Đã nhận 1 lượt ghi mới.');
    const told = await staff.run('hub', 'devices', 'p1.jsonl');
    expect([told.exit, told.err.includes('Chỉ máy của Văn phòng Ban')]).toEqual([1, true]);
  });

  it('backs up, and brings the book back on a new server', async () => {
    await log(office, 'vp.jsonl', 'giấy 3 ram', '--department', 'p2');
    await joinBoth();
    const own = await office.run('hub', 'backup', 'vp.jsonl', 'vp.jsonl');
    expect([own.exit, own.err]).toEqual([1, expect.stringContaining('vp.jsonl: đã có')]);
    for (const _time of [1, 2]) await office.ok('hub', 'backup', 'vp.jsonl', 'sao-luu.jsonl');
    expect(statSync(office.path('sao-luu.jsonl')).mode & 0o777).toBe(0o600);
    mkdirSync(office.path('moi'));
    const other = await startHubChild(office.path('moi'));
    try {
      const newcomer = office.beside('may-moi');
      office.write('cut.jsonl', office.read('sao-luu.jsonl').slice(0, -40));
      office.write('crlf.jsonl', office.read('sao-luu.jsonl').replaceAll('\n', '\r\n'));
      expect((await newcomer.run('hub', 'restore', 'cut.jsonl', other.code)).err).toContain('không trọn vẹn');
      expect((await newcomer.run('hub', 'restore', 'crlf.jsonl', other.code)).err).toContain('dos2unix');
      const said = await newcomer.ok('hub', 'restore', 'sao-luu.jsonl', other.code);
      const code = said.trim().split('\n').at(-1) ?? '';
      await newcomer.ok('join', 'lai.jsonl', code);
      const restored = entriesOf(newcomer, 'lai.jsonl');
      // And where the book's server is now.
      const isMoved = (line: string): boolean => line.includes(`:${other.port}"`);
      expect(restored.filter((line) => !isMoved(line))).toEqual(entriesOf(office, 'vp.jsonl'));
      expect(restored.filter(isMoved)).toHaveLength(1);
      expect((await newcomer.run('hub', 'restore', 'sao-luu.jsonl', other.code)).exit).toBe(1);
    } finally {
      await other.kill();
    }
  });

  it('[S1] goes on at its server’s new address by a new code, and nothing that waited is lost', async () => {
    await joinBoth();
    const { book } = JSON.parse(office.read('vp.jsonl').split('\n')[0] ?? '') as { book: string };
    await hub.kill();
    await log(office, 'vp.jsonl', 'giấy 3 ram', '--department', 'p2');
    await log(staff, 'p1.jsonl', 'giấy 2 ram', ...AS_STAFF);
    hub = await startHubChild(office.folder);
    expect((await office.run('sync', 'vp.jsonl')).exit).toBe(1);
    office.env = { ...office.env, SOXANH_NOW: '2026-07-01' };
    expect(await office.ok('join', 'vp.jsonl', await hub.invite(book))).toContain('Đã gửi hết.');
    // A machine that joins anew has a new name; what waits under the old one goes by the Office, in a file.
    expect((await staff.run('join', 'p1.jsonl', await codeFor('recorder:p1'))).out).toContain(
      'Còn 1 lượt ghi chưa gửi.',
    );
    await office.ok('merge', 'gop.jsonl', 'vp.jsonl', 'p1.jsonl');
    expect(await office.ok('sync', 'gop.jsonl')).toContain('Đã gửi hết.');
    expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
    expect(entriesOf(office, 'gop.jsonl')).toEqual(entriesOf(staff, 'p1.jsonl'));
    expect(staff.read('p1.jsonl')).toContain('giấy 2 ram');
    // Who has nothing but a key is sent to where the server is now.
    const { token } = JSON.parse(readFileSync(accountOf(staff), 'utf8')) as { token: string };
    rmSync(accountOf(staff));
    staff.env = { ...staff.env, SOXANH_HUB_TOKEN: token };
    expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
  });

  it('gives no code to a machine that could write nothing, and spends none on a name that is too long', async () => {
    await joinBoth();
    const invite = (duty: string) => office.run('hub', 'invite', 'vp.jsonl', '--duty', duty);
    for (const [duty, why] of [
      ['recorder', 'VAI_TRÒ:PHÒNG'],
      ['recorder:', 'sổ không có phòng này'],
      ['recorder:khong-co', 'Các phòng: p1, p2'],
      ['office:p1', 'chỉ vai trò với office'],
    ] as const) {
      const { exit, err } = await invite(duty);
      expect([duty, exit === 0, err.includes(why)]).toEqual([duty, false, true]);
    }
    const code = await codeFor('head:p2');
    const newcomer = office.beside('may-dai');
    const long = await newcomer.run('join', 'dai.jsonl', code, '--label', 'Q'.repeat(41));
    expect([long.exit, long.err.includes('nhiều nhất 40 ký tự')]).toEqual([2, true]);
    await newcomer.ok('join', 'dai.jsonl', `'${code}'`, '--label', 'Q'.repeat(40));
  });

  it('refuses codes that cannot be used, each with its reason, and changes nothing', async () => {
    await joinBoth();
    const before = office.read('vp.jsonl');
    const used = await office
      .beside('x')
      .run(
        'join',
        'x.jsonl',
        await codeFor('office').then((code) => `${code.slice(0, -22)}${'A'.repeat(22)}`),
      );
    expect([used.exit, used.err.includes('đã dùng hoặc đã hết hạn')]).toEqual([1, true]);
    expect(
      (await office.run('join', 'vp.jsonl', 'http://xa.example/moi#*.AAAAAAAAAAAAAAAAAAAAAA')).exit,
    ).toBe(2);
    expect((await office.run('join', 'vp.jsonl', 'abc')).exit).toBe(2);
    const stranger = office.beside('y');
    await stranger.ok('init', 'y.jsonl', '--departments', 'a=A');
    const code = await codeFor('recorder:p1');
    const other = await stranger.run('join', 'y.jsonl', code);
    expect([other.exit, other.err.includes('thuộc sổ khác')]).toEqual([1, true]);
    expect((await stranger.run('sync', 'y.jsonl')).err).toContain('chưa kết nối máy chủ');
    expect(office.read('vp.jsonl')).toBe(before);
  });

  it('brings a machine that has only the folder and the server together', async () => {
    await joinBoth();
    mkdirSync(office.path('chung'));
    await office.ok('sync', 'vp.jsonl', '--folder', 'chung');
    const alone = office.beside('may-le');
    cpSync(office.path('vp.jsonl'), office.path('le.jsonl'));
    await log(alone, 'le.jsonl', 'giấy 5 ram', '--role', 'recorder', '--department', 'p1');
    await alone.run('sync', 'le.jsonl', '--folder', 'chung');
    const held = await office.run('sync', 'vp.jsonl', '--folder', 'chung');
    expect([held.exit, held.err.includes('chưa được tính')]).toEqual([1, true]);
    const device = readFileSync(join(office.folder, 'settings-may-le', 'soxanh', 'device'), 'utf8');
    await office.ok('hub', 'devices', 'vp.jsonl', '--accept', device, '--duty', 'recorder:p1');
    await office.ok('sync', 'vp.jsonl', '--folder', 'chung');
    await alone.ok('sync', 'le.jsonl', '--folder', 'chung');
    await staff.ok('sync', 'p1.jsonl');
    expect(entriesOf(alone, 'le.jsonl')).toEqual(entriesOf(office, 'vp.jsonl'));
    expect(entriesOf(staff, 'p1.jsonl')).toEqual(entriesOf(office, 'vp.jsonl'));
    expect(staff.read('p1.jsonl')).toContain('"amount":2500');
  });
});
