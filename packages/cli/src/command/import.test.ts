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

const TIDY = 'day,department,resource,amount,unit,item,note\n';
const june = async (book = 'so.jsonl'): Promise<Record<string, unknown>[]> =>
  (await machine.totals(book, '--month', '2026-06')).filter(({ amount }) => amount !== null);

describe('import of a tidy file', () => {
  it('needs no options; good rows come in although others are refused, each by name', async () => {
    machine.write(
      't.csv',
      `${TIDY}2026-06-08,van-phong,paper,2,ream,,\n2026-06-31,van-phong,paper,5,tờ,,\n2026-06-08,van-phong,plastic,6,cái,bottle,\n`,
    );
    const { exit, out, err } = await machine.run('import', 'so.jsonl', 't.csv', '--rejects', 'rejects.csv');
    expect(exit).toBe(1);
    expect(err).toBe(
      't.csv: dòng 3: ngày: "2026-06-31" không phải một ngày có thật. Ghi ngày theo dạng 2026-06-08, hoặc nêu --date-order.\n',
    );
    expect(out).toContain('Đã đọc 3 dòng: nhận 2, bỏ 0 dòng cộng, 1 dòng cần xem lại.');
    expect(machine.read('rejects.csv')).toContain('2026-06-31;van-phong;paper;5;tờ;;;3;ngày;');
    expect(await june()).toMatchObject([
      { resource: 'paper', amount: '1000' },
      { resource: 'plastic', amount: '6' },
    ]);
    expect((await machine.run('import', 'so.jsonl', 'rejects.csv')).exit).toBe(1);
  });

  it('counts rows, not the days they are summed to', async () => {
    machine.write('gio.csv', 'lúc,số\n2026-06-05 08:00,1.5\n2026-06-05 09:00,2.5\n2026-06-05 10:00,x\n');
    const read = ['--day-column', 'lúc', '--amount-column', 'số', '--unit', 'kWh'];
    const place = ['--resource', 'electricity', '--department', 'van-phong'];
    const { out } = await machine.run('import', 'so.jsonl', 'gio.csv', ...read, ...place);
    expect(out).toContain('Đã đọc 3 dòng: nhận 2, bỏ 0 dòng cộng, 1 dòng cần xem lại.');
    expect(out).toContain('Đã ghi 1 lượt ghi.');
  });

  it('twice is once; a dry run writes nothing', async () => {
    machine.write('t.csv', `${TIDY}2026-06-08,van-phong,paper,20,tờ,,\n2026-06-08,van-phong,paper,20,tờ,,\n`);
    const before = machine.read('so.jsonl');
    expect(await machine.ok('import', 'so.jsonl', 't.csv', '--dry-run')).toContain(
      'sẽ ghi 2 lượt ghi. Chưa ghi gì.',
    );
    expect(machine.read('so.jsonl')).toBe(before);
    await machine.ok('import', 'so.jsonl', 't.csv');
    const once = machine.read('so.jsonl');
    expect(await machine.ok('import', 'so.jsonl', 't.csv')).toContain('2 dòng đã có trong sổ');
    expect(machine.read('so.jsonl')).toBe(once);
    expect(await june()).toMatchObject([{ amount: '40', entries: 2 }]);
  });

  it('another figure for an imported day is refused with both, and taken with --replace', async () => {
    machine.write('t.csv', `${TIDY}2026-06-08,van-phong,paper,20,tờ,,\n`);
    machine.write('t2.csv', `${TIDY}2026-06-08,van-phong,paper,25,tờ,,\n2026-06-05,van-phong,paper,7,tờ,,\n`);
    await machine.ok('import', 'so.jsonl', 't.csv');
    const { exit, err } = await machine.run('import', 'so.jsonl', 't2.csv', '--lang', 'en');
    expect(exit).toBe(1);
    expect(err).toContain(
      't2.csv: row 2: amount: the book has 20 sheets imported for this day, the file has 25 sheets.',
    );
    expect(err).toContain('--replace');
    expect(await june()).toMatchObject([{ amount: '27' }]);
    await machine.ok('import', 'so.jsonl', 't2.csv', '--replace');
    expect(await june()).toMatchObject([{ amount: '32' }]);
  });

  it('names kinds that differ, and sums up where a day has many rows', async () => {
    machine.write('t.csv', `${TIDY}2026-06-08,van-phong,plastic,6,cái,bottle,\n`);
    machine.write('t2.csv', `${TIDY}2026-06-08,van-phong,plastic,6,cái,cup,\n`);
    machine.write('t3.csv', TIDY + '2026-06-08,van-phong,plastic,1,cái,,\n'.repeat(1000));
    await machine.ok('import', 'so.jsonl', 't.csv');
    expect((await machine.run('import', 'so.jsonl', 't2.csv')).err).toContain(
      'đã nhập 6 chai cho ngày này, tệp ghi 6 cốc (ly)',
    );
    const { err } = await machine.run('import', 'so.jsonl', 't3.csv');
    expect(err.split('\n', 1).join('')).toContain('tệp ghi 1.000 cái (1.000 dòng)');
  });

  it('[T3] no name of a file gets into the book, and notes only if the office allows them', async () => {
    machine.write('bí-mật.csv', `${TIDY}2026-06-08,van-phong,paper,20,tờ,,ông A\n`);
    expect(await machine.ok('import', 'so.jsonl', 'bí-mật.csv')).toContain('1 ghi chú không được lưu');
    expect(machine.read('so.jsonl')).not.toMatch(/bí-mật|ông A/);
  });

  it('what a meter gives a department is refused with its row: it would count twice', async () => {
    const from = '2026-01-01';
    const facts = [
      { topic: 'office', of: 'office', from, value: { name: 'Cơ quan' } },
      { topic: 'department', of: 'a', from, value: { name: 'Phòng A' } },
      { topic: 'department', of: 'b', from, value: { name: 'Phòng B' } },
      {
        topic: 'meter',
        of: 'dien-1',
        from: '2026-06-02',
        value: { name: 'Công tơ 1', resource: 'electricity', departments: ['a'] },
      },
    ];
    machine.write('office.json', JSON.stringify(facts));
    await machine.ok('init', 'dien.jsonl', '--office', 'office.json');
    const rows = ['2026-06-01,a', '2026-06-02,a', '2026-06-02,b'].map((at) => `${at},electricity,5,kWh,,\n`);
    machine.write('t.csv', `${TIDY}${rows.join('')}`);
    const { exit, err, out } = await machine.run('import', 'dien.jsonl', 't.csv', '--rejects', 'r.csv');
    expect(exit).toBe(1);
    expect(err).toBe(
      't.csv: dòng 3: nội dung: phòng này đã có số từ Công tơ 1, không ghi tay. Bỏ dòng này; số của công tơ, đồng hồ nhập bằng --meter.\n',
    );
    expect(out).toContain('Đã đọc 3 dòng: nhận 2, bỏ 0 dòng cộng, 1 dòng cần xem lại.');
    expect(machine.read('r.csv')).toContain('2026-06-02;a;electricity;5;kWh;;;3;nội dung;');
  });

  it('a note longer than an entry keeps is refused with its row; the others come in', async () => {
    machine.write(
      't.csv',
      `${TIDY}2026-06-08,van-phong,paper,20,tờ,,${'x'.repeat(1001)}\n2026-06-09,van-phong,paper,5,tờ,,ghi chú\n`,
    );
    const { exit, err, out } = await machine.run('import', 'so.jsonl', 't.csv');
    expect(exit).toBe(1);
    expect(err).toBe('t.csv: dòng 2: ghi chú: ghi chú dài hơn 1000 chữ. Viết ngắn lại hoặc để trống.\n');
    expect(out).toContain('Đã ghi 1 lượt ghi.');
  });

  it('a recorder imports for the own department only', async () => {
    machine.write('t.csv', `${TIDY}2026-06-08,van-phong,paper,20,tờ,,\n2026-06-08,to-chuc,paper,20,tờ,,\n`);
    const { exit, err } = await machine.run(
      'import',
      'so.jsonl',
      't.csv',
      '--role',
      'recorder',
      '--department',
      'to-chuc',
    );
    expect(exit).toBe(1);
    expect(err).toContain('dòng 2');
    expect(await june()).toMatchObject([{ department: 'to-chuc', amount: '20' }]);
  });
});

