import { addDays, dayOf, dayText, type Day } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { chosenPeriod, isCurrent, reached, REACHES, stepped, type PeriodChoice } from './period-choice.ts';

const TODAY = dayOf(2026, 6, 9);

const shown = (choice: PeriodChoice): string => {
  const { first, last } = chosenPeriod(choice, TODAY);
  return `${dayText(first)} ${dayText(last)}`;
};

describe('chosenPeriod', () => {
  it('begins with the period of today', () => {
    expect(shown({ reach: 'week', day: undefined })).toBe('2026-06-08 2026-06-14');
    expect(shown({ reach: 'month', day: undefined })).toBe('2026-06-01 2026-06-30');
    expect(shown({ reach: 'quarter', day: undefined })).toBe('2026-04-01 2026-06-30');
    expect(shown({ reach: 'year', day: undefined })).toBe('2026-01-01 2026-12-31');
  });

  it('follows the clock past midnight while it shows the current period', () => {
    const choice: PeriodChoice = { reach: 'month', day: undefined };
    expect(dayText(chosenPeriod(choice, dayOf(2026, 7, 1)).first)).toBe('2026-07-01');
  });
});

describe('stepped', () => {
  it('goes back over a year and forth again to today', () => {
    const may = stepped({ reach: 'month', day: undefined }, -1, TODAY);
    expect(shown(may)).toBe('2026-05-01 2026-05-31');
    expect(stepped(may, 1, TODAY)).toEqual({ reach: 'month', day: undefined });
    let choice: PeriodChoice = { reach: 'quarter', day: undefined };
    for (let i = 0; i < 2; i++) choice = stepped(choice, -1, TODAY);
    expect(shown(choice)).toBe('2025-10-01 2025-12-31');
  });

  it('does not go past today', () => {
    expect(stepped({ reach: 'week', day: undefined }, 1, TODAY)).toEqual({ reach: 'week', day: undefined });
  });
});

describe('reached', () => {
  it('keeps a past period in sight', () => {
    const march: PeriodChoice = { reach: 'month', day: dayOf(2025, 3, 10) };
    expect(shown(reached(march, 'quarter', TODAY))).toBe('2025-01-01 2025-03-31');
    expect(shown(reached(march, 'week', TODAY))).toBe('2025-03-31 2025-04-06');
  });

  it('stays with today when today is shown', () => {
    expect(reached({ reach: 'year', day: dayOf(2026, 1, 3) }, 'week', TODAY).day).toBeUndefined();
  });
});

it.each(REACHES)('steps by %s tile the days: what follows one period begins the day after it', (reach) => {
  for (let day: Day = dayOf(2021, 1, 1); day <= TODAY; day = addDays(day, 5)) {
    const choice: PeriodChoice = { reach, day };
    const period = chosenPeriod(choice, TODAY);
    expect(chosenPeriod(stepped(choice, -1, TODAY), TODAY).last + 1).toBe(period.first);
    if (isCurrent(choice, TODAY)) continue;
    expect(chosenPeriod(stepped(choice, 1, TODAY), TODAY).first).toBe(period.last + 1);
  }
});
