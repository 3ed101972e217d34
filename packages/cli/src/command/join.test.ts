import { readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHubChild } from '../share/testing/hub-child.ts';
import { AS_STAFF, accountOf, entriesOf, log, HubTeam } from '../share/testing/hub-team.ts';
import type { TestMachine } from '../world/test-world.ts';

let team: HubTeam;
let office: TestMachine;
let staff: TestMachine;

beforeEach(async () => {
  team = await HubTeam.start();
  ({ office, staff } = team);
});

afterEach(() => team.end());

describe('a code', () => {
  it('records in the role its code gave, and saves nothing the server would refuse', async () => {
    await team.joinBoth();
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

  it('[S1] goes on at its server’s new address by a new code, and nothing that waited is lost', async () => {
    await team.joinBoth();
    const { book } = JSON.parse(office.read('vp.jsonl').split('\n')[0] ?? '') as { book: string };
    await team.hub.kill();
    await log(office, 'vp.jsonl', 'giấy 3 ram', '--department', 'p2');
    await log(staff, 'p1.jsonl', 'giấy 2 ram', ...AS_STAFF);
    team.hub = await startHubChild(office.folder);
    expect((await office.run('sync', 'vp.jsonl')).exit).toBe(1);
    office.env = { ...office.env, SOXANH_NOW: '2026-07-01' };
    expect(await office.ok('join', 'vp.jsonl', await team.hub.invite(book))).toContain('Đã gửi hết.');
    // A machine that joins anew has a new name; what waits under the old one goes by the Office, in a file.
    expect((await staff.run('join', 'p1.jsonl', await team.codeFor('recorder:p1'))).out).toContain(
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
    await team.joinBoth();
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
    const code = await team.codeFor('head:p2');
    const newcomer = office.beside('may-dai');
    const long = await newcomer.run('join', 'dai.jsonl', code, '--label', 'Q'.repeat(41));
    expect([long.exit, long.err.includes('nhiều nhất 40 ký tự')]).toEqual([2, true]);
    await newcomer.ok('join', 'dai.jsonl', `'${code}'`, '--label', 'Q'.repeat(40));
  });

  it('refuses codes that cannot be used, each with its reason, and changes nothing', async () => {
    await team.joinBoth();
    const before = office.read('vp.jsonl');
    const used = await office
      .beside('x')
      .run(
        'join',
        'x.jsonl',
        await team.codeFor('office').then((code) => `${code.slice(0, -22)}${'A'.repeat(22)}`),
      );
    expect([used.exit, used.err.includes('đã dùng hoặc đã hết hạn')]).toEqual([1, true]);
    expect(
      (await office.run('join', 'vp.jsonl', 'http://xa.example/moi#*.AAAAAAAAAAAAAAAAAAAAAA')).exit,
    ).toBe(2);
    expect((await office.run('join', 'vp.jsonl', 'abc')).exit).toBe(2);
    const stranger = office.beside('y');
    await stranger.ok('init', 'y.jsonl', '--departments', 'a=A');
    const code = await team.codeFor('recorder:p1');
    const other = await stranger.run('join', 'y.jsonl', code);
    expect([other.exit, other.err.includes('thuộc sổ khác')]).toEqual([1, true]);
    expect((await stranger.run('sync', 'y.jsonl')).err).toContain('chưa kết nối máy chủ');
    expect(office.read('vp.jsonl')).toBe(before);
  });
});
