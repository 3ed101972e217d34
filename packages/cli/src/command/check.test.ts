import { canonicalText, dayOf, epochMillisOf, type EntryId, type KnownEntry } from '@soxanh/core';
import { EXAMPLE_NOW, testDevice } from '@soxanh/testkit';
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

const place = { department: 'van-phong', resource: 'paper', day: '2026-06-08' };
const use = (amount: number, more: object = {}) => ({ kind: 'use', ...place, amount, ...more }) as const;

/** Adds lines to the book, as another machine's entries or as whatever a test needs. */
function add(...lines: (KnownEntry | object | string)[]): void {
  const texts = lines.map((line) => (typeof line === 'string' ? line : canonicalText(line)));
  machine.write('so.jsonl', `${machine.read('so.jsonl')}${texts.join('\n')}\n`);
}

const check = async (): ReturnType<TestMachine['run']> =>
  await machine.run('check', 'so.jsonl', '--lang', 'en');

describe('check', () => {
  it('finds nothing wrong in a new book; days not recorded are information', async () => {
    machine.env['SOXANH_NOW'] = '2026-06-12';
    const { exit, out, err } = await check();
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('Văn phòng Ban, Printing paper: 4 days are not recorded (08/6/2026, 09/6/2026');
    expect(out).toContain('nothing is wrong');
  });

  it('[J7] a damaged line: its number, and what to do', async () => {
    add('{"v":1,', canonicalText({ ...testDevice('b').write([use(20)])[0], day: '2026-06-31' }));
    const { exit, err } = await check();
    expect(exit).toBe(1);
    expect(err).toContain('so.jsonl: line 4: is not JSON: {"v":1,.');
    expect(err).toContain('so.jsonl: line 5 (day): must be a day');
  });

  it('a gap, a clone and a broken link in a device’s row', async () => {
    const [first, second, third] = testDevice('b').write([use(1), use(2), use(3)]);
    const [twin] = testDevice('b', EXAMPLE_NOW + 1).write([use(9)]);
    add(first ?? {}, third ?? {}, twin ?? {});
    expect((await check()).err).toContain('Device b: entries 2 to 2 are missing.');
    expect((await check()).err).toContain('Device b: number 1 is on two entries');
    add({ ...second, amount: 7 });
    expect((await check()).err).toContain('Device b: entry 3');
  });

  it('[J3] one id with two texts', async () => {
    const [entry] = testDevice('b').write([use(1)]);
    add(entry ?? {}, { ...entry, amount: 2 });
    expect((await check()).err).toContain(`Id ${entry?.id ?? ''}: two different entries have it`);
  });

  it('[J4] two corrections of one entry, and a circle', async () => {
    const device = testDevice('b');
    const [entry] = device.write([use(20)]);
    const ids: EntryId[] = entry === undefined ? [] : [entry.id];
    const [a, b] = device.write([use(25, { supersedes: ids }), use(30, { supersedes: ids })]);
    add(entry ?? {}, a ?? {}, b ?? {});
    expect((await check()).err).toContain('Corrected in two places: use van-phong paper 2026-06-08 30');
    const [x, y] = testDevice('c').write([use(1), use(2)]);
    add({ ...x, supersedes: [y?.id] }, { ...y, supersedes: [x?.id] });
    expect((await check()).err).toContain('correct each other in a circle');
  });

  it('a correction without effect', async () => {
    const [fact] = testDevice('b').write([
      { kind: 'office', topic: 'scope', of: 'office', from: '2026-06-08', value: { text: 'x' } },
    ]);
    const [entry] = testDevice('c').write([use(20, { supersedes: [fact?.id] })]);
    add(fact ?? {}, entry ?? {});
    expect((await check()).err).toContain('a "use" cannot correct a "office"');
  });

  it('[J5] [L1] names nobody knows, kinds of a later version, and a zero beside use', async () => {
    const device = testDevice('b');
    const entries = device.write([
      use(1, { department: 'la' }),
      use(2, { resource: 'toner' }),
      use(3, { resource: 'plastic', item: 'lon' }),
      use(4),
      { kind: 'none', ...place },
    ]);
    const [later] = testDevice('c').write([use(5)]);
    add(...entries, { ...later, kind: 'tally' });
    const { exit, err } = await check();
    expect(exit).toBe(1);
    expect(err).toContain('the book has no department "la"');
    expect(err).toContain('unknown resource "toner"');
    expect(err).toContain('unknown kind of item "lon"');
    expect(err).toContain('1 entry of kind tally (v1): unknown to this program');
    expect(err).toContain(
      'Văn phòng Ban, Printing paper, 08/6/2026: "no use" was confirmed and use is recorded',
    );
  });

  it('[J6] odd clocks and days are flagged and count nevertheless', async () => {
    const later = epochMillisOf({ day: dayOf(2027, 6, 8), minutes: 0 });
    const [future] = testDevice('b', later).write([use(1)]);
    const [moved] = testDevice('c').write([use(2)]);
    const [far] = testDevice('d').write([use(4, { day: '2026-08-03' })]);
    add(future ?? {}, { ...moved, at: '1999-01-01T00:00:00+07:00' }, far ?? {});
    const { exit, err } = await check();
    expect(exit).toBe(1);
    expect(err).toContain('which is in the future');
    expect(err).toContain('written at "1999-01-01');
    expect(err).toContain('the day 03/8/2026 is far in the future');
    expect(
      await machine.totals(
        'so.jsonl',
        '--from',
        '2026-06-01',
        '--to',
        '2026-08-31',
        '--by',
        'year',
        '--resource',
        'paper',
      ),
    ).toMatchObject([{ amount: '7', entries: 3 }]);
  });

  it('finds nothing wrong in a sample year', async () => {
    await machine.ok('init', 'mau.jsonl', '--sample', '--from', '2025-06-08', '--to', '2026-06-07');
    expect(await machine.run('check', 'mau.jsonl')).toMatchObject({ exit: 0, err: '' });
  });
});
