import { day, factsOf, givenEvidence, type GivenDay, type GivenEvidence } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, type Day } from '../calendar/day.ts';
import { monthPeriod, type Period } from '../calendar/period.ts';
import { officeOf, type Office } from '../office/office.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import { compare, type ComparisonQuestion } from './compare.ts';
import { fraction } from '../quantity/fraction.ts';
import { fixedText, fractionPercent } from '../quantity/fraction-text.ts';

const DEPARTMENT = { kind: 'department', id: 'bao-ve-noi-bo' } as const;
const BUILDING = { kind: 'building', id: 'toa-nha-2' } as const;
const fact = (topic: string, of: string, from: string, value: FactDraft['value']): FactDraft => ({
  topic,
  of,
  from,
  value,
});
const FACTS = [
  fact('office', 'office', '2024-01-01', { name: 'Ban' }),
  fact('department', 'bao-ve-noi-bo', '2024-01-01', { name: 'Phòng Bảo vệ chính trị nội bộ' }),
  fact('head-count', 'bao-ve-noi-bo', '2024-01-01', { people: 8 }),
  fact('head-count', 'bao-ve-noi-bo', '2026-01-01', { people: 9 }),
];
const office = (...more: readonly FactDraft[]): Office => officeOf(factsOf([...FACTS, ...more]));

/** The working days of a period, in order. */
const workingDays = (of: Office, { first, last }: Period): Day[] =>
  Array.from({ length: last - first + 1 }, (_, i) => addDays(first, i)).filter((d) =>
    of.calendar.isWorking(d),
  );

/** `total` over days, the odd units to the first. */
const spreadEvenly = (total: number, days: readonly Day[]): Map<Day, number> =>
  new Map(days.map((d, at) => [d, Math.floor(total / days.length) + (at < total % days.length ? 1 : 0)]));

const june26 = monthPeriod(2026, 6);
const june25 = monthPeriod(2025, 6);
const QUESTION: ComparisonQuestion = {
  subject: DEPARTMENT,
  resource: 'paper',
  period: june26,
  against: 'last-year',
};

/** Amounts on working days; the days of `missing` have none. */
function recorded(
  of: Office,
  amounts: ReadonlyMap<Day, number>,
  more: Partial<GivenEvidence> = {},
): ReturnType<typeof givenEvidence> {
  const given = (_subject: string, on: Day): GivenDay | undefined => {
    const amount = amounts.get(on);
    if (amount !== undefined) return { amount, state: amount === 0 ? 'zero-confirmed' : 'measured' };
    return of.calendar.isWorking(on) ? { state: 'missing' } : { state: 'day-off' };
  };
  return givenEvidence({ office: of, asOf: day('2026-12-31'), day: given, ...more });
}

/** The paper of the method's example: 21 of 22 days with 3,120 sheets, 20 of 21 with 2,816. */
function paper(of: Office = office()): Map<Day, number> {
  return new Map([
    ...spreadEvenly(3120, workingDays(of, june26).slice(0, 21)),
    ...spreadEvenly(2816, workingDays(of, june25).slice(0, 20)),
  ]);
}

