import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accountOf, entriesOf, HubTeam, log as record } from '../share/testing/hub-team.ts';
import type { TestMachine } from '../world/test-world.ts';

let team: HubTeam;
let office: TestMachine;
let staff: TestMachine;

beforeEach(async () => {
  team = await HubTeam.start();
  ({ office, staff } = team);
  await team.joinBoth();
});

afterEach(() => team.end());

const log = (machine: TestMachine, book: string, text: string, role = 'recorder'): Promise<string> =>
  record(machine, book, text, '--role', role, '--department', 'p1');
const codeFor = (duty: string): Promise<string> => team.codeFor(duty);

/** Whom the server knows beside the Office, each by its line. */
const machines = async (): Promise<readonly string[]> =>
  (await office.ok('hub', 'devices', 'vp.jsonl'))
    .trim()
    .split('\n')
    .filter((line) => !line.includes('Văn phòng Ban'));
async function revoke(): Promise<void> {
  const [line = ''] = await machines();
  await office.ok('hub', 'devices', 'vp.jsonl', '--revoke', line.split(' ')[0] ?? '');
}

/** What is being asked beside the account. */
const askingOf = (machine: TestMachine): string => join(dirname(accountOf(machine)), 'enrolling.json');
const keptBy = (machine: TestMachine) =>
  JSON.parse(readFileSync(accountOf(machine), 'utf8')) as { token: string; machine: string };

/** Who wrote what is in a book: name and number of each entry of one machine. */
const rowsOf = (machine: TestMachine, book: string): string[] =>
  entriesOf(machine, book)
    .map((line) => JSON.parse(line) as { by: { device: string; role: string }; n: number })
    .filter(({ by }) => by.role === 'recorder')
    .map(({ by, n }) => `${by.device} ${n}`);

interface Asked {
  readonly tokenHash: string;
  readonly device: string;
  readonly former?: readonly string[];
}

/** Notes what a machine says to join; with `lose` the server hears it and its answer is lost. */
function listen(machine: TestMachine): { readonly asked: Asked[]; lose: boolean } {
  const heard = { asked: [] as Asked[], lose: false };
  machine.fetch = async (request) => {
    const isJoining = request.url.endsWith('/v1/enrol');
    if (isJoining) heard.asked.push((await request.clone().json()) as Asked);
    const answer = await fetch(request);
    if (isJoining && heard.lose) throw new TypeError('the line is dead');
    return answer;
  };
  return heard;
}

it('[S1] a machine revoked by mistake sends what waited, under its name, once it has another code', async () => {
  await log(staff, 'p1.jsonl', 'giấy 2 ram');
  await staff.ok('sync', 'p1.jsonl');
  const { machine, token } = keptBy(staff);
  await revoke();
  await log(staff, 'p1.jsonl', 'giấy 3 ram');
  expect((await staff.run('sync', 'p1.jsonl')).err).toContain('cần mã kết nối mới');
  const { asked } = listen(staff);
  expect(await staff.ok('join', 'p1.jsonl', await codeFor('recorder:p1'))).toContain('Đã gửi hết.');
  expect(asked).toMatchObject([{ former: [token] }]);
  expect(keptBy(staff).machine).toBe(machine);
  await log(staff, 'p1.jsonl', 'giấy 4 ram');
  await staff.ok('sync', 'p1.jsonl');
  await office.ok('sync', 'vp.jsonl');
  const [device = ''] = (rowsOf(office, 'vp.jsonl')[0] ?? '').split(' ');
  expect(rowsOf(office, 'vp.jsonl')).toEqual([1, 2, 3].map((n) => `${device} ${n}`));
  expect(await machines()).toHaveLength(1);
});

it('[S3] a lost answer takes nothing from an account that works, and is asked for again, whatever came in between', async () => {
  const heard = listen(staff);
  const before = keptBy(staff);
  const code = await codeFor('recorder:p1');
  heard.lose = true;
  expect((await staff.run('join', 'p1.jsonl', code)).err).toContain('Không kết nối được');
  const lost = heard.asked.at(-1)?.tokenHash;
  expect(statSync(askingOf(staff)).mode & 0o777).toBe(0o600);
  expect(keptBy(staff)).toEqual(before);
  await log(staff, 'p1.jsonl', 'giấy 2 ram');
  expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
  heard.lose = false;
  const wrong = `${code.slice(0, -22)}${'A'.repeat(22)}`;
  expect((await staff.run('join', 'p1.jsonl', wrong)).err).toContain('đã dùng hoặc đã hết hạn');
  expect(await staff.ok('join', 'p1.jsonl', code)).toContain('Đã gửi hết.');
  expect(heard.asked.at(-1)?.tokenHash).toBe(lost);
  expect(existsSync(askingOf(staff))).toBe(false);
  expect(keptBy(staff).machine).not.toBe(before.machine);
  expect((await staff.run('join', 'p1.jsonl', code)).err).toContain('đã dùng hoặc đã hết hạn');
  expect(await staff.ok('join', 'p1.jsonl', await codeFor('head:p1'))).toContain('Lãnh đạo phòng');
  await log(staff, 'p1.jsonl', 'giấy 3 ram', 'head');
  expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
  expect((await staff.run('check', 'p1.jsonl')).err).not.toContain('thiếu các lượt ghi');
});

