import { canonicalText, decodeBundle, must, type Bundle } from '@soxanh/core';
import { testDevice } from '@soxanh/testkit';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';

let machine: TestMachine;
beforeEach(async () => {
  machine = new TestMachine();
  await machine.ok('init', 'so.jsonl', '--departments', 'van-phong=Văn phòng Ban');
});
afterEach(() => {
  machine.remove();
});

describe('merge', () => {
  it('[J2] joins copies in any order, twice is once, inputs stay as they are', async () => {
    const other = machine.beside('may-b');
    machine.write('b.jsonl', machine.read('so.jsonl'));
    await machine.ok('log', 'so.jsonl', '--department', 'van-phong', '--text', '20 tờ');
    await other.ok('log', 'b.jsonl', '--department', 'van-phong', '--text', '7 tờ');
    const before = [machine.read('so.jsonl'), machine.read('b.jsonl')];
    await machine.ok('merge', 'x.jsonl', 'so.jsonl', 'b.jsonl');
    await machine.ok('merge', 'y.jsonl', 'b.jsonl', 'so.jsonl', 'x.jsonl', 'b.jsonl');
    expect(machine.read('x.jsonl')).toBe(machine.read('y.jsonl'));
    expect([machine.read('so.jsonl'), machine.read('b.jsonl')]).toEqual(before);
    expect(await machine.totals('x.jsonl', '--month', '2026-06', '--resource', 'paper')).toMatchObject([
      { amount: '27' },
    ]);
  });

  it('refuses other books by both names, and a file that exists', async () => {
    await machine.ok('init', 'khac.jsonl', '--departments', 'a=A', '--name', 'Sở khác');
    const strangers = await machine.run('merge', 'x.jsonl', 'so.jsonl', 'khac.jsonl');
    expect(strangers.exit).toBe(1);
    expect(strangers.err).toMatch(/so\.jsonl \(Cơ quan, .*khac\.jsonl \(Sở khác, /);
    expect(() => machine.read('x.jsonl')).toThrow('ENOENT');
    machine.write('x.jsonl', 'mine');
    expect((await machine.run('merge', 'x.jsonl', 'so.jsonl')).exit).toBe(1);
    expect((await machine.run('merge', 'so.jsonl', 'so.jsonl')).exit).toBe(1);
    expect(machine.read('x.jsonl')).toBe('mine');
    expect((await machine.run('merge', 'z.jsonl')).exit).toBe(2);
    expect((await machine.run('merge', 'z.jsonl', 'none.jsonl')).exit).toBe(1);
  });

  it('[J7] takes the good lines of a damaged input, says which were not, and leaves the input alone', async () => {
    machine.write('so.jsonl', `${machine.read('so.jsonl')}{"broken"\n`);
    const before = machine.read('so.jsonl');
    const { exit, err } = await machine.run('merge', 'x.jsonl', 'so.jsonl');
    expect(exit).toBe(1);
    expect(err).toContain('so.jsonl: dòng 4');
    expect(machine.read('so.jsonl')).toBe(before);
    expect(machine.read('x.jsonl').trimEnd().split('\n')).toHaveLength(3);
  });

  it('[J3] keeps both texts of a twin, in one order', async () => {
    const [entry] = testDevice('b').write([
      { kind: 'use', department: 'van-phong', resource: 'paper', day: '2026-06-08', amount: 1 },
    ]);
    const base = machine.read('so.jsonl');
    machine.write('a.jsonl', `${base}${canonicalText(entry)}\n`);
    machine.write('b.jsonl', `${base}${canonicalText({ ...entry, amount: 2 })}\n`);
    expect((await machine.run('merge', 'x.jsonl', 'a.jsonl', 'b.jsonl')).exit).toBe(1);
    await machine.run('merge', 'y.jsonl', 'b.jsonl', 'a.jsonl');
    expect(machine.read('x.jsonl')).toBe(machine.read('y.jsonl'));
    expect(machine.read('x.jsonl').match(new RegExp(entry?.id ?? '-', 'g'))).toHaveLength(2);
    expect(await machine.totals('x.jsonl', '--month', '2026-06', '--resource', 'paper')).toMatchObject([
      { amount: '2' },
    ]);
  });
});

describe('merge of copies that follow a server', () => {
  const copyOf = (name: string): Bundle => {
    const bundle = decodeBundle(machine.read(name));
    return must(bundle.ok ? bundle.value : undefined, 'a book that is read');
  };
  const hubIn = (name: string) => copyOf(name).header.hub as Readonly<Record<string, unknown>>;
  /** Two copies of a book whose server has all of it, each with one entry more that its machine has not sent. */
  async function bothOffline() {
    const [head = '', ...lines] = machine.read('so.jsonl').split('\n');
    const following = canonicalText({ ...(JSON.parse(head) as object), hub: { epoch: 'e1' } });
    const other = machine.beside('may-b');
    for (const name of ['a.jsonl', 'b.jsonl']) machine.write(name, [following, ...lines].join('\n'));
    await machine.ok('log', 'a.jsonl', '--department', 'van-phong', '--text', '20 tờ');
    await other.ok('log', 'b.jsonl', '--department', 'van-phong', '--text', '7 tờ');
    const [own, theirs] = ['a.jsonl', 'b.jsonl'].map((name) => hubIn(name)['pending'] as readonly string[]);
    return { other, own, theirs };
  }
  const sheets = async (name: string): Promise<unknown> => {
    const [paper] = await machine.totals(name, '--month', '2026-06', '--resource', 'paper');
    return paper?.['amount'];
  };

  it('[S5] what another machine has not sent waits, and counts on that machine alone', async () => {
    const { other, own, theirs } = await bothOffline();
    const said = await machine.ok('merge', 'x.jsonl', 'b.jsonl', 'a.jsonl');
    expect(hubIn('x.jsonl')).toMatchObject({ epoch: 'e1', pending: own, aside: [{ why: 'waiting' }] });
    expect(hubIn('x.jsonl')['aside']).toMatchObject([{ id: theirs?.[0] }]);
    expect(await sheets('x.jsonl')).toBe('20');
    expect(said).toContain('1 lượt ghi chưa được máy chủ xác nhận, chưa được tính.');
    const checked = await machine.run('check', 'x.jsonl');
    expect(checked.out).toContain('1 lượt ghi chưa gửi lên máy chủ');
    expect(checked.out).toContain('1 lượt ghi chưa được máy chủ xác nhận');
    await other.ok('merge', 'y.jsonl', 'a.jsonl', 'b.jsonl');
    expect(hubIn('y.jsonl')).toMatchObject({ pending: theirs });
    expect(await sheets('y.jsonl')).toBe('7');
  });

  it('[J2] gives the same file whatever their order, and nothing more a second time', async () => {
    await bothOffline();
    await machine.ok('merge', 'x.jsonl', 'a.jsonl', 'b.jsonl', 'so.jsonl');
    await machine.ok('merge', 'y.jsonl', 'so.jsonl', 'b.jsonl', 'a.jsonl', 'x.jsonl');
    expect(machine.read('x.jsonl')).toBe(machine.read('y.jsonl'));
    await machine.beside('may-b').ok('merge', 'z.jsonl', 'x.jsonl', 'b.jsonl');
    expect(await sheets('z.jsonl')).toBe('7');
  });

  it('a machine that never wrote the book takes no name by it, and counts what the server has', async () => {
    const { own, theirs } = await bothOffline();
    const third = machine.beside('may-c');
    await third.ok('merge', 'x.jsonl', 'a.jsonl', 'b.jsonl');
    expect(hubIn('x.jsonl')).not.toHaveProperty('pending');
    const waiting = hubIn('x.jsonl')['aside'] as readonly { readonly id: string }[];
    expect(waiting).toHaveLength(2);
    expect(new Set(waiting.map(({ id }) => id))).toEqual(new Set([own, theirs].flat()));
    expect(copyOf('x.jsonl').entries).toHaveLength(copyOf('so.jsonl').entries.length + 2);
    expect(existsSync(machine.path('settings-may-c'))).toBe(false);
  });
});
