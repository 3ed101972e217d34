import { decodeBundle, type KnownEntry } from '@soxanh/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';

let machine: TestMachine;
beforeEach(async () => {
  machine = new TestMachine();
  await machine.ok('init', 'so.jsonl', '--departments', 'van-phong=Văn phòng Ban,to-chuc=Phòng Tổ chức');
});
afterEach(() => {
  machine.remove();
});

const log = async (...argv: string[]): ReturnType<TestMachine['run']> =>
  await machine.run('log', 'so.jsonl', '--department', 'van-phong', ...argv);

function uses(): KnownEntry[] {
  const bundle = decodeBundle(machine.read('so.jsonl'));
  if (!bundle.ok) throw new Error(bundle.error.kind);
  return bundle.value.entries.filter(({ kind }) => kind !== 'office') as KnownEntry[];
}

describe('log --text', () => {
  it('[Q4] says what was understood and what was saved', async () => {
    const { exit, out, err } = await log('--text', '2 ram A4, 15 tờ A3, 6 chai');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('1.030 tờ');
    expect(out).toContain('Đã ghi 1.030 tờ giấy cho Văn phòng Ban, ngày 08/6/2026.');
    expect(out).toContain('Đã ghi 6 chai cho Văn phòng Ban, ngày 08/6/2026.');
    expect(uses()).toMatchObject([
      {
        kind: 'use',
        department: 'van-phong',
        resource: 'paper',
        amount: 1030,
        day: '2026-06-08',
        by: { role: 'office' },
      },
      { kind: 'use', resource: 'plastic', item: 'bottle', amount: 6 },
    ]);
  });

  it('a question is a refusal that names the choices, each a line to type', async () => {
    const { exit, out, err } = await log('--text', '1/3 ram');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('Ghi 166 hay 167 tờ?');
    expect(err).toContain('--text "166 tờ"');
    expect(err).toContain('Chưa ghi gì.');
    expect(uses()).toEqual([]);
  });

  it('asks about five thousand sheets where a usual day is known to be small', async () => {
    expect((await log('--text', '50000 tờ')).exit).toBe(1);
    expect(uses()).toEqual([]);
  });

  it('confirms that nothing was used, for another day too', async () => {
    expect((await log('--text', 'không dùng nhựa', '--day', '2026-06-05')).exit).toBe(0);
    expect(uses()).toMatchObject([{ kind: 'none', resource: 'plastic', day: '2026-06-05' }]);
  });

  it.each(['20 tờ, 5 xyz', '-5 tờ', 'vài tờ', '', '=HYPERLINK("x") 5 tờ', '31/6 20 tờ'])(
    'saves nothing of "%s"',
    async (text) => {
      const { exit, err } = await log(`--text=${text}`);
      expect(exit).toBe(1);
      expect(err).not.toBe('');
      expect(uses()).toEqual([]);
    },
  );

  it('refuses a day in the line that is not the day beside it', async () => {
    const { exit, err } = await log('--text', '5/6 20 tờ', '--day', '2026-06-04');
    expect({ exit, saved: uses() }).toEqual({ exit: 1, saved: [] });
    expect(err).toContain('05/6/2026');
    expect(err).toContain('04/6/2026');
    expect((await log('--text', '5/6 20 tờ', '--day', '2026-06-05')).exit).toBe(0);
  });

  it('says once that nothing was saved, and once that an entry is late', async () => {
    const { err } = await log('--text', 'abc');
    expect(err.match(/Chưa/g)).toEqual(['Chưa', 'Chưa']);
    const { out } = await log('--text', '5/6 20 tờ');
    expect(out.match(/bổ sung/g)).toHaveLength(1);
  });

  it('speaks English when asked to', async () => {
    const { out } = await log('--text', '2 reams A4', '--lang', 'en');
    expect(out).toContain('Saved 1,000 sheets for Văn phòng Ban, 08/6/2026.');
  });
});

