import { signal } from '@preact/signals';
import { dayOf, dayText, isWithin, type Day } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { PeriodChoice, type Reach } from './period-choice.ts';

const TODAY = dayOf(2026, 6, 9);

const choiceOn = (reach: Reach, today = signal<Day>(TODAY)): PeriodChoice => {
  const choice = new PeriodChoice(today);
  choice.reach(reach);
  return choice;
};

const shown = (choice: PeriodChoice): string => {
  const { first, last } = choice.shown.value.period;
  return `${dayText(first)} ${dayText(last)}`;
};

describe('PeriodChoice', () => {
  it('begins with the month of today', () => {
    expect(new PeriodChoice(signal(TODAY)).shown.value).toEqual({
      reach: 'month',
      period: { first: dayOf(2026, 6, 1), last: dayOf(2026, 6, 30) },
      today: TODAY,
    });
  });

  it('reaches over the week, the quarter and the year of today', () => {
    expect(shown(choiceOn('week'))).toBe('2026-06-08 2026-06-14');
    expect(shown(choiceOn('quarter'))).toBe('2026-04-01 2026-06-30');
    expect(shown(choiceOn('year'))).toBe('2026-01-01 2026-12-31');
  });

  it('follows the clock past midnight while it shows the period of today, and only then', () => {
    const today = signal<Day>(TODAY);
    const [following, past] = [choiceOn('month', today), choiceOn('month', today)];
    past.step(-1);
    today.value = dayOf(2026, 7, 1);
    expect(shown(following)).toBe('2026-07-01 2026-07-31');
    expect(shown(past)).toBe('2026-05-01 2026-05-31');
    expect(past.shown.value.today).toBe(dayOf(2026, 7, 1));
  });

  it('goes back over a year, and to today at once', () => {
    const choice = choiceOn('quarter');
    choice.step(-1);
    choice.step(-1);
    expect(shown(choice)).toBe('2025-10-01 2025-12-31');
    choice.toToday();
    expect(shown(choice)).toBe('2026-04-01 2026-06-30');
  });

  it('comes back to following today', () => {
    const today = signal<Day>(TODAY);
    const choice = choiceOn('month', today);
    choice.step(-1);
    choice.step(1);
    today.value = dayOf(2026, 7, 1);
    expect(shown(choice)).toBe('2026-07-01 2026-07-31');
  });

  it('does not go past today', () => {
    const choice = choiceOn('week');
    choice.step(1);
    expect(shown(choice)).toBe('2026-06-08 2026-06-14');
  });

  it('keeps a past time in sight at another reach', () => {
    const choice = choiceOn('month');
    for (let i = 0; i < 15; i++) choice.step(-1);
    expect(shown(choice)).toBe('2025-03-01 2025-03-31');
    choice.reach('quarter');
    expect(shown(choice)).toBe('2025-01-01 2025-03-31');
    choice.reach('week');
    expect(shown(choice)).toBe('2025-03-31 2025-04-06');
  });

  it('stays with today when today is shown', () => {
    const choice = choiceOn('year');
    choice.reach('week');
    expect(shown(choice)).toBe('2026-06-08 2026-06-14');
  });

  it.each(['week', 'month', 'quarter', 'year'] as const)('tiles the days by steps of a %s', (reach) => {
    const choice = choiceOn(reach);
    for (let steps = 0; steps < 60; steps++) {
      const { period } = choice.shown.value;
      choice.step(-1);
      expect(choice.shown.value.period.last + 1).toBe(period.first);
    }
    for (let steps = 0; steps < 60; steps++) {
      const { period } = choice.shown.value;
      choice.step(1);
      expect(choice.shown.value.period.first).toBe(period.last + 1);
    }
    expect(isWithin(TODAY, choice.shown.value.period)).toBe(true);
  });
});
