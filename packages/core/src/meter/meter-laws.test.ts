import { day, factsOf, smallOfficeFacts } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayText, type Day } from '../calendar/day.ts';
import { officeOf } from '../office/office.ts';
import { decimalText } from '../quantity/decimal-text.ts';
import { GAP, NO_BASIS, SINGLE } from './basis.ts';
import { meterDays, meterStretches, type MeterEntry } from './meter-days.ts';

const FIRST = day('2026-01-01');

/** A counter's life: what it really counted each day, and what people wrote down of it. */
interface Life {
  /** Hundredths of the counter's unit used on each day. */
  readonly daily: readonly number[];
  readonly multiplier: number;
  /** Days after which it was read, in order, and those on which it was replaced after the reading. */
  readonly read: readonly number[];
  readonly replaced: readonly number[];
  readonly off: number;
}

const lives: fc.Arbitrary<Life> = fc
  .record({
    daily: fc.array(fc.nat({ max: 5000 }), { minLength: 2, maxLength: 120 }),
    multiplier: fc.constantFrom(1, 20, 40),
    off: fc.nat({ max: 1000 }),
  })
  .chain(({ daily, multiplier, off }) => {
    const days = daily.map((_, at) => at);
    const some = fc.subarray(days, { minLength: 2, maxLength: Math.min(14, days.length) });
    return fc.tuple(some, fc.subarray(days, { maxLength: 2 })).map(([read, replaced]) => ({
      daily,
      multiplier,
      off,
      read,
      replaced: replaced.filter((at) => at > (read[0] ?? 0) && at < (read.at(-1) ?? 0)),
    }));
  });

const text = (hundredths: number): string => decimalText(hundredths, 2);
const idOf = (n: number): string => `019ea4f9-e0e0-7000-8000-${String(n).padStart(12, '0')}`;

const withZeros = (value: string, zeros: number): string =>
  `${value}${value.includes('.') ? '' : '.0'}${'0'.repeat(zeros)}`;

/** What people write down of a life. */
function written({ daily, read, replaced }: Life): MeterEntry[] {
  const entries: object[] = [];
  let counter = 100;
  for (const [at, used] of daily.entries()) {
    counter += used;
    const on = { meter: 'dien-1', day: dayText(addDays(FIRST, at)) };
    if (replaced.includes(at)) {
      entries.push({ kind: 'meter-event', event: 'replaced', ...on, final: text(counter), start: text(7) });
      counter = 7;
    }
    if (read.includes(at)) entries.push({ kind: 'reading', ...on, value: text(counter) });
  }
  return entries.map((entry, n) => ({ v: 1, id: idOf(n + 1), ...entry }) as MeterEntry);
}

const officeOfLife = ({ multiplier, off }: Life) =>
  officeOf(
    factsOf([
      ...smallOfficeFacts('2026-01-01', ['van-phong']),
      {
        topic: 'meter',
        of: 'dien-1',
        from: '2026-01-01',
        value: {
          name: 'Công tơ',
          resource: 'electricity',
          building: 'toa-nha-1',
          multiplier: String(multiplier),
        },
      },
      { topic: 'method', of: 'weight-electricity', from: '2026-01-01', value: { value: off } },
    ]),
  );

const all = (life: Life) => ({ first: FIRST, last: addDays(FIRST, life.daily.length - 1) });

