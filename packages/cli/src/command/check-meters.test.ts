import {
  addDays,
  canonicalText,
  dayText,
  type EntryDraft,
  type FactDraft,
  type KnownEntry,
} from '@soxanh/core';
import { day, testDevice } from '@soxanh/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';

const from = '2026-01-01';
const fact = (topic: string, of: string, value: FactDraft['value'], since = from) =>
  ({ kind: 'office', topic, of, from: since, value }) as const;
const FACTS = [
  fact('office', 'office', { name: 'Cơ quan' }),
  fact('building', 'nha-1', { name: 'Tòa nhà số 1' }),
  ...['a', 'b'].flatMap((id) => [
    fact('department', id, { name: `Phòng ${id.toUpperCase()}`, building: 'nha-1' }),
    fact('head-count', id, { people: 10 }),
    fact('expect', `${id}/plastic`, { every: 'never' }),
    fact('expect', `${id}/paper`, { every: 'never' }),
  ]),
  fact('meter', 'dien-1', { name: 'Công tơ 1', resource: 'electricity', building: 'nha-1' }),
  fact('allocation', 'dien-1', { by: 'head-count' }),
];

const reading = (on: string, value: string): EntryDraft => ({
  kind: 'reading',
  meter: 'dien-1',
  day: on,
  value,
});
const MONTHS = [
  reading('2025-12-31', '0'),
  reading('2026-01-31', '1000'),
  reading('2026-02-28', '1900'),
  reading('2026-03-31', '2900'),
  reading('2026-04-30', '3900'),
  reading('2026-05-31', '4900'),
];
const use = (on: string, amount: number, resource = 'paper', department = 'a'): EntryDraft => ({
  kind: 'use',
  department,
  resource,
  day: on,
  amount,
});

let machine: TestMachine;
beforeEach(() => {
  machine = new TestMachine();
});
afterEach(() => {
  machine.remove();
});

/** Checks a book of facts and entries; every text in English. */
async function check(...drafts: readonly EntryDraft[]) {
  const entries = testDevice('may-b').write([...FACTS, ...drafts]);
  const head = canonicalText({ format: 'soxanh', version: 1, book: 'kiem-tra', synthetic: false });
  machine.write('so.jsonl', `${[head, ...entries.map((entry) => canonicalText(entry))].join('\n')}\n`);
  const found = await machine.run('check', 'so.jsonl', '--lang', 'en');
  const last = (kind: KnownEntry['kind']): string =>
    entries.findLast((entry) => entry.kind === kind)?.id ?? '-';
  return { ...found, last };
}