describe('example 1 of the method (§5): paper', () => {
  const found = compare(recorded(office(), paper()), QUESTION);

  it('E = 17.6 × 189 = 3,326.4; S = 206.4; 6.2% less', () => {
    expect(found.converted).toEqual({
      kind: 'saving',
      actual: 3120,
      expected: fraction(33_264, 10),
      saving: fraction(2064, 10),
      relative: fraction(2064, 33_264),
      target: undefined,
    });
    expect(found.parts[0]?.types).toEqual([
      {
        type: 'working',
        judged: { days: 21, amount: 3120, exposure: 189 },
        compared: { days: 20, amount: 2816, exposure: 160 },
        rate: fraction(176, 10),
        expected: fraction(33_264, 10),
      },
    ]);
  });

  it('[I2] both figures stand side by side: 10.8% more, and 6.2% less after conversion', () => {
    expect(found.absolute).toMatchObject({ change: 304, relative: fraction(304, 2816) });
    const printed = found.converted.kind === 'saving' ? found.converted.relative : fraction(0);
    expect([fractionPercent(printed, 'vi'), fractionPercent(fraction(304, 2816), 'vi')]).toEqual([
      '6,2%',
      '10,8%',
    ]);
  });

  it('[I2] says why they differ in sign: more people, more working days', () => {
    expect(found.signs).toEqual([
      { kind: 'people', judged: fraction(9), compared: fraction(8) },
      { kind: 'working-days', judged: 22, compared: 21 },
    ]);
  });

  it('[L2] every total carries its coverage', () => {
    expect(found.absolute.judged).toEqual({
      amount: 3120,
      coverage: { valued: 21, expected: 22 },
      direct: 21,
      waiting: 0,
    });
    expect(found.absolute.compared.coverage).toEqual({ valued: 20, expected: 21 });
  });

  it('[I3] opens to its days, head-counts, settings and Tết with their dates', () => {
    const [part] = found.parts;
    expect(part?.judged.headCounts).toEqual([{ from: june26.first, people: 9 }]);
    expect(part?.judged.coverage.missing).toEqual([day('2026-06-30')]);
    expect(found.settings.map(({ key, value }) => [key, value])).toEqual([
      ['coverage-limit', 9000],
      ['edge-gap', 7],
      ['floor-paper', 100],
      ['stock-tolerance', 1000],
      ['tet-before', 8],
      ['tet-after', 14],
    ]);
    expect(found.with).toMatchObject({ days: { period: june25 }, tet: { touched: false, year: 2026 } });
    expect(part?.stock.judged.kind).toBe('unchecked');
    expect(found.exposure).toEqual({ per: 'person', since: undefined });
  });
});

describe('example 2 of the method (§5): electricity of a building', () => {
  const of = office();
  const kinds = (period: Period, working: number, off: number): Map<Day, number> => {
    const days = workingDays(of, period);
    const all = Array.from({ length: period.last - period.first + 1 }, (_, i) => addDays(period.first, i));
    return new Map([
      ...spreadEvenly(working, days),
      ...spreadEvenly(
        off,
        all.filter((d) => !days.includes(d)),
      ),
    ]);
  };
  const amounts = new Map([...kinds(june25, 3_570_000, 430_000), ...kinds(june26, 3_700_000, 340_000)]);
  const evidence = recorded(of, amounts, {
    measuredBy: () => [{ how: 'metered', meters: ['dien-2'] }],
  });
  const found = compare(evidence, { ...QUESTION, subject: BUILDING, resource: 'electricity' });

  it('E = 22 × 170 + 8 × 47.78 = 4,122.2 kWh; S = 82.2; 2.0% less, 1.0% more in absolute terms', () => {
    const { converted, absolute } = found;
    if (converted.kind !== 'saving') throw new Error(converted.kind);
    const kWh = (wh: { n: bigint; d: bigint }): string => fixedText({ n: wh.n, d: wh.d * 1000n }, 1, 'en');
    expect([kWh(converted.expected), kWh(converted.saving)]).toEqual(['4,122.2', '82.2']);
    expect(fractionPercent(converted.relative, 'en')).toBe('2.0%');
    expect(absolute.relative).toEqual(fraction(40, 4000));
    expect(found.parts[0]?.types.map(({ type, rate, judged }) => [type, rate, judged.days])).toEqual([
      ['working', fraction(170_000), 22],
      ['off', fraction(430_000, 9), 8],
    ]);
  });

  it('per day, so that people are no reason; working days are', () => {
    expect(found.exposure.per).toBe('day');
    expect(found.signs).toEqual([{ kind: 'working-days', judged: 22, compared: 21 }]);
  });

  it('just misses the official target of 2.0%', () => {
    const outcome = found.converted.kind === 'saving' ? found.converted.target : undefined;
    expect(outcome).toMatchObject({ met: false, target: { saving: 200, since: undefined } });
    const before = compare(
      recorded(of, new Map([...amounts, ...kinds(monthPeriod(2026, 5), 3_600_000, 400_000)]), {
        measuredBy: () => [{ how: 'metered', meters: ['dien-2'] }],
      }),
      { ...QUESTION, subject: BUILDING, resource: 'electricity', against: 'previous' },
    );
    // A month against the one before is no matter of a year's target.
    expect(before.converted).toMatchObject({ kind: 'saving', target: undefined });
  });
});

