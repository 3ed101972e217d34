import { day, factsOf, givenEvidence, type GivenDay } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar/day.ts';
import { monthPeriod } from '../calendar/period.ts';
import { officeOf, type Office } from '../office/office.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import { compare } from './compare.ts';
import { fraction } from '../quantity/fraction.ts';
import { pastOf } from './predecessors.ts';
import { WHOLE_OFFICE, type Part } from './subject.ts';

const part = (id: string): Part => ({ kind: 'department', id });
const opens = (of: string, from: string): FactDraft => ({
  topic: 'department',
  of,
  from,
  value: { name: of },
});
const closes = (of: string, from: string, successor?: string): FactDraft => ({
  topic: 'department',
  of,
  from,
  value: { name: of, open: false, ...(successor === undefined ? {} : { successor }) },
});
const people = (of: string, from: string, count: number): FactDraft => ({
  topic: 'head-count',
  of,
  from,
  value: { people: count },
});
const office = (...facts: readonly FactDraft[]): Office =>
  officeOf(
    factsOf([{ topic: 'office', of: 'office', from: '2025-01-01', value: { name: 'Ban' } }, ...facts]),
  );
const june26 = monthPeriod(2026, 6);
const june25 = monthPeriod(2025, 6);
const past = (of: Office, id: string) => pastOf(of, part(id), june26, june25)?.map((each) => each.id);

describe('whose past a department is compared with', () => {
  it.each([
    ['its own', [opens('a', '2025-01-01')], ['a']],
    ['its own from the day it opened', [opens('a', '2025-06-20')], ['a']],
    ['nobody', [opens('a', '2026-01-01')], undefined],
    [
      'its predecessor',
      [opens('a', '2026-01-01'), opens('b', '2025-01-01'), closes('b', '2026-01-01', 'a')],
      ['b'],
    ],
    [
      'nobody, where the closed one names no successor',
      [opens('a', '2026-01-01'), opens('b', '2025-01-01'), closes('b', '2026-01-01')],
      undefined,
    ],
    [
      'both, where it took another over',
      [opens('a', '2025-01-01'), opens('b', '2025-01-01'), closes('b', '2026-01-01', 'a')],
      ['a', 'b'],
    ],
    [
      'both, where it took another over on the first day',
      [opens('a', '2025-01-01'), opens('b', '2025-01-01'), closes('b', '2026-06-01', 'a')],
      ['a', 'b'],
    ],
    [
      'its own, as long as the other goes on',
      [opens('a', '2025-01-01'), opens('b', '2025-01-01'), closes('b', '2026-07-01', 'a')],
      ['a'],
    ],
    [
      'its own, where the other closed while the month ran',
      [opens('a', '2025-01-01'), opens('b', '2025-01-01'), closes('b', '2026-06-16', 'a')],
      ['a'],
    ],
    [
      'the predecessor of its predecessor',
      [
        opens('a', '2026-05-01'),
        opens('b', '2025-09-01'),
        closes('b', '2026-05-01', 'a'),
        opens('c', '2025-01-01'),
        closes('c', '2025-09-01', 'b'),
      ],
      ['c'],
    ],
    [
      'the one it came of together with another',
      [
        opens('a', '2026-01-01'),
        opens('c', '2026-01-01'),
        opens('b', '2025-01-01'),
        { ...closes('b', '2026-01-01'), value: { name: 'b', open: false, successors: ['c', 'a'] } },
      ],
      ['b'],
    ],
    [
      'nobody of a circle',
      [
        opens('a', '2026-05-01'),
        opens('b', '2025-09-01'),
        closes('b', '2026-05-01', 'a'),
        closes('a', '2026-06-01', 'b'),
      ],
      undefined,
    ],
  ] as const)('%s', (_name, facts, expected) => {
    expect(past(office(...facts), 'a')).toEqual(expected);
  });

  it('before the book nothing is known: it may have been there', () => {
    const of = office(opens('a', '2026-01-01'));
    expect(pastOf(of, part('a'), monthPeriod(2025, 6), monthPeriod(2024, 6))).toEqual([part('a')]);
  });

  it('a building has no predecessor', () => {
    const building = { kind: 'building', id: 'toa-nha-1' } as const;
    expect(pastOf(office(), building, june26, june25)).toEqual([building]);
  });
});