describe('meter days, over random lives of a counter', () => {
  it('[M1] [M3] [M4] sum exactly to what was counted between every two readings and events', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const days = meterDays(officeOfLife(life), 'dien-1', written(life), all(life));
        for (const { first, last, total, kind } of days?.stretches ?? []) {
          const from = first - FIRST;
          const to = last - FIRST + 1;
          const counted = life.daily.slice(from, to).reduce((sum, used) => sum + used, 0);
          expect(total).toBe(counted * 10 * life.multiplier);
          if (kind === 'unfilled') continue;
          const sum = days?.amount.subarray(from, to).reduce((so, amount) => so + amount, 0);
          expect(sum).toBe(total);
        }
      }),
    );
  });

  it('[M1] amounts given for days and for several days never move the sum between two readings', () => {
    const given = fc.array(
      fc.record({ at: fc.nat({ max: 119 }), days: fc.nat({ max: 5 }), amount: fc.nat({ max: 2_000_000 }) }),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(lives, given, (life, uses) => {
        const amounts = uses.map(({ at, days, amount }, n) => ({
          v: 1,
          id: idOf(500 + n),
          kind: 'meter-use',
          meter: 'dien-1',
          day: dayText(addDays(FIRST, at)),
          ...(days > 0 ? { through: dayText(addDays(FIRST, at + days)) } : {}),
          amount,
        }));
        const entries = [...written(life), ...(amounts as unknown as MeterEntry[])];
        const found = meterDays(officeOfLife(life), 'dien-1', entries, all(life));
        for (const { first, last, total, kind } of found?.stretches ?? []) {
          if (kind === 'unfilled') continue;
          const sum = found?.amount
            .subarray(first - FIRST, last - FIRST + 1)
            .reduce((so, each) => so + each, 0);
          expect(sum).toBe(total);
        }
      }),
    );
  });

  it('[M4] one day between two readings is measured, more are estimated, outside all of them there is nothing', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const days = meterDays(officeOfLife(life), 'dien-1', written(life), all(life));
        const expected = new Uint8Array(life.daily.length);
        for (const { first, last, kind } of days?.stretches ?? [])
          if (kind !== 'unfilled')
            expected.fill(first === last ? SINGLE : GAP, first - FIRST, last - FIRST + 1);
        expect([...(days?.basis ?? [])]).toEqual([...expected]);
        const before = days?.basis.subarray(0, (life.read[0] ?? 0) + 1) ?? [];
        expect([...before].every((basis) => basis === NO_BASIS)).toBe(true);
      }),
    );
  });

  it('[J2] [L3] the order of entries and the period asked for never show in a day', () => {
    const asked = lives.chain((life) =>
      fc.tuple(
        fc.constant(life),
        fc.shuffledSubarray(written(life), { minLength: written(life).length }),
        fc.nat({ max: life.daily.length - 1 }),
        fc.nat({ max: life.daily.length - 1 }),
      ),
    );
    fc.assert(
      fc.property(asked, ([life, shuffled, a, b]) => {
        const office = officeOfLife(life);
        const whole = meterDays(office, 'dien-1', written(life), all(life));
        const part = {
          first: addDays(FIRST, Math.min(a, b)),
          last: addDays(FIRST, Math.max(a, b)),
        };
        const days = meterDays(office, 'dien-1', shuffled, part);
        const from = part.first - FIRST;
        const to = part.last - FIRST + 1;
        expect([...(days?.amount ?? [])]).toEqual([...(whole?.amount.subarray(from, to) ?? [])]);
        expect([...(days?.basis ?? [])]).toEqual([...(whole?.basis.subarray(from, to) ?? [])]);
      }),
    );
  });

  it('[M1] decimals too long for a plain number count the same', () => {
    const padded = lives.chain((life) =>
      fc.tuple(fc.constant(life), fc.array(fc.nat({ max: 24 }), { minLength: 30, maxLength: 30 })),
    );
    fc.assert(
      fc.property(padded, ([life, zeros]) => {
        const entries = written(life);
        const longer = entries.map((entry, n) =>
          entry.kind === 'reading' ? { ...entry, value: withZeros(entry.value, zeros[n % 30] ?? 0) } : entry,
        );
        const office = officeOfLife(life);
        const [short, long] = [entries, longer].map((each) => meterStretches(office, 'dien-1', each));
        expect(long).toEqual(short);
      }),
    );
  });

  it('[M2] a reading below the one before leaves exactly its own days without a number', () => {
    const wrong = lives.filter(({ read, replaced }) => read.length >= 3 && replaced.length === 0);
    fc.assert(
      fc.property(wrong, fc.nat(), (life, seed) => {
        const entries = written(life);
        const at = 1 + (seed % (entries.length - 1));
        const lowered = entries.map((entry, n) =>
          n === at ? ({ ...entry, value: '0.00' } as MeterEntry) : entry,
        );
        const days = meterDays(officeOfLife(life), 'dien-1', lowered, all(life));
        const dayAt = (n: number): Day => addDays(FIRST, life.read[n] ?? 0);
        const asked = { first: addDays(dayAt(at - 1), 1), last: dayAt(at) };
        const basis = days?.basis.subarray(asked.first - FIRST, asked.last - FIRST + 1) ?? [];
        expect([...basis].every((one) => one === NO_BASIS)).toBe(true);
        const questions = days?.stretches.filter(({ kind }) => kind === 'question');
        expect(questions?.map(({ first, last }) => ({ first, last }))).toEqual([asked]);
        const answered = days?.stretches.filter(({ kind }) => kind === 'single' || kind === 'gap') ?? [];
        const filled = [...(days?.basis ?? [])].filter((one) => one !== NO_BASIS);
        expect(filled).toHaveLength(answered.reduce((sum, { first, last }) => sum + last - first + 1, 0));
      }),
    );
  });
});
