import { readFileSync } from 'node:fs';
import { day, entryMaker } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { dateText, weekdayName } from '../calendar/day-words.ts';
import { monthPeriod, type Period } from '../calendar/period.ts';
import { allocatedChange } from '../insight/allocated-change.ts';
import type { Fraction } from '../quantity/fraction.ts';
import { fixedCode } from '../quantity/fraction-text.ts';
import { ledgerEvidence } from '../insight/ledger-evidence.ts';
import { dayTable } from '../ledger/day-table.ts';
import { pageOf, wholeText } from './document.ts';
import { AS_OF, YEAR, yearBook } from './year-book.ts';

const page = pageOf(
  readFileSync(new URL('../../../../docs/explain/worked-year.md', import.meta.url), 'utf8'),
);
const { office, ledger } = yearBook(entryMaker('may-a'));
const table = dayTable(ledger, office, { period: YEAR, asOf: AS_OF, resource: 'electricity' });
const evidence = ledgerEvidence(ledger, office, AS_OF);

const amountsOf = (department: string): Float64Array => {
  const column = table.columns.find((one) => one.department === department);
  if (column === undefined) throw new Error(department);
  return column.amount;
};
const onDay = (department: string, text: string): number =>
  amountsOf(department)[day(text) - YEAR.first] ?? 0;
const inMonth = (department: string, { first, last }: Period): number =>
  amountsOf(department)
    .subarray(first - YEAR.first, last - YEAR.first + 1)
    .reduce((sum, amount) => sum + amount, 0);

describe('one day, shared out', () => {
  const { result } = page.section('One day, shared out');

  it('[A1] [A4] the common part first, then by heads; together the day', () => {
    const shares = ['to-chuc-can-bo', 'van-phong'].map((id) => onDay(id, '2026-01-30'));
    expect(shares).toEqual([result('to-chuc-can-bo'), result('van-phong, with the one')]);
    const meter = table.meters.meters.find((one) => one.meter === 'dien-1');
    const whole = meter?.amount[day('2026-01-30') - YEAR.first] ?? 0;
    expect(whole).toBe(result('together'));
    expect(whole - shares.reduce((sum, share) => sum + share, 0)).toBe(result('dung-chung'));
  });

  it('[A1] the odd unit moves round from day to day', () => {
    const rows = ['2026-05-04', '2026-05-05'].map((text) => {
      const on = day(text);
      const places = [0, 1].map((place) => String((((place - on) % 2) + 2) % 2));
      const shares = ['bao-ve-noi-bo', 'to-chuc-dang'].map((id) => wholeText(onDay(id, text)));
      return [`${weekdayName(on, 'en')} ${dateText(on)}`, wholeText(on), ...places, ...shares];
    });
    expect(page.section('The odd unit').table()).toEqual(rows);
  });

  it('[A1] in May each of the two has it on ten days', () => {
    const may = monthPeriod(2026, 5);
    const odd = amountsOf('bao-ve-noi-bo')
      .subarray(may.first - YEAR.first, may.last - YEAR.first + 1)
      .filter((amount) => amount === page.section('The odd unit').result('bao-ve-noi-bo, place 0') + 1);
    expect(odd.length).toBe(10);
  });
});

describe('months put together', () => {
  it('[L4] January of building 1, March of building 2', () => {
    const january = page.section('A month put together');
    for (const id of ['to-chuc-can-bo', 'van-phong', 'dung-chung from both'])
      expect(inMonth(id.split(' ')[0] ?? '', monthPeriod(2026, 1))).toBe(january.result(id));
    const march = page.section('March: the counter is replaced');
    expect(inMonth('bao-ve-noi-bo', monthPeriod(2026, 3))).toBe(march.result('both'));
  });
});

describe('July: one person moves', () => {
  const section = page.section('July: one person moves');
  const [june, july] = [monthPeriod(2026, 6), monthPeriod(2026, 7)];
  const places = ['to-chuc-can-bo', 'van-phong', 'to-chuc-dang', 'bao-ve-noi-bo'];
  const changes = places.map((id) => ({
    id,
    found: allocatedChange(evidence, { kind: 'department', id }, 'electricity', july, june),
  }));
  const tenth = (value: Fraction): string => {
    const [whole = '', decimal] = fixedCode(value, 1).split('.');
    const sign = whole.startsWith('-') ? '−' : '';
    return `${sign}${wholeText(Math.abs(Number(whole)))}.${decimal}`;
  };

  it('[A2] the new heads share July, and the old ones June', () => {
    expect(onDay('to-chuc-can-bo', '2026-07-31')).toBe(section.result('to-chuc-can-bo, with the one'));
    expect(onDay('van-phong', '2026-07-31')).toBe(section.result('van-phong'));
    expect(inMonth('van-phong', july)).toBe(section.result('July of van-phong'));
    expect(inMonth('to-chuc-can-bo', july)).toBe(section.result('July of to-chuc-can-bo'));
    const { ledger: same, office: unmoved } = yearBook(entryMaker('may-b'), [
      { topic: 'head-count', of: 'van-phong', from: '2026-07-01', value: { people: 10 } },
      { topic: 'head-count', of: 'bao-ve-noi-bo', from: '2026-07-01', value: { people: 9 } },
    ]);
    const before = dayTable(same, unmoved, { period: june, asOf: AS_OF, resource: 'electricity' });
    for (const { department, amount } of before.columns)
      expect([...amount]).toEqual([
        ...amountsOf(department).subarray(june.first - YEAR.first, june.last - YEAR.first + 1),
      ]);
  });

  it('[A3] of each change, what the share did and what the building did', () => {
    const rows = changes.map(({ id, found }) => {
      if (found.kind !== 'told-apart') throw new Error(found.kind);
      const { change, byShare, byBuilding } = found.change;
      const whole = [inMonth(id, june), inMonth(id, july), Number(change.n)].map(wholeText);
      return [id, ...whole, tenth(byShare), tenth(byBuilding)];
    });
    expect(section.table()).toEqual(rows);
  });

  it('[A3] and the sums of Văn phòng Ban are those of the table', () => {
    const row = section.table().find(([id]) => id === 'van-phong') ?? [];
    const said = (label: string): string => section.sums.find((sum) => sum.label === label)?.equation ?? '';
    expect(said('change').endsWith(`= ${row[3]}`)).toBe(true);
    expect(said('because of the share').endsWith(`≈ ${row[4]}`)).toBe(true);
    expect(said('because of the building').endsWith(`≈ ${row[5]}`)).toBe(true);
  });
});