describe('what a saving is withheld for', () => {
  const withheld = (found: ReturnType<typeof compare>) =>
    found.converted.kind === 'withheld' ? found.converted.lacking : [];
  const ask = (evidence: ReturnType<typeof recorded>, question: Partial<ComparisonQuestion> = {}) =>
    compare(evidence, { ...QUESTION, ...question });

  it.each([
    ['20 of 22 days', 20, undefined],
    ['19 of 22 days, 86.4%', 19, { side: 'judged', counted: 19, expected: 22, limit: 9000 }],
  ])('[I1] coverage: %s', (_name, days, lack) => {
    const of = office();
    const amounts = new Map([...paper(of), ...spreadEvenly(2000, workingDays(of, june26).slice(0, days))]);
    for (const on of workingDays(of, june26).slice(days)) amounts.delete(on);
    const found = ask(recorded(of, amounts));
    expect(withheld(found)[0]).toEqual(
      lack === undefined
        ? undefined
        : {
            kind: 'coverage',
            ...lack,
            missing: [{ of: DEPARTMENT, days: workingDays(of, june26).slice(days) }],
            edges: [],
          },
    );
    // Not recording must never look like thrift: no percentage either.
    expect(found.absolute.relative === null).toBe(lack !== undefined);
  });

  it('[I1] coverage of the other side', () => {
    const of = office();
    const amounts = paper(of);
    for (const on of workingDays(of, june25).slice(15)) amounts.delete(on);
    expect(withheld(ask(recorded(of, amounts)))).toMatchObject([
      { kind: 'coverage', side: 'compared', counted: 15, expected: 21 },
    ]);
  });

  it('[I1] estimated days of a long stretch over an edge do not count, of a short one they do', () => {
    const of = office();
    const days = new Map(paper(of));
    const estimated = (subject: string, on: Day): GivenDay | undefined => {
      const amount = days.get(on);
      if (amount === undefined)
        return of.calendar.isWorking(on) ? { state: 'missing' } : { state: 'day-off' };
      return { amount, state: on <= day('2026-06-05') ? 'estimated' : 'measured' };
    };
    const over = (first: string) =>
      withheld(
        ask(
          givenEvidence({
            office: of,
            asOf: day('2026-12-31'),
            day: estimated,
            stretches: [{ first: day(first), last: day('2026-06-05') }],
          }),
        ),
      );
    expect(over('2026-05-30')).toEqual([]);
    expect(over('2026-05-29')).toMatchObject([
      {
        kind: 'coverage',
        side: 'judged',
        counted: 16,
        edges: [{ stretches: [{ last: day('2026-06-05') }] }],
      },
    ]);
    expect(over('2026-06-01')).toEqual([]);
  });

  it('[I1] paper recorded and paper used by stock disagree, on either side', () => {
    const of = office();
    const place = { department: 'bao-ve-noi-bo', resource: 'paper' };
    const stock = (on: string, amount: number) =>
      ({ kind: 'stock', ...place, day: on, amount }) as unknown as ReturnType<
        NonNullable<GivenEvidence['paperOf']>
      >[number];
    const counted = (start: string, end: string, used: number) =>
      withheld(
        ask(recorded(of, paper(of), { paperOf: () => [stock(start, 5000), stock(end, 5000 - used)] })),
      );
    expect(counted('2026-05-31', '2026-06-30', 3250)).toEqual([]);
    expect(counted('2026-05-31', '2026-06-30', 4000)).toMatchObject([
      { kind: 'stock-differs', side: 'judged', ratio: fraction(3120, 4000), figures: { difference: 880 } },
    ]);
    expect(counted('2025-05-31', '2025-06-30', 4000)).toMatchObject([
      { kind: 'stock-differs', side: 'compared', figures: { difference: 1184 } },
    ]);
    expect(counted('2026-05-31', '2026-06-30', 0)).toMatchObject([{ kind: 'stock-recount', side: 'judged' }]);
  });

  it('the two sides are measured differently', () => {
    const of = office();
    const metered = { how: 'metered', meters: ['may-in-1'] } as const;
    const by = (now: typeof metered, before: GivenEvidence['measuredBy']) =>
      withheld(
        ask(
          recorded(of, paper(of), {
            measuredBy: (subject, period) =>
              period.first === june26.first ? [now] : (before?.(subject, period) ?? []),
          }),
        ),
      ).filter(({ kind }) => kind === 'measured-differently');
    expect(by(metered, () => [{ how: 'recorded', meters: [] }])).toHaveLength(1);
    expect(by(metered, () => [{ how: 'metered', meters: ['may-in-2'] }])).toHaveLength(1);
    expect(by(metered, () => [metered])).toEqual([]);
  });

  it('[A3] what is allocated has no saving and no percentage of the department', () => {
    const of = office();
    const amounts = paper(of);
    const shared = givenEvidence({
      office: of,
      asOf: day('2026-12-31'),
      day: (_subject, on) => {
        const amount = amounts.get(on);
        return amount === undefined ? { state: 'day-off' } : { amount, state: 'allocated' };
      },
      measuredBy: () => [{ how: 'allocated', meters: ['dien-2'] }],
    });
    const found = ask(shared);
    expect(withheld(found).filter(({ kind }) => kind === 'allocated')).toMatchObject([
      { kind: 'allocated', side: 'judged', days: 21 },
      { kind: 'allocated', side: 'compared', days: 20 },
    ]);
    expect(found.absolute).toMatchObject({ judged: { amount: 3120 }, relative: null });
    expect(found.parts[0]?.actual).toBe(0);
  });

  it('a kind of day that the other side does not have', () => {
    const of = office();
    const saturday = new Map([[day('2026-06-06'), 5000]]);
    const evidence = recorded(of, new Map([...paper(of), ...saturday]), {
      measuredBy: () => [{ how: 'metered', meters: ['dien-2'] }],
    });
    expect(withheld(ask(evidence))).toContainEqual({ kind: 'no-day-of-type', of: DEPARTMENT, type: 'off' });
  });

  it('a head-count nobody stated, or nobody there', () => {
    const people = (value: FactDraft['value']) =>
      office(fact('head-count', 'bao-ve-noi-bo', '2026-06-01', value));
    expect(withheld(ask(recorded(people({ people: 0 }), paper())))).toEqual([
      { kind: 'nobody', side: 'judged', of: DEPARTMENT },
    ]);
    const unknown = officeOf(factsOf(FACTS.filter(({ topic }) => topic !== 'head-count')));
    expect(withheld(ask(recorded(unknown, paper()))).map(({ kind }) => kind)).toEqual([
      'no-head-count',
      'no-head-count',
    ]);
  });

  it('the period has not begun', () => {
    const found = ask(recorded(office(), paper(), { asOf: day('2026-05-31') }));
    expect(withheld(found)).toEqual([{ kind: 'not-begun', asOf: day('2026-05-31') }]);
    expect([found.judged, found.absolute.judged.amount]).toEqual([undefined, null]);
  });

  it('a Tết that has no data: amounts of the same dates, and the year', () => {
    const found = ask(recorded(office(), paper(), { asOf: day('2028-12-31') }), {
      period: monthPeriod(2028, 1),
    });
    expect(withheld(found)[0]).toEqual({ kind: 'no-tet-date', year: 2028 });
    expect(found.with.dates?.period).toEqual(monthPeriod(2027, 1));
  });

  it('a window moved with Tết into the time before the book', () => {
    const of = officeOf(
      factsOf(FACTS.map((one) => ({ ...one, from: one.from === '2024-01-01' ? '2025-01-01' : one.from }))),
    );
    const all = new Map(
      [...workingDays(of, monthPeriod(2025, 1)), ...workingDays(of, monthPeriod(2026, 1))].map((d) => [
        d,
        150,
      ]),
    );
    const evidence = givenEvidence({
      office: of,
      asOf: day('2026-12-31'),
      day: (_subject, on) => {
        const amount = all.get(on);
        return amount === undefined ? undefined : { amount, state: 'measured' };
      },
    });
    const lacking = withheld(ask(evidence, { period: monthPeriod(2026, 1) }));
    expect(lacking).toMatchObject([{ kind: 'days-without-data', valued: 7, asked: 20 }]);
  });
});

