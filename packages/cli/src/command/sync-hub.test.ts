import { canonicalText } from '@soxanh/core';
import { testDevice } from '@soxanh/testkit';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHubChild } from '../share/testing/hub-child.ts';
import { AS_STAFF, accountOf, believe, entriesOf, log, HubTeam } from '../share/testing/hub-team.ts';
import type { TestMachine } from '../world/test-world.ts';

let team: HubTeam;
let office: TestMachine;
let staff: TestMachine;

beforeEach(async () => {
  team = await HubTeam.start();
  ({ office, staff } = team);
});

afterEach(() => team.end());

describe('a book and its server', () => {
  it('founds, invites and joins: both hold the same entries, and everything is sent', async () => {
    await log(office, 'vp.jsonl', 'giấy 3 ram', '--department', 'p2');
    await team.joinBoth();
    await log(staff, 'p1.jsonl', 'giấy 2 ram', ...AS_STAFF);
    expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
    expect(await office.ok('sync', 'vp.jsonl')).toContain('Đã nhận 1 lượt ghi mới.');
    expect(entriesOf(office, 'vp.jsonl')).toEqual(entriesOf(staff, 'p1.jsonl'));
    // Its name, two departments, the server's address, and what each wrote.
    expect(entriesOf(office, 'vp.jsonl')).toHaveLength(6);
  });

  it('[S1] keeps everything while the server is away, and sends it when it is back', async () => {
    await team.joinBoth();
    await team.hub.kill();
    await log(staff, 'p1.jsonl', 'giấy 3 ram', ...AS_STAFF);
    const away = await staff.run('sync', 'p1.jsonl', '--lang', 'en');
    expect(away.exit).toBe(1);
    expect(away.err).toContain('No connection since 12:00; 1 entry not sent yet.');
    expect((await staff.run('check', 'p1.jsonl')).out).toContain('1 lượt ghi chưa gửi');
    team.hub = await startHubChild(office.folder, team.hub.port);
    expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
    await office.ok('sync', 'vp.jsonl');
    expect(entriesOf(office, 'vp.jsonl')).toEqual(entriesOf(staff, 'p1.jsonl'));
  });

  it('[S5] what the server refuses counts nowhere and stays in the file', async () => {
    await team.joinBoth();
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
    await team.joinBoth();
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
    await team.joinBoth();
    const path = accountOf(staff);
    const { token } = JSON.parse(readFileSync(path, 'utf8')) as { token: string };
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(staff.read('p1.jsonl')).not.toContain(token);
    // Without settings the token of the surroundings does.
    rmSync(path);
    staff.env = { ...staff.env, SOXANH_HUB_TOKEN: token };
    expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
  });

  it('brings a machine that has only the folder and the server together', async () => {
    await team.joinBoth();
    mkdirSync(office.path('chung'));
    await office.ok('sync', 'vp.jsonl', '--folder', 'chung');
    const alone = office.beside('may-le');
    cpSync(office.path('vp.jsonl'), office.path('le.jsonl'));
    await log(alone, 'le.jsonl', 'giấy 5 ram', '--role', 'recorder', '--department', 'p1');
    await alone.run('sync', 'le.jsonl', '--folder', 'chung');
    const held = await office.run('sync', 'vp.jsonl', '--folder', 'chung');
    expect([held.exit, held.err.includes('chưa được tính')]).toEqual([1, true]);
    expect(held.err).toContain('"soxanh hub devices vp.jsonl"');
    const seen = await staff.run('sync', 'p1.jsonl', '--folder', 'chung');
    expect([seen.exit, seen.err.trim()]).toEqual([
      1,
      '1 lượt ghi chưa được máy chủ xác nhận, chưa được tính. Lần sau vẫn còn thì đưa tệp p1.jsonl cho Văn phòng Ban. Văn phòng Ban gộp tệp tại Cài đặt máy này › Sao lưu và tệp số liệu, rồi nhận máy đang chờ tại Thiết lập › Máy và mã kết nối.',
    ]);
    const device = readFileSync(join(office.folder, 'settings-may-le', 'soxanh', 'device'), 'utf8');
    await office.ok('hub', 'devices', 'vp.jsonl', '--accept', device, '--duty', 'recorder:p1');
    await office.ok('sync', 'vp.jsonl', '--folder', 'chung');
    await alone.ok('sync', 'le.jsonl', '--folder', 'chung');
    await staff.ok('sync', 'p1.jsonl');
    expect(entriesOf(alone, 'le.jsonl')).toEqual(entriesOf(office, 'vp.jsonl'));
    expect(entriesOf(staff, 'p1.jsonl')).toEqual(entriesOf(office, 'vp.jsonl'));
    expect(staff.read('p1.jsonl')).toContain('"amount":2500');
  });

  it('says what to do with what counts here, is of others and is not its to send', async () => {
    await team.joinBoth();
    const [left] = testDevice('may-x').write([
      { kind: 'use', department: 'p1', resource: 'paper', day: '2026-06-05', amount: 20 },
    ]);
    const [head = '', ...lines] = staff.read('p1.jsonl').trim().split('\n');
    const { hub, ...rest } = JSON.parse(head) as { hub: object };
    const header = canonicalText({ ...rest, hub: { ...hub, pending: [left?.id] } });
    staff.write('p1.jsonl', `${[header, ...lines, canonicalText(left)].join('\n')}\n`);
    const told = await staff.run('sync', 'p1.jsonl', '--lang', 'en');
    expect([told.exit, told.err]).toEqual([
      1,
      'Of other machines 1 entry counts here, is not on the server, and is not this machine’s to send. If that is still so next time, give the file p1.jsonl to the Office. The Office merges it under This machine › Back-up and data files, and takes in the machines that wait under Set-up › Machines and codes.\n',
    ]);
    // So it goes on: the Office merges the file, and says of that machine what it may write.
    await office.ok('merge', 'gop.jsonl', 'vp.jsonl', 'p1.jsonl');
    await office.ok('hub', 'devices', 'gop.jsonl', '--accept', 'may-x', '--duty', 'recorder:p1');
    await office.ok('sync', 'gop.jsonl');
    expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
  });
});
