import {
  dayOf,
  ledgerEvidence,
  ledgerOf,
  monthPeriod,
  must,
  officeOf,
  resolve,
  sampleBook,
} from '@soxanh/core';
import { hashText } from '@soxanh/store';
import { describe, expect, it } from 'vitest';
import { teamJudgement, type CardJudgement } from './team-judge.ts';

const { counted } = resolve(
  sampleBook({ first: dayOf(2025, 3, 3), last: dayOf(2026, 6, 30) }, 'tests', hashText).entries,
);
const quota = {
  ...must(
    counted.find((entry) => entry.kind === 'office'),
    'the sample has facts',
  ),
  topic: 'quota',
  from: '2026-06-01',
};
const facts = [
  ...counted.filter((entry) => entry.kind === 'office'),
  { ...quota, of: 'bao-ve-noi-bo/paper', value: { through: '2026-06-30', amount: 4400 } },
  { ...quota, of: 'toa-nha-2/electricity', value: { through: '2026-06-30', amount: 4_000_000 } },
  { ...quota, of: 'bao-ve-noi-bo/electricity', value: { through: '2026-06-30', amount: 900_000 } },
];
const ledger = ledgerOf(counted);
const evidence = ledgerEvidence(ledger, officeOf(facts), dayOf(2026, 6, 30));
const judgement = teamJudgement(
  { ledger, evidence },
  {
    department: 'bao-ve-noi-bo',
    period: monthPeriod(2026, 6),
    resources: ['electricity', 'paper'],
  },
);
const card = (resource: string): CardJudgement =>
  must(
    judgement.cards.find((each) => each.resource === resource),
    'it is judged',
  );

describe('teamJudgement', () => {
  it('[A3] judges the building of what is allocated, never the department, even where it has a quota', () => {
    const electricity = card('electricity');
    const own = electricity.of.get('department:bao-ve-noi-bo');
    expect([own?.compared, own?.pace]).toEqual([undefined, undefined]);
    const building = electricity.of.get('building:toa-nha-2');
    expect(building?.compared?.comparison.converted.kind).toBe('saving');
    expect(building?.pace?.quota.amount).toBe(4_000_000);
  });

  it('tells a department’s share of the change apart, in amounts', () => {
    const shared = must(card('electricity').shared, 'it is allocated');
    expect(shared.department).toBe('bao-ve-noi-bo');
    expect(shared.apart).toBeDefined();
  });

  it('[I2] judges what the department records itself: converted and absolute, and its quota', () => {
    const own = card('paper').of.get('department:bao-ve-noi-bo');
    expect(own?.compared?.comparison.absolute.judged.amount).toBeGreaterThan(0);
    expect(own?.compared?.comparison.absolute.compared.amount).toBeGreaterThan(0);
    expect(own?.pace?.quota.amount).toBe(4400);
    expect(card('paper').shared).toBeUndefined();
  });
});