describe('the example of the method (§7): 150 sheets every working day', () => {
  const of = office(fact('head-count', 'bao-ve-noi-bo', '2024-02-01', { people: 9 }));
  const steady = givenEvidence({
    office: of,
    asOf: day('2026-12-31'),
    day: (_subject, on) =>
      of.calendar.isWorking(on) ? { amount: 150, state: 'measured' } : { state: 'day-off' },
  });

  it.each([
    [1, 3150, 2550, '23,5%', '2024-12-13', '2025-01-12'],
    [2, 2250, 3000, '-25,0%', '2025-01-13', '2025-02-09'],
  ])('[I2] month %i: absolute and 0.0%% after alignment', (month, now, before, absolute, first, last) => {
    const found = compare(steady, { ...QUESTION, period: monthPeriod(2026, month) });
    expect([found.absolute.judged.amount, found.absolute.compared.amount]).toEqual([now, before]);
    expect(fractionPercent(found.absolute.relative ?? fraction(0), 'vi')).toBe(absolute);
    expect(found.converted).toMatchObject({ kind: 'saving', saving: fraction(0), relative: fraction(0) });
    expect(found.with.days?.period).toEqual({ first: day(first), last: day(last) });
    expect(found.signs.map(({ kind }) => kind)).toEqual(['working-days', 'tet']);
  });

  it('to the end of March both zones are inside: the dates of last year, and nothing saved', () => {
    const period = { first: day('2026-01-01'), last: day('2026-03-31') };
    const found = compare(steady, { ...QUESTION, period });
    expect(found.with).toMatchObject({
      tet: { touched: false },
      days: { period: { first: day('2025-01-01') } },
    });
    expect(found.converted).toMatchObject({ kind: 'saving', relative: fraction(0) });
  });
});