describe('imports on two machines', () => {
  it('[J2] the same file counts once after a merge, whoever merges, and importing again changes nothing', async () => {
    machine.write(
      't.csv',
      `${TIDY}2026-06-08,van-phong,paper,20,tờ,,\n2026-06-08,van-phong,paper,20,tờ,,\n2026-06-05,to-chuc,paper,7,tờ,,\n`,
    );
    const other = machine.beside('may-b');
    machine.write('b.jsonl', machine.read('so.jsonl'));
    await machine.ok('import', 'so.jsonl', 't.csv');
    await other.ok('import', 'b.jsonl', 't.csv');
    expect(machine.read('b.jsonl')).not.toBe(machine.read('so.jsonl'));
    await machine.ok('merge', 'ab.jsonl', 'so.jsonl', 'b.jsonl');
    await other.ok('merge', 'ba.jsonl', 'b.jsonl', 'so.jsonl', 'ab.jsonl');
    expect(machine.read('ab.jsonl')).toBe(machine.read('ba.jsonl'));
    const expected = [
      { department: 'to-chuc', amount: '7', entries: 1 },
      { department: 'van-phong', amount: '40', entries: 2 },
    ];
    expect(await june('ab.jsonl')).toMatchObject(expected);
    await machine.ok('import', 'ab.jsonl', 't.csv');
    expect(await june('ab.jsonl')).toMatchObject(expected);
    const check = await machine.run('check', 'ab.jsonl');
    expect({ exit: check.exit, err: check.err }).toEqual({ exit: 0, err: '' });
    expect(check.out).toContain('3 dòng nhập có ở nhiều máy');
  });
});

describe('a file replaced on one machine only', () => {
  it('the copy of the other machine counts after a merge; check says so, importing again settles it', async () => {
    machine.write('t.csv', `${TIDY}2026-06-08,van-phong,paper,20,tờ,,\n`);
    machine.write('t2.csv', `${TIDY}2026-06-08,van-phong,paper,25,tờ,,\n`);
    machine.write('b.jsonl', machine.read('so.jsonl'));
    await machine.ok('import', 'so.jsonl', 't.csv');
    await machine.beside('may-b').ok('import', 'b.jsonl', 't.csv');
    await machine.ok('import', 'so.jsonl', 't2.csv', '--replace');
    await machine.ok('merge', 'ab.jsonl', 'so.jsonl', 'b.jsonl');
    const { exit, err } = await machine.run('check', 'ab.jsonl', '--lang', 'en');
    expect(exit).toBe(1);
    expect(err).toContain('was taken back on one machine, but another machine');
    expect((await machine.run('import', 'ab.jsonl', 't2.csv')).err).toContain('--replace');
    await machine.ok('import', 'ab.jsonl', 't2.csv', '--replace');
    expect(await june('ab.jsonl')).toMatchObject([{ amount: '25' }]);
    expect((await machine.run('check', 'ab.jsonl')).exit).toBe(0);
  });
});