describe('a comparison after a reorganisation', () => {
  const merged = office(
    opens('a', '2025-01-01'),
    people('a', '2025-01-01', 6),
    opens('b', '2025-01-01'),
    people('b', '2025-01-01', 4),
    closes('b', '2026-01-01', 'a'),
    people('a', '2026-01-01', 10),
  );
  /** 20 sheets a head and working day in 2025, 18 in 2026, as long as a department is open. */
  const evidence = (of: Office) =>
    givenEvidence({
      office: of,
      asOf: day('2026-12-31'),
      day: (subject, on: Day): GivenDay | undefined => {
        const id = subject.slice('department:'.length);
        if (!of.isOpen(id, on)) return undefined;
        const each = on < day('2026-01-01') ? 20 : 18;
        const amount = each * (of.headCount(id, on) ?? 0);
        return of.calendar.isWorking(on) ? { amount, state: 'measured' } : { state: 'day-off' };
      },
    });
  const ask = (of: Office, subject: Parameters<typeof compare>[1]['subject']) =>
    compare(evidence(of), { subject, resource: 'paper', period: june26, against: 'last-year' });

  it('the past of both stands against the one that is left: 10% less', () => {
    const found = ask(merged, part('a'));
    expect(found.converted).toMatchObject({ kind: 'saving', relative: fraction(1, 10) });
    expect(found.absolute).toMatchObject({ judged: { amount: 3960 }, compared: { amount: 4200 } });
  });

  it('in the office each past counts once, though the closed department is among the parts', () => {
    const found = ask(merged, WHOLE_OFFICE);
    expect(found.parts.map(({ subject, idle }) => [subject.id, idle])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(found.absolute).toMatchObject({
      judged: { amount: 3960 },
      compared: { amount: 4200, coverage: { valued: 42, expected: 42 } },
    });
    expect(found.coverage.compared.expected).toBe(42);
    expect(found.converted).toMatchObject({ kind: 'saving', relative: fraction(1, 10) });
  });

  it('two parts with one past count it once: a department renamed in the middle of the month', () => {
    const renamed = office(
      opens('b', '2025-01-01'),
      people('b', '2025-01-01', 4),
      closes('b', '2026-06-16', 'a'),
      opens('a', '2026-06-16'),
      people('a', '2026-06-16', 4),
    );
    const found = ask(renamed, WHOLE_OFFICE);
    expect(found.coverage).toMatchObject({ judged: { expected: 22 }, compared: { expected: 21 } });
    expect(found.converted).toMatchObject({ kind: 'saving', actual: 22 * 4 * 18, relative: fraction(1, 10) });
    expect(found.absolute.compared.amount).toBe(21 * 4 * 20);
  });

  it('the gaps of a department that is closed and has no successor do not weigh on the others', () => {
    const closed = office(
      opens('a', '2025-01-01'),
      people('a', '2025-01-01', 6),
      opens('b', '2025-01-01'),
      closes('b', '2026-01-01'),
    );
    const missing = evidence(closed);
    const question = {
      subject: WHOLE_OFFICE,
      resource: 'paper',
      period: june26,
      against: 'last-year',
    } as const;
    const found = compare(
      {
        ...missing,
        days: (subject, resource, period) => {
          const series = missing.days(subject, resource, period);
          if (subject.id === 'b') series.state.fill(0);
          return series;
        },
      },
      question,
    );
    expect(found.converted.kind).toBe('saving');
    expect(found.coverage.compared.expected).toBe(21);
  });

  it('[I1] one department became two: the office’s past counts once, and nothing is withheld', () => {
    const split = office(
      opens('b', '2025-01-01'),
      people('b', '2025-01-01', 10),
      { ...closes('b', '2026-01-01'), value: { name: 'b', open: false, successors: ['a', 'c'] } },
      opens('a', '2026-01-01'),
      people('a', '2026-01-01', 6),
      opens('c', '2026-01-01'),
      people('c', '2026-01-01', 4),
    );
    const found = ask(split, WHOLE_OFFICE);
    expect(found.converted).toMatchObject({ kind: 'saving', relative: fraction(1, 10) });
    expect(found.absolute).toMatchObject({ judged: { amount: 3960 }, compared: { amount: 4200 } });
    // Each of the two is held against the rate of the one it came of.
    for (const id of ['a', 'c'])
      expect(ask(split, part(id)).converted).toMatchObject({ kind: 'saving', relative: fraction(1, 10) });
  });

  it('[I1] without a predecessor a new department is not judged, and neither is the office', () => {
    const added = office(
      opens('a', '2025-01-01'),
      people('a', '2025-01-01', 6),
      opens('c', '2026-01-01'),
      people('c', '2026-01-01', 4),
    );
    const lacking = { kind: 'withheld', lacking: [{ kind: 'no-predecessor', of: part('c') }] };
    expect(ask(added, part('c')).converted).toEqual(lacking);
    expect(ask(added, WHOLE_OFFICE).converted).toEqual(lacking);
    expect(ask(added, part('a')).converted.kind).toBe('saving');
  });
});