it('[S1] who lost an answer and is given another code is no second machine', async () => {
  const newcomer = office.beside('may-moi');
  const heard = listen(newcomer);
  heard.lose = true;
  await newcomer.run('join', 'moi.jsonl', await codeFor('recorder:p1'));
  heard.lose = false;
  expect(await newcomer.ok('join', 'moi.jsonl', await codeFor('head:p1'))).toContain('Lãnh đạo phòng');
  expect(new Set(heard.asked.map(({ device }) => device)).size).toBe(1);
  expect(await machines()).toHaveLength(2);
});

it('[T5] shows its token to the very address it is of', async () => {
  const { asked } = listen(staff);
  await revoke();
  const code = await codeFor('recorder:p1');
  await staff.ok('join', 'p1.jsonl', code.replace('127.0.0.1', 'localhost'));
  expect(asked.length).toBeGreaterThan(0);
  for (const one of asked) expect(one).not.toHaveProperty('former');
});

it('[S3] a code whose book could not be written goes on where it was broken off', async () => {
  const newcomer = office.beside('may-moi');
  const code = await codeFor('recorder:p1');
  const failed = await newcomer.run('join', 'chua-co/moi.jsonl', code);
  expect([failed.exit, failed.err.includes('không có tệp hoặc thư mục này')]).toEqual([1, true]);
  mkdirSync(newcomer.path('chua-co'));
  expect(await newcomer.ok('join', 'chua-co/moi.jsonl', code)).toContain('Đã gửi hết.');
  await log(newcomer, 'chua-co/moi.jsonl', 'giấy 2 ram');
  expect(await newcomer.ok('sync', 'chua-co/moi.jsonl')).toContain('Đã gửi hết.');
  expect(await machines()).toHaveLength(2);
});

it.each(['works', 'was revoked'])(
  '[S1] who lost the file of a book joins under a new name and has all of it, where the account %s',
  async (account) => {
    for (const text of ['giấy 2 ram', 'giấy 3 ram']) await log(staff, 'p1.jsonl', text);
    await staff.ok('sync', 'p1.jsonl');
    // Gone with the file; its number must not be given to anything else.
    await log(staff, 'p1.jsonl', 'giấy 4 ram');
    const [old = ''] = (rowsOf(staff, 'p1.jsonl')[0] ?? '').split(' ');
    rmSync(staff.path('p1.jsonl'));
    if (account === 'was revoked') await revoke();
    expect(await staff.ok('join', 'p1.jsonl', await codeFor('recorder:p1'))).toContain('Đã gửi hết.');
    await log(staff, 'p1.jsonl', 'giấy 5 ram');
    expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
    await office.ok('sync', 'vp.jsonl');
    const rows = rowsOf(office, 'vp.jsonl');
    expect(rows).toEqual([`${old} 1`, `${old} 2`, expect.stringMatching(/ 1$/u)]);
    expect(rows[2]).not.toBe(`${old} 1`);
    expect(rowsOf(staff, 'p1.jsonl')).toEqual(rows);
    expect(await machines()).toHaveLength(account === 'works' ? 2 : 1);
  },
);

it('who lost the file before writing anything takes a new name where its own still has the old one', async () => {
  rmSync(staff.path('p1.jsonl'));
  const { asked } = listen(staff);
  expect(await staff.ok('join', 'p1.jsonl', await codeFor('recorder:p1'))).toContain('Đã gửi hết.');
  expect(asked).toHaveLength(2);
  await log(staff, 'p1.jsonl', 'giấy 2 ram');
  expect(await staff.ok('sync', 'p1.jsonl')).toContain('Đã gửi hết.');
});

it('[S1] a fixed name under which a lost file was written is not gone on with', async () => {
  staff.env = { ...staff.env, SOXANH_DEVICE: 'quay-1' };
  await log(staff, 'p1.jsonl', 'giấy 2 ram');
  rmSync(staff.path('p1.jsonl'));
  const code = await codeFor('recorder:p1');
  const refused = await staff.run('join', 'p1.jsonl', code);
  expect([refused.exit, refused.err.includes('SOXANH_DEVICE="quay-1"')]).toEqual([1, true]);
  staff.env = { ...staff.env, SOXANH_DEVICE: 'quay-2' };
  expect(await staff.ok('join', 'p1.jsonl', code)).toContain('Đã gửi hết.');
});
