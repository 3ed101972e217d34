import {
  addDays,
  dayOf,
  dayTable,
  periodOf,
  tableWithin,
  totals,
  wholeTotals,
  type DayTable,
} from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { sampleOffice } from '../data/testing/sample-office.ts';
import type { Reach } from './period-choice.ts';
import { BAR_GRAIN } from './team-bars.ts';
import { readingPeriod, teamView, TREND_DAYS, trendPeriod, type TeamView } from './team-view.ts';

const TODAY = dayOf(2026, 6, 9);
const DEPARTMENT = 'bao-ve-noi-bo';

const { office, ledger } = sampleOffice({ first: dayOf(2025, 6, 1), last: TODAY });

interface Shown {
  readonly view: TeamView;
  /** The period alone, as any other page would read it. */
  readonly alone: DayTable;
}

function show(reach: Reach, day = TODAY): Shown {
  const period = periodOf(day, reach);
  const question = { period, reach, department: DEPARTMENT, today: TODAY };
  const asOf = addDays(TODAY, -1);
  const read = dayTable(ledger, office, { period: readingPeriod(question), asOf });
  return { view: teamView(read, office, question), alone: dayTable(ledger, office, { period, asOf }) };
}

describe.each(['week', 'month', 'quarter', 'year'] as const)('the panel over a %s', (reach) => {
  const { view, alone } = show(reach);

  it('[L5] shows the same totals as a page that reads the period alone', () => {
    const expected = wholeTotals(alone, '').filter(({ department }) => department === DEPARTMENT);
    expect(view.cards.map(({ total }) => total)).toEqual(expected);
    expect(view.cards.map(({ resource }) => resource)).toEqual(['electricity', 'water', 'paper', 'plastic']);
  });

  it('[L4] shows bars that are sums of the same cells', () => {
    const expected = totals(alone, BAR_GRAIN[reach]);
    for (const { resource, departments } of view.multiples) {
      for (const { department, bars } of departments) {
        const wanted = expected.filter(
          (total) => total.resource === resource && total.department === department,
        );
        expect(bars.map(({ total }) => total)).toEqual(wanted.map(({ amount }) => amount));
        expect(bars.map(({ missing }) => missing)).toEqual(wanted.map(({ makeup }) => makeup.missing));
      }
    }
  });

  it('puts the departments in the office’s order, on one scale a resource', () => {
    const order = office.departments.map(({ id }) => id);
    for (const { top, departments } of view.multiples) {
      const places = departments.map(({ department }) => order.indexOf(department));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(top).toBe(Math.max(...departments.flatMap(({ bars }) => bars.map(({ total }) => total ?? 0))));
    }
  });

  it('[L1] has no amount where there is no value', () => {
    for (const { days, trend } of view.cards) {
      for (const { state, amount } of [...days, ...trend]) {
        expect(amount === null).toBe(state === undefined || state === 'missing' || state === 'day-off');
      }
    }
  });

  it('names exactly the missing days, newest first', () => {
    const lost = view.missing.filter(({ today }) => !today).flatMap(({ resources }) => resources);
    const counts = wholeTotals(alone, '').filter(({ department }) => department === DEPARTMENT);
    for (const { resource, makeup } of counts)
      expect(lost.filter((id) => id === resource)).toHaveLength(makeup.missing);
    const days = view.missing.map(({ day }) => day);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });
});

describe('teamView', () => {
  it('has ninety days behind it, up to today while the period runs', () => {
    const { view } = show('month');
    expect(view.cards[0]?.trend).toHaveLength(TREND_DAYS);
    expect(view.cards[0]?.trend.at(-1)?.day).toBe(TODAY);
    const past = { period: periodOf(dayOf(2026, 2, 3), 'month'), today: TODAY };
    expect(trendPeriod(past)).toEqual({
      first: addDays(dayOf(2026, 2, 28), 1 - TREND_DAYS),
      last: dayOf(2026, 2, 28),
    });
  });

  it('leaves the days after today blank in the strip', () => {
    const days = show('month').view.cards[0]?.days ?? [];
    expect(days).toHaveLength(30);
    expect(days.filter(({ day }) => day > TODAY).every(({ state }) => state === undefined)).toBe(true);
  });

  it('asks nothing of the youth union, and has a place for what no department uses', () => {
    const { view } = show('month');
    expect(view.departments).not.toContain('chi-doan');
    expect(view.departments).toHaveLength(5);
    expect(view.departments).toContain('dung-chung');
  });

  it('[A3] stands the building’s days in front of what is allocated, and a department’s own in front of what is not', () => {
    const { cards } = show('quarter').view;
    const places = cards.map(({ resource, places: at }) => [resource, at.map(({ id }) => id)]);
    expect(places).toEqual([
      ['electricity', ['toa-nha-2']],
      ['water', ['toa-nha-2']],
      ['paper', []],
      ['plastic', []],
    ]);
    const [electricity] = cards;
    const table = show('quarter').alone;
    const building = table.meters.buildings.find(
      (column) => column.building === 'toa-nha-2' && column.resource === 'electricity',
    );
    const sum = building?.amount.reduce((so, amount) => so + amount, 0);
    expect(electricity?.places[0]?.amount).toBe(sum);
    expect(electricity?.places[0]?.makeup.allocated).toBe(0);
  });

  it('[A3] sets departments whose figures are allocated side by side apart from the others', () => {
    const { multiples } = show('year').view;
    expect(multiples.map(({ resource, allocated }) => [resource, allocated])).toEqual([
      ['paper', false],
      ['plastic', false],
      ['electricity', true],
      ['water', true],
    ]);
    // Nobody has read a meter this month yet: of shares there is nothing to draw.
    expect(show('month').view.multiples.map(({ resource }) => resource)).toEqual(['paper', 'plastic']);
  });

  it('never asks a department for what a meter counts', () => {
    const { missing } = show('month').view;
    const asked = new Set(missing.flatMap(({ resources }) => resources));
    expect([...asked].filter((resource) => resource === 'electricity' || resource === 'water')).toEqual([]);
  });
});

it('a part of a table is the table of that part', () => {
  const asOf = addDays(TODAY, -1);
  const whole = dayTable(ledger, office, { period: periodOf(TODAY, 'year'), asOf });
  const period = { first: dayOf(2026, 3, 11), last: dayOf(2026, 5, 19) };
  const alone = dayTable(ledger, office, { period, asOf });
  const part = tableWithin(whole, period);
  expect(part.columns.map((column) => [...column.amount])).toEqual(
    alone.columns.map((column) => [...column.amount]),
  );
  expect(wholeTotals(part, 'p')).toEqual(wholeTotals(alone, 'p'));
  expect(totals(part, 'week')).toEqual(totals(alone, 'week'));
});
