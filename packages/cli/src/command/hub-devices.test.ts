import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AS_STAFF, entriesOf, HubTeam, log } from '../share/testing/hub-team.ts';
import type { TestMachine } from '../world/test-world.ts';

let team: HubTeam;
let office: TestMachine;
let staff: TestMachine;

beforeEach(async () => {
  team = await HubTeam.start();
  ({ office, staff } = team);
});

afterEach(() => team.end());

describe('the machines of a book', () => {
  it('lists, names and ends machines; one that was ended keeps what it has', async () => {
    await team.joinBoth();
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
    // Invited again it is the machine it was, and sends what it had not sent.
    await staff.run('join', 'p1.jsonl', await team.codeFor('recorder:p1'));
    await log(staff, 'p1.jsonl', 'giấy 2 ram', ...AS_STAFF);
    expect((await staff.run('sync', 'p1.jsonl')).out).toContain('Đã gửi hết.');
    expect((await office.run('sync', 'vp.jsonl')).out).toContain('Đã nhận 2 lượt ghi mới.');
    const told = await staff.run('hub', 'devices', 'p1.jsonl');
    expect([told.exit, told.err.includes('Chỉ máy của Văn phòng Ban')]).toEqual([1, true]);
  });

  it('says of a machine that ends itself that it was done, and what that means', async () => {
    await team.joinBoth();
    const second = office.beside('may-hai');
    await second.ok('join', 'hai.jsonl', await team.codeFor('office'), '--label', 'Máy hai');
    const said = await second.ok('hub', 'devices', 'hai.jsonl', '--revoke', await team.idOf('Máy hai'));
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toContain('Đã ngừng quyền của chính máy này.');
    expect(said).toContain('không gửi đi nữa');
    await log(second, 'hai.jsonl', 'giấy 3 ram', '--department', 'p2');
    const after = await second.run('sync', 'hai.jsonl');
    expect([after.exit, after.err.includes('cần mã kết nối mới')]).toEqual([1, true]);
    expect((await second.run('hub', 'devices', 'hai.jsonl')).exit).toBe(1);
    expect(await office.ok('hub', 'devices', 'vp.jsonl')).toMatch(/Máy hai .*đã ngừng quyền/);
  });
});

describe('what a revoked machine left behind', () => {
  const of = async (machine: TestMachine, book: string): Promise<unknown> => {
    const totals = await machine.totals(book, '--month', '2026-06', '--resource', 'paper');
    return totals.find(({ department }) => department === 'p1')?.['amount'];
  };
  const devices = (...more: string[]) => office.run('hub', 'devices', 'gop.jsonl', ...more);
  /** The recorder's machine is ended with something unsent, which the Office has as a file. Answers under which name it wrote. */
  async function leftBehind(change = (line: string) => line): Promise<string> {
    await team.joinBoth();
    await log(staff, 'p1.jsonl', 'giấy 3 ram', ...AS_STAFF);
    await office.ok('hub', 'devices', 'vp.jsonl', '--revoke', await team.idOf('Người ghi, Phòng Một'));
    staff.write('p1.jsonl', change(staff.read('p1.jsonl')));
    await office.ok('merge', 'gop.jsonl', 'vp.jsonl', 'p1.jsonl');
    return readFileSync(join(office.folder, 'settings-phong-mot', 'soxanh', 'device'), 'utf8');
  }

  it('waits, is listed by its name, and counts everywhere once the Office takes it in', async () => {
    const device = await leftBehind();
    const synced = await office.run('sync', 'gop.jsonl');
    expect([synced.exit, synced.err.includes('soxanh hub devices gop.jsonl')]).toEqual([1, true]);
    expect((await devices()).out).toContain(
      `${device}  còn 1 lượt ghi (Người ghi, Phòng Một) của máy đã ngừng`,
    );
    expect(await of(office, 'gop.jsonl')).toBeNull();
    const taken = await devices('--take', device);
    expect(taken).toMatchObject({ exit: 0, err: '' });
    expect(taken.out).toContain(`Đã nhận 1 lượt ghi của máy ${device}; từ nay được tính.`);
    expect(await of(office, 'gop.jsonl')).toBe('1500');
    await office.ok('sync', 'vp.jsonl');
    expect(entriesOf(office, 'vp.jsonl')).toEqual(entriesOf(office, 'gop.jsonl'));
    const again = await devices('--take', device);
    expect([again.exit, again.err.includes('không có lượt ghi nào')]).toEqual([1, true]);
  });

  it('is left out on the Office’s word, and may be taken in after all', async () => {
    const device = await leftBehind();
    await office.run('sync', 'gop.jsonl');
    const before = office.read('gop.jsonl');
    expect((await devices('--leave', device)).out).toContain('Không nhận 1 lượt ghi của máy');
    expect((await devices()).out).not.toContain(device);
    const synced = await office.run('sync', 'gop.jsonl');
    expect(synced).toMatchObject({ exit: 0, err: '' });
    expect(synced.out).toContain('1 lượt ghi mà Văn phòng Ban đã chọn không nhận');
    expect(office.read('gop.jsonl')).toBe(before);
    expect((await devices('--take', device)).out).toContain('Đã nhận 1 lượt ghi');
    expect(await of(office, 'gop.jsonl')).toBe('1500');
  });

  it('[T3] is judged as the Office’s own: what it may not write either is refused with its reason', async () => {
    const device = await leftBehind((text) => text.replace('"amount":1500', '"amount":1500,"note":"ông A"'));
    await office.run('sync', 'gop.jsonl');
    const taken = await devices('--take', device);
    expect([taken.exit, taken.err.includes('cơ quan không cho gửi ghi chú')]).toEqual([1, true]);
    expect(taken.out).not.toContain('từ nay được tính');
    expect((await devices()).out).not.toContain(device);
  });

  it('is taken in of a revoked machine alone: others send, or are accepted first', async () => {
    await team.joinBoth();
    await log(staff, 'p1.jsonl', 'giấy 3 ram', ...AS_STAFF);
    const stranger = office.beside('may-la');
    cpSync(office.path('vp.jsonl'), office.path('la.jsonl'));
    await log(stranger, 'la.jsonl', 'giấy 5 ram', ...AS_STAFF);
    await office.ok('merge', 'gop.jsonl', 'vp.jsonl', 'p1.jsonl', 'la.jsonl');
    const nameOf = (machine: string): string =>
      readFileSync(join(office.folder, `settings-${machine}`, 'soxanh', 'device'), 'utf8');
    const [known, unknown] = [nameOf('phong-mot'), nameOf('may-la')];
    expect((await devices()).out).toContain(
      `${unknown}  máy chủ chưa biết máy này, 1 lượt ghi (Người ghi, Phòng`,
    );
    for (const [device, why] of [
      [known, 'chưa bị ngừng quyền'],
      [unknown, `--accept ${unknown} --duty`],
    ] as const) {
      const refused = await devices('--take', device);
      expect([refused.exit, refused.err.includes(why)]).toEqual([1, true]);
    }
    for (const device of [known, 'khong-co'])
      expect((await devices('--leave', device)).err).toContain('không có lượt ghi nào');
    expect((await devices('--leave', unknown, '--take', known)).exit).toBe(2);
    await office.ok('hub', 'devices', 'gop.jsonl', '--leave', unknown);
    await office.ok('hub', 'devices', 'gop.jsonl', '--accept', unknown, '--duty', 'recorder:p1');
    expect(await office.ok('sync', 'gop.jsonl')).toContain('Đã gửi hết.');
    expect(await of(office, 'gop.jsonl')).toBe('4000');
  });
});