describe('check of meters', () => {
  it('finds nothing wrong where readings are in order; days without one are told once, of the meter', async () => {
    const { exit, out, err } = await check(...MONTHS);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).not.toContain('Phòng A, Electricity');
    machine.env['SOXANH_NOW'] = '2026-07-02';
    const later = await check(...MONTHS);
    expect(later.exit).toBe(0);
    expect(later.out).toContain(
      'Công tơ 1: 30 days have no reading (01/6/2026, 02/6/2026, 03/6/2026, 04/6/2026, 05/6/2026, …).',
    );
    expect(later.out).not.toContain('Phòng A, Electricity');
  });

  it('[M2] a lower reading: the four likely answers, in both languages', async () => {
    const { exit, err, last } = await check(...MONTHS, reading('2026-06-05', '12.5'));
    expect(exit).toBe(1);
    expect(err).toBe(
      `${last('reading')}: Công tơ 1: 12.5 (05/6/2026) is lower than the last reading (4900 on 31/5/2026). Choose: meter replaced · rolled over · misread now · misread last time. Until then these days stay without a figure.\n`.replace(
        '4900',
        '4,900',
      ),
    );
    const vi = await machine.run('check', 'so.jsonl');
    expect(vi.err).toContain(
      'Chỉ số 12,5 (ngày 05/6/2026) thấp hơn lần trước (4.900, ngày 31/5/2026). Chọn một: đã thay công tơ · quay hết vòng số · lần này đọc nhầm · lần trước đọc nhầm. Khi chưa chọn, các ngày này để "Chưa có chỉ số".',
    );
  });

  it('[M2] [M4] days that wait for an answer, or are not filled, are not called unread as well', async () => {
    machine.env['SOXANH_NOW'] = '2026-07-02';
    const asked = await check(...MONTHS, reading('2026-06-30', '12.5'));
    expect(asked.err).toContain('12.5 (30/6/2026) is lower than the last reading');
    expect(asked.out).not.toContain('no reading');
    const gap = await check(reading('2026-03-31', '1000'), reading('2026-06-30', '5000'));
    expect(gap.err).toContain('4,000 kWh of 91 days (01/4 - 30/6/2026) are not spread over days');
    expect(gap.out).toContain('Công tơ 1: 90 days have no reading (01/01/2026,');
  });

  it('what a day off weighs by its own readings is a note, where that is another weight', async () => {
    const entries: EntryDraft[] = [];
    let counter = 0;
    for (const monday of ['2026-05-04', '2026-05-11', '2026-05-18', '2026-05-25']) {
      for (const at of [0, 1, 2, 3, 4]) {
        counter += 100;
        entries.push(reading(dayText(addDays(day(monday), at)), String(counter)));
      }
      counter += 40;
      entries.push(reading(dayText(addDays(day(monday), 6)), String(counter)));
    }
    const { exit, out } = await check(reading('2026-05-03', '0'), ...entries);
    expect(exit).toBe(0);
    expect(out).toContain(
      'Công tơ 1: by its readings a day off uses 20% of a working day; days are spread by 30%. The Office may state it (weight-dien-1: 200).',
    );
    const stated = fact('method', 'weight-dien-1', { value: 210 });
    const known = await check(stated, reading('2026-05-03', '0'), ...entries);
    expect(known.out).not.toContain('by its readings');
  });

  it('two values of one moment, a rollover without digits, a multiplier without its reading', async () => {
    expect((await check(...MONTHS, reading('2026-05-31', '4950'))).err).toContain(
      'Different readings of one moment (31/5/2026): 4,900 and 4,950.',
    );
    const rolled: EntryDraft = {
      kind: 'meter-event',
      meter: 'dien-1',
      day: '2026-06-02',
      event: 'rolled-over',
    };
    expect((await check(...MONTHS, rolled, reading('2026-06-05', '10'))).err).toContain(
      'It rolled over before 05/6/2026, and how many digits the counter has was not stated.',
    );
    const value = { name: 'Công tơ 1', resource: 'electricity', building: 'nha-1', multiplier: '20' };
    expect((await check(...MONTHS, fact('meter', 'dien-1', value, '2026-05-10'))).err).toContain(
      'The multiplier is another from 10/5/2026',
    );
  });

  it('[M4] a stretch too long to fill, with its amount', async () => {
    const { exit, err } = await check(reading('2025-12-31', '0'), reading('2026-05-31', '4900'));
    expect(exit).toBe(1);
    expect(err).toContain(
      'Công tơ 1: 4,900 kWh of 151 days (01/01 - 31/5/2026) are not spread over days, which are more than 50.',
    );
  });

  it('[A4] a meter nobody said how to share, one with an unknown weight, and a negative remainder', async () => {
    const meter = (id: string, more: object) =>
      fact('meter', id, { name: `Công tơ ${id}`, resource: 'electricity', ...more }, '2026-03-01');
    const { exit, err } = await check(
      ...MONTHS,
      meter('x', { building: 'nha-1' }),
      meter('y', { building: 'nha-1' }),
      fact('allocation', 'y', { by: 'area' }, '2026-03-01'),
      meter('z', { departments: ['b'], parent: 'dien-1' }),
      { kind: 'reading', meter: 'z', day: '2026-04-30', value: '0' },
      { kind: 'reading', meter: 'z', day: '2026-05-31', value: '2000' },
    );
    expect(exit).toBe(1);
    expect(err).toContain('Công tơ x, 01/3 - 07/6/2026: nobody stated how it is shared out');
    expect(err).toContain('Công tơ y, 01/3 - 07/6/2026: a head-count or an area is not stated');
    expect(err).toContain('Công tơ 1, 01/5 - 31/5/2026: what remains behind its sub-meters is negative');
    // Before a meter was stated it needs no rule.
    expect(err).not.toContain('01/01');
  });

  it('amounts that share days, readings of a meter nobody stated', async () => {
    const given: EntryDraft = { kind: 'meter-use', meter: 'dien-1', day: '2026-06-01', amount: 500 };
    const { exit, err, last } = await check(...MONTHS, given, given, {
      kind: 'reading',
      meter: 'la',
      day: '2026-06-01',
      value: '1',
    });
    expect(exit).toBe(1);
    expect(err).toContain(
      `${last('meter-use')}: Công tơ 1, 01/6/2026: this amount shares days or minutes with another`,
    );
    expect(err).toContain('the book has no meter "la"');
  });

  it('use recorded by hand of what a meter gives: flagged after a merge, refused where it is typed', async () => {
    const { exit, err, last } = await check(...MONTHS, use('2026-05-04', 12_500, 'electricity'));
    expect(exit).toBe(1);
    expect(err).toContain(
      `${last('use')}: Phòng A, 04/5/2026: 12.5 kWh recorded by hand while Công tơ 1 gives a figure; both count.`,
    );
    const before = machine.read('so.jsonl');
    const typed = ['--department', 'a', '--resource', 'electricity', '--amount', '3 kWh'];
    const refused = await machine.run('log', 'so.jsonl', ...typed);
    expect(refused.exit).toBe(1);
    expect(refused.err).toContain('Điện của phòng này lấy từ Công tơ 1, không ghi tay.');
    expect(machine.read('so.jsonl')).toBe(before);
    // Before the meter was there nothing came from it.
    await machine.ok('log', 'so.jsonl', ...typed, '--day', '2025-12-30');
  });

  it('[M6] an invoice far from the readings, over its own days; near ones and those without days are no fault', async () => {
    const invoice = (amount: number, first = '2026-05-01', through = '2026-05-31'): EntryDraft => ({
      kind: 'invoice',
      meter: 'dien-1',
      day: first,
      through,
      amount,
    });
    expect(await check(...MONTHS, invoice(1_050_000))).toMatchObject({ exit: 0, err: '' });
    const far = await check(...MONTHS, invoice(1_051_000));
    expect(far.exit).toBe(1);
    expect(far.err).toContain(
      `${far.last('invoice')}: Công tơ 1: Invoice 1,051 kWh (01/5 - 31/5/2026), own readings 1,000 kWh, difference 51 kWh (5.1%). More than 5%`,
    );
    const early = await check(...MONTHS, invoice(1_000_000, '2026-05-20', '2026-06-19'));
    expect(early).toMatchObject({ exit: 0, err: '' });
    expect(early.out).toContain('cannot be compared, 19 days have no reading');
  });
});

