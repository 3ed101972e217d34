import {
  daysOfLife,
  holdingOn,
  knownUse,
  livesOf,
  MAIN,
  officeFrom,
  randomOffice,
  slowMeter,
  type RandomOffice,
} from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayText } from './calendar/day.ts';
import type { InvoiceEntry } from './journal/entry.ts';
import { checkInvoice } from './meter/invoice.ts';

/** The same laws over offices, meters, events, rules, head-counts and readings as they may come, the same ones every time. */
const RUNS = { numRuns: 150, seed: 20_260_608 };

const check = (holds: (random: RandomOffice) => void): void => {
  fc.assert(fc.property(randomOffice, holds), RUNS);
};

describe('meters of random offices', () => {
  it('[M1] [M3] [M4] [M5] every stretch has its exact use, and its days are worked out the slow way', () => {
    check((random) => {
      for (const [meter, life] of livesOf(random)) {
        const { amount, basis, stretches, gaps } = daysOfLife(random, meter);
        const slow = slowMeter(random, life);
        expect([...amount]).toEqual(slow.days.map((day) => day.amount ?? 0));
        expect([...basis]).toEqual(
          slow.days.map((day) => (day.amount === undefined ? 0 : day.isGap ? 2 : 1)),
        );
        expect(stretches.map(({ first, last, total }) => [first, last, total])).toEqual(
          knownUse(life).map(({ from, to, total, asked }) => [
            addDays(random.first, from),
            addDays(random.first, to - 1),
            asked === undefined ? total : undefined,
          ]),
        );
        // What is a guess together decides what counts at an edge of a period.
        expect(new Set(gaps.map(({ first, last }) => `${first} ${last}`))).toEqual(
          new Set(
            slow.gaps.map(([from, to]) => `${addDays(random.first, from)} ${addDays(random.first, to)}`),
          ),
        );
      }
    });
  });

  it('[M2] what nobody can say is a question on just those days, and never a number', () => {
    check((random) => {
      for (const [meter, life] of livesOf(random)) {
        const { basis, stretches } = daysOfLife(random, meter);
        const asked = knownUse(life).filter((one) => one.asked !== undefined);
        const questions = stretches.filter(({ kind }) => kind === 'question');
        expect(questions.map(({ first, question }) => [first, question?.kind])).toEqual(
          asked.map((one) => [addDays(random.first, one.from), one.asked]),
        );
        const given = new Set(
          life.given.flatMap(({ at, days }) => Array.from({ length: days }, (_, n) => at + n)),
        );
        for (const { from, to } of asked)
          for (let at = from; at < to; at++) expect(basis[at] !== 0).toBe(given.has(at));
      }
    });
  });

  it('[M5] before work and after work the day before are the same boundary', () => {
    check((random) => {
      const turned = new Map(
        [...random.main.visits].map(([at, visit]) => [at, { ...visit, before: !visit.before }]),
      );
      const other = daysOfLife({ ...random, main: { ...random.main, visits: turned } }, MAIN);
      expect(other.amount).toEqual(daysOfLife(random, MAIN).amount);
      expect(other.basis).toEqual(daysOfLife(random, MAIN).basis);
    });
  });

  it('[M6] an invoice is held against the days of its own, and falls on months exactly', () => {
    const invoiced = fc.record({ random: randomOffice, from: fc.nat(), days: fc.nat(), amount: fc.nat() });
    fc.assert(
      fc.property(invoiced, ({ random, from, days, amount }) => {
        const [start, length] = [from % random.days, 1 + (days % 60)];
        const end = Math.min(start + length, random.days);
        const [day, through] = [start, end - 1].map((at) => dayText(addDays(random.first, at)));
        const entry = { kind: 'invoice', meter: MAIN, day, through, amount } as InvoiceEntry;
        const found = checkInvoice(
          entry,
          daysOfLife(random, MAIN),
          officeFrom(random).calendar,
          holdingOn(random.offWeights, start),
        );
        const own = slowMeter(random, random.main).days.slice(start, end);
        const isKnown = own.every((one) => one.amount !== undefined);
        expect(found?.counted).toBe(
          isKnown ? own.reduce((sum, one) => sum + (one.amount ?? 0), 0) : undefined,
        );
        expect(found?.missing).toHaveLength(own.filter((one) => one.amount === undefined).length);
        expect(found?.months.reduce((sum, month) => sum + month.amount, 0)).toBe(amount);
      }),
      RUNS,
    );
  });
});
