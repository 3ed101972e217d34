import { describe, expect, it } from 'vitest';
import { STATES } from '../ledger/state.ts';
import { coverageWords, makeupText, STATE_WORDS, stateName, totalStateName } from './words.ts';

const none = { missing: 0, allocated: 0, estimated: 0, measured: 0, 'zero-confirmed': 0, 'day-off': 0 };

describe('stateName', () => {
  it('says how a figure came about: paper is recorded, electricity and water are read from meters', () => {
    expect(stateName('measured', 'paper', 'vi')).toBe('Đã ghi');
    expect(stateName('measured', 'electricity', 'vi')).toBe('Theo công tơ');
    expect(stateName('measured', 'water', 'vi')).toBe('Theo đồng hồ');
    expect([stateName('missing', 'plastic', 'vi'), stateName('missing', 'water', 'vi')]).toEqual([
      'Chưa ghi',
      'Chưa có chỉ số',
    ]);
    expect(stateName('zero-confirmed', 'electricity', 'en')).toBe('No use');
  });

  it('gives every state a mark of its own for print, in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const marks = STATES.map((state) => STATE_WORDS[state].mark[language]);
      expect(new Set(marks).size).toBe(STATES.length);
      expect(marks.every((mark) => mark.length === 1)).toBe(true);
    }
    expect(STATES.map((state) => STATE_WORDS[state].mark.vi).join('')).toBe('CPƯĐKN');
  });
});

describe('totalStateName', () => {
  const total = { state: 'day-off', resource: 'electricity', makeup: { ...none, 'day-off': 8 } } as const;

  it('calls days a day off only where all of them are; a month that waits for its readings is not one', () => {
    expect(totalStateName({ ...total, days: 8 }, 'vi')).toBe('Ngày nghỉ');
    expect(totalStateName({ ...total, days: 30 }, 'vi')).toBe('');
  });

  it('says nothing where no day has a state, else the weakest', () => {
    expect(totalStateName({ ...total, state: null, makeup: none, days: 8 }, 'vi')).toBe('');
    expect(totalStateName({ ...total, state: 'measured', days: 30 }, 'en')).toBe('By meter');
  });
});

describe('makeupText', () => {
  it('prints what a total is made of, without its days off', () => {
    const makeup = { ...none, measured: 20, 'zero-confirmed': 1, missing: 1, 'day-off': 8 };
    expect(makeupText(makeup, 'paper', 'vi')).toBe('20 đã ghi · 1 không dùng · 1 chưa ghi');
    expect(makeupText(makeup, 'paper', 'en')).toBe('20 recorded · 1 no use · 1 not recorded');
    expect(makeupText(none, 'paper', 'vi')).toBe('');
  });
});

describe('coverageWords', () => {
  it('[L2] is a fraction, and a dash where nothing was expected', () => {
    expect(coverageWords({ valued: 21, expected: 22 }, 'vi')).toBe('đủ 21/22 ngày');
    expect(coverageWords({ valued: 21, expected: 22 }, 'en')).toBe('21 of 22 days');
    expect(coverageWords({ valued: 0, expected: 0 }, 'vi')).toBe('–');
  });
});