describe('log --resource --amount', () => {
  it.each([
    ['paper', '15 tờ', { amount: 15 }],
    ['paper', '1.250', { amount: 1250 }],
    ['paper', '1,250 tờ', { amount: 1250 }],
    ['paper', '2 ram', { amount: 1000 }],
    ['paper', '0,5 ram', { amount: 250 }],
    ['paper', 'khoảng 20 tờ', { amount: 20, about: true }],
    ['plastic', '6 chai', { amount: 6, item: 'bottle' }],
    ['plastic', '3 cái', { amount: 3 }],
    ['electricity', '12,5 kWh', { amount: 12_500 }],
    ['electricity', '12.5', { amount: 12_500 }],
    ['electricity', '1.234,5 kWh', { amount: 1_234_500 }],
    ['Điện', '1.250 kWh', { resource: 'electricity', amount: 1_250_000 }],
    ['water', '0,350 m³', { amount: 350_000 }],
  ])('%s %s', async (resource, amount, expected) => {
    expect(await log('--resource', resource, '--amount', amount)).toMatchObject({ exit: 0, err: '' });
    expect(uses()).toMatchObject([{ kind: 'use', ...expected }]);
  });

  it('[Q4] an unclear number is said with its other reading', async () => {
    expect((await log('--resource', 'electricity', '--amount', '1.250 kWh')).out).toContain(
      '"1.250 kWh" được hiểu là 1.250 kWh. Nếu ý là 1,25 kWh',
    );
    const english = await log('--resource', 'electricity', '--amount', '1,250 kWh', '--lang', 'en');
    expect(english.out).toContain('was read as 1,250 kWh. If 1.25 kWh was meant');
  });

  it('says what is about, what kind it is, and one in the singular', async () => {
    expect((await log('--resource', 'paper', '--amount', 'khoảng 20')).out).toContain(
      'Hiểu là: Giấy in: khoảng 20 tờ.',
    );
    const one = await log('--resource', 'plastic', '--amount', '1 cup', '--lang', 'en');
    expect(one.out).toContain('Understood: Single-use plastic: 1 cup.');
    expect(one.out).toContain('Saved 1 cup for');
  });

  it('names what was not understood as it was typed', async () => {
    expect((await log('--resource', 'paper', '--amount', '1/2 ram')).err).toContain('"1/2 ram"');
  });

  it('zero confirms that nothing was used; zero of one kind is asked about', async () => {
    expect((await log('--resource', 'plastic', '--amount', '0')).exit).toBe(0);
    expect(uses()).toMatchObject([{ kind: 'none', resource: 'plastic' }]);
    expect((await log('--resource', 'plastic', '--amount', '0', '--item', 'cup')).exit).toBe(1);
  });

  it.each([
    ['--resource', 'paper', '--amount', '7,5 tờ'],
    ['--resource', 'paper', '--amount', '-5 tờ'],
    ['--resource', 'paper', '--amount', 'nhiều'],
    ['--resource', 'paper', '--amount', '1/2 ram'],
    ['--resource', 'paper', '--amount', '1 000 tờ'],
    ['--resource', 'electricity', '--amount', '0,0005 kWh'],
    ['--resource', 'water', '--amount', '0,4 mL'],
    ['--resource', 'paper', '--amount', '5 kWh'],
    ['--resource', 'paper', '--amount', '5 tờ', '--day', '2026-06-09'],
  ])('refuses %s %s %s %s', async (...argv) => {
    machine.env['SOXANH_LANG'] = 'en';
    const { exit, err } = await log(...argv);
    expect(exit).toBe(1);
    expect(err).toMatch(/Nothing was saved|correct the entry/i);
    expect(uses()).toEqual([]);
  });

  it.each([
    [[]],
    [['--text', '5 tờ', '--amount', '5']],
    [['--resource', 'paper']],
    [['--resource', 'gold', '--amount', '5']],
    [['--resource', 'paper', '--amount', '5', '--item', 'cup']],
    [['--resource', 'plastic', '--amount', '5', '--item', 'lon']],
    [['--resource', 'plastic', '--amount', '5 chai', '--item', 'cup']],
    [['--resource', 'paper', '--amount', '5', '--day', '8/6']],
    [['--resource', 'paper', '--amount', '5', '--role', 'king']],
    [['--resource', 'paper', '--amount', '5', '--amount', '6']],
    [['--resource', 'paper', '--amount', '--day']],
  ])('calls wrong usage what it is: %j', async (argv) => {
    expect(await log(...argv)).toMatchObject({ exit: 2, out: '' });
    expect(uses()).toEqual([]);
  });
});

describe('log', () => {
  it('[T3] keeps a note only if the office allows notes, and says so', async () => {
    const refused = await log('--text', '5 tờ (họp chi bộ)', '--note', 'ông A');
    expect(refused.exit).toBe(0);
    expect(refused.err).toContain('Ghi chú không được lưu');
    expect(refused.out).not.toContain('Ghi chú');
    expect(machine.read('so.jsonl')).not.toMatch(/chi bộ|ông A/);
    machine.write(
      'co-quan.json',
      JSON.stringify([
        { topic: 'office', of: 'office', from: '2026-06-01', value: { name: 'Ban A' } },
        { topic: 'department', of: 'a', from: '2026-06-01', value: { name: 'A' } },
        { topic: 'notes', of: 'office', from: '2026-06-01', value: { allowed: true } },
      ]),
    );
    await machine.ok('init', 'mo.jsonl', '--office', 'co-quan.json');
    expect(
      await machine.run('log', 'mo.jsonl', '--department', 'a', '--text', '5 tờ', '--note', 'họp'),
    ).toMatchObject({
      exit: 0,
      err: '',
    });
    expect(machine.read('mo.jsonl')).toContain('"note":"họp"');
  });

  it('a role writes what it may', async () => {
    expect((await log('--text', '5 tờ', '--role', 'recorder')).exit).toBe(0);
    expect(uses()).toMatchObject([{ by: { role: 'recorder', department: 'van-phong' } }]);
    expect((await log('--resource', 'paper', '--amount', '5', '--role', 'leadership')).exit).toBe(1);
    expect(uses()).toHaveLength(1);
  });

  it('says when use stands beside the word that there was none, whichever came first', async () => {
    await machine.ok('log', 'so.jsonl', '--department', 'van-phong', '--text', 'không dùng nhựa');
    const later = await log('--text', '20 tờ, 6 chai');
    expect(later.exit).toBe(0);
    expect(later.err).toBe(
      'Văn phòng Ban, Nhựa dùng một lần, ngày 08/6/2026: không dùng nhưng có lượt ghi; xác nhận không dùng không được tính. Bỏ một trong hai.\n',
    );
    expect((await log('--text', 'không dùng giấy')).err).toContain(
      'Giấy in, ngày 08/6/2026: không dùng nhưng',
    );
    expect((await log('--text', '5 tờ', '--day', '2026-06-05')).err).toBe('');
  });

  it('finds the department by name and says which there are', async () => {
    await machine.ok('log', 'so.jsonl', '--department', 'Phòng Tổ chức', '--text', '5 tờ');
    const { exit, err } = await machine.run('log', 'so.jsonl', '--department', 'không có', '--text', '5 tờ');
    expect(exit).toBe(1);
    expect(err).toContain('van-phong, to-chuc');
  });

  it('chains the entries of a device', async () => {
    await log('--text', '5 tờ');
    await log('--text', '6 tờ');
    expect((await machine.run('check', 'so.jsonl')).exit).toBe(0);
    expect(uses().map(({ n }) => n)).toEqual([4, 5]);
  });
});