describe('other things to compare with', () => {
  const of = office();
  const steady = recorded(
    of,
    new Map(workingDays(of, { first: day('2025-01-01'), last: day('2026-06-30') }).map((d) => [d, 180])),
  );

  it('the month before', () => {
    const found = compare(steady, { ...QUESTION, against: 'previous' });
    expect(found.with.days?.period).toEqual(monthPeriod(2026, 5));
    expect(found.converted).toMatchObject({ kind: 'saving', relative: fraction(0) });
    expect(found.settings.map(({ key }) => key)).not.toContain('tet-before');
  });

  it('a month that runs, with the month before as far as it had gone', () => {
    const found = compare({ ...steady, asOf: day('2026-06-12') }, { ...QUESTION, against: 'previous' });
    expect(found.judged).toEqual({ first: day('2026-06-01'), last: day('2026-06-12') });
    expect(found.with.days?.period).toEqual({ first: day('2026-05-01'), last: day('2026-05-12') });
  });

  it('a month that runs, with the same dates last year', () => {
    const found = compare({ ...steady, asOf: day('2026-06-12') }, QUESTION);
    expect(found.with.days?.period).toEqual({ first: day('2025-06-01'), last: day('2025-06-12') });
  });

  it('a frozen year: converted, without an absolute percentage; its own, else that of the office', () => {
    const frozen = (of_: string) =>
      office(fact('baseline', of_, '2026-01-01', { first: '2025-01-01', through: '2025-12-31' }));
    for (const subject of ['bao-ve-noi-bo/paper', 'office/paper']) {
      const found = compare({ ...steady, office: frozen(subject) }, { ...QUESTION, against: 'baseline' });
      expect(found.with).toMatchObject({ since: day('2026-01-01'), tet: undefined });
      // 180 sheets were 22.5 a head for eight and are 20 for nine.
      expect(found.converted).toMatchObject({ kind: 'saving', relative: fraction(1, 9) });
      expect(found.absolute.relative).toBeNull();
    }
    const none = compare(steady, { ...QUESTION, against: 'baseline' });
    expect(none.converted).toEqual({ kind: 'withheld', lacking: [{ kind: 'no-baseline' }] });
  });
});

