import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../calendar/day.ts';
import { Timeline } from '../office/fact.ts';
import { Steady } from './steady.ts';

const days = fc.integer({ min: -30, max: 30 }).map((day) => day as Day);
const timelines = fc
  .array(days, { maxLength: 5 })
  .map((all) => new Timeline(all.map((from, at) => ({ from, id: String(at), value: at }))));

describe('Steady', () => {
  it('[A2] answers every day, in any order, as the facts do, and says until when', () => {
    fc.assert(
      fc.property(timelines, timelines, fc.array(days), (a, b, asked) => {
        const valueOn = (day: Day): string => `${a.at(day)}/${b.at(day)}`;
        const steady = new Steady([a, b], valueOn);
        for (const day of asked) {
          expect(steady.at(day)).toBe(valueOn(day));
          for (let next = day; next < Math.min(steady.until, 31); next = addDays(next, 1))
            expect(valueOn(next)).toBe(valueOn(day));
          expect([...a.changes(), ...b.changes(), Number.POSITIVE_INFINITY]).toContain(steady.until);
        }
      }),
    );
  });
});