describe('check of paper and habits', () => {
  const workdays = (first: string, count: number): string[] => {
    const days: string[] = [];
    for (let at = day(first); days.length < count; at = addDays(at, 1))
      if ((at + 3) % 7 < 5) days.push(dayText(at));
    return days;
  };
  const stock = (on: string, amount: number): EntryDraft => ({
    kind: 'stock',
    department: 'a',
    resource: 'paper',
    day: on,
    amount,
  });
  const issue: EntryDraft = {
    kind: 'issue',
    department: 'a',
    resource: 'paper',
    day: '2026-03-02',
    amount: 3000,
  };

  it('[I1] paper recorded far from paper used by stock: the worked example, 73.8%', async () => {
    const counts = [stock('2026-02-28', 1500), issue, stock('2026-03-31', 1250)];
    const { exit, err } = await check(...MONTHS, ...counts, use('2026-03-10', 2400));
    expect(exit).toBe(1);
    expect(err).toContain(
      'Phòng A: 2,400 sheets recorded in March 2026, 3,250 sheets used by issues and stock (73.8%), 850 sheets apart.',
    );
    expect(await check(...MONTHS, ...counts, use('2026-03-10', 3120))).toMatchObject({ exit: 0, err: '' });
    const twice = await check(...MONTHS, ...counts, stock('2026-03-31', 1000), use('2026-03-10', 3120));
    expect(twice.err).toContain('Phòng A: two different counts at the end of March 2026.');
  });

  it('unusual days and habits are notes, not faults', async () => {
    const days = workdays('2026-03-02', 40);
    const amounts = days.map((on, at) => use(on, at === 20 ? 4990 : 140 + ((at * 7) % 20)));
    const unusual = await check(...MONTHS, ...amounts);
    expect(unusual).toMatchObject({ exit: 0, err: '' });
    expect(unusual.out).toMatch(
      /Phòng A, Printing paper: 1 unusual day: 30\/3\/2026: 4,990 sheets \(usually/,
    );
    const same = await check(...MONTHS, ...workdays('2026-03-02', 12).map((on) => use(on, 20)));
    expect(same).toMatchObject({ exit: 0, err: '' });
    expect(same.out).toContain(
      'For the head of the department alone: Phòng A, Printing paper: The same 20 sheets 12 days running (02/3 - 17/3/2026).',
    );
    expect(same.out).toContain('The figures of 12 days were all entered on 08/6/2026.');
  });
});
