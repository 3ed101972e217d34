import { day, entryMaker, factsOf, meterFact } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { monthPeriod } from '../calendar/period.ts';
import { ledgerEvidence } from '../insight/ledger-evidence.ts';
import { quotaPace } from '../insight/pace.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { officeOf } from '../office/office.ts';
import { paceText } from './pace-words.ts';

const from = '2026-06-01';
const quota = (of: string, amount: number) => ({
  topic: 'quota',
  of,
  from,
  value: { through: '2026-06-30', amount },
});
const office = officeOf(
  factsOf([
    { topic: 'building', of: 'nha', from, value: { name: 'Nhà' } },
    { topic: 'department', of: 'a', from, value: { name: 'Phòng A', building: 'nha' } },
    { topic: 'head-count', of: 'a', from, value: { people: 9 } },
    meterFact(from, { multiplier: '1', building: 'nha', departments: ['a'] }),
    quota('dien-1/electricity', 3_000_000),
    quota('a/paper', 4400),
  ]),
);
const make = entryMaker('may-a');
const ledger = ledgerOf([
  make.reading({ meter: 'dien-1', day: '2026-05-31', value: '0' }),
  make.reading({ meter: 'dien-1', day: '2026-06-07', value: '900' }),
  make.use({ department: 'a', day: '2026-06-01', amount: 260 }),
]);
const evidence = ledgerEvidence(ledger, office, day('2026-06-07'));
const period = monthPeriod(2026, 6);

describe('how use stands to its quota, in words', () => {
  it('of paper counts working days', () => {
    const pace = quotaPace(evidence, { subject: { kind: 'department', id: 'a' }, resource: 'paper', period });
    expect(pace.kind === 'pace' && paceText(pace, 'vi')).toContain(
      'Đã dùng 260/4.400 tờ (5,9%) sau 5/22 ngày làm việc.',
    );
  });

  it('of a meter says how much of the period is gone: days off count too, by their weight', () => {
    const pace = quotaPace(evidence, {
      subject: { kind: 'meter', id: 'dien-1' },
      resource: 'electricity',
      period,
    });
    // 5 working days and 2 days off of 22 and 8: 5,600 of 24,400 at weights of 1,000 and 300.
    expect(pace.kind === 'pace' && paceText(pace, 'vi')).toContain(
      'Đã dùng 900/3.000 kWh (30,0%) khi đã qua 23,0% thời gian của kỳ (ngày nghỉ tính theo tỷ lệ).',
    );
    expect(pace.kind === 'pace' && paceText(pace, 'en')).toContain('23.0% of the period gone');
  });
});