describe('the whole office', () => {
  it('has what no department uses, compared per day because it has no people', () => {
    const of = office(
      fact('department', 'dung-chung', '2024-01-01', {
        name: 'Lãnh đạo Ban và phần dùng chung',
        kind: 'shared',
      }),
    );
    const amounts = paper(of);
    const evidence = givenEvidence({
      office: of,
      asOf: day('2026-12-31'),
      day: (subject, on): GivenDay | undefined => {
        const isShared = subject === 'department:dung-chung';
        const amount = isShared && of.calendar.isWorking(on) ? 10 : amounts.get(on);
        if (amount !== undefined) return { amount, state: 'measured', expected: !isShared };
        return of.calendar.isWorking(on) ? { state: 'missing' } : { state: 'day-off' };
      },
    });
    const found = compare(evidence, { ...QUESTION, subject: { kind: 'office', id: 'office' } });
    expect(found.parts.map(({ subject, per, expected }) => [subject.id, per, expected])).toEqual([
      ['bao-ve-noi-bo', 'person', fraction(33_264, 10)],
      ['dung-chung', 'day', fraction(220)],
    ]);
    expect(found.converted).toMatchObject({ kind: 'saving', saving: fraction(2064, 10) });
  });

  it('[C2] carries what is particular about its calendar', () => {
    const of = office(fact('calendar', '2026-06-06', '2026-05-01', { is: 'working' }));
    const found = compare(recorded(of, paper(of)), QUESTION);
    expect(found.calendar).toEqual({
      provisional: [],
      changes: [{ day: day('2026-06-06'), is: 'working' }],
    });
    const ahead = recorded(of, paper(of), { asOf: day('2027-12-31') });
    expect(compare(ahead, { ...QUESTION, period: monthPeriod(2027, 6) }).calendar.provisional).toEqual([
      2027,
    ]);
  });
});

describe('small numbers and days off', () => {
  it('amounts only below the floor, at the floor a percentage', () => {
    const of = office();
    const each = (perDay: number): ReturnType<typeof compare> => {
      const days = [...workingDays(of, june26), ...workingDays(of, june25)];
      return compare(
        recorded(of, new Map(days.map((d) => [d, dateOf(d).year === 2025 ? perDay : 1]))),
        QUESTION,
      );
    };
    // 4 sheets for eight are half a sheet a head: 99 for 22 days and nine people.
    expect(each(4).converted).toEqual({ kind: 'small', actual: 22, expected: fraction(99), floor: 100 });
    expect(each(4).absolute).toMatchObject({ change: -62, relative: null });
    expect(each(5).converted.kind).toBe('saving');
    const lower = fact('method', 'floor-paper', '2026-01-01', { value: 99 });
    const days = [...workingDays(of, june26), ...workingDays(of, june25)];
    const four = new Map(days.map((d) => [d, dateOf(d).year === 2025 ? 4 : 1]));
    expect(compare(recorded(office(lower), four), QUESTION).converted.kind).toBe('saving');
  });

  it('use on a day off of what is recorded daily is left out and told: 12 sheets', () => {
    const of = office();
    const found = compare(recorded(of, new Map([...paper(of), [day('2026-06-06'), 12]])), QUESTION);
    expect(found.leftOut).toEqual({ judged: 12, compared: 0 });
    expect(found.absolute.judged.amount).toBe(3132);
    expect(found.converted).toMatchObject({ actual: 3120, expected: fraction(33_264, 10) });
  });

  it('changed conditions between the sides are listed with their dates', () => {
    const condition = (of_: string, from: string, kind: string) =>
      fact('condition', of_, from, { kind, text: 'Thêm máy in' });
    const of = office(
      fact('department', 'bao-ve-noi-bo', '2024-02-01', { name: 'Phòng', building: 'toa-nha-2' }),
      condition('bao-ve-noi-bo', '2025-06-01', 'equipment'),
      condition('bao-ve-noi-bo', '2025-09-01', 'equipment'),
      condition('toa-nha-2', '2026-06-30', 'building'),
      condition('toa-nha-2', '2026-07-01', 'moved'),
      condition('van-phong', '2025-09-01', 'moved'),
    );
    expect(compare(recorded(of, paper(of)), QUESTION).conditions).toEqual([
      { of: 'bao-ve-noi-bo', from: day('2025-09-01'), what: 'equipment', text: 'Thêm máy in' },
      { of: 'toa-nha-2', from: day('2026-06-30'), what: 'building', text: 'Thêm máy in' },
    ]);
  });
});
