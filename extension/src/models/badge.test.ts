import { dayOf, epochMillisOf, officeOf, sampleOfficeFacts, type Day } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { badgeOf } from './badge.ts';
import { nextWake, reminderOf, reminderText } from './tend-reminder.ts';
import type { DayRecord } from './today-record.ts';

const MONDAY = dayOf(2026, 6, 8);
const SUNDAY = dayOf(2026, 6, 7);
const office = officeOf(
  sampleOfficeFacts('2026-01-01').map((fact, at) => ({ ...fact, id: String(at).padStart(4, '0') })),
);
const nothing: DayRecord = { amount: 0, state: undefined, entries: 0, items: [] };
const some: DayRecord = { amount: 20, state: 'measured', entries: 2, items: [] };
const zero: DayRecord = { amount: 0, state: 'zero-confirmed', entries: 1, items: [] };
const at = (day: Day, hours: number, minutes = 0) => ({ day, minutes: hours * 60 + minutes });

const badge = (paper: DayRecord, plastic: DayRecord, now: { day: Day; minutes: number }) =>
  badgeOf({
    office,
    department: { id: 'bao-ve-noi-bo', name: 'Phòng Bảo vệ chính trị nội bộ' },
    records: { paper, plastic },
    now,
    language: 'vi',
  });

describe('the badge', () => {
  it('counts the entries of the day, confirmed zeros included', () => {
    expect(badge(some, zero, at(MONDAY, 9))).toMatchObject({ text: '3', tone: 'count' });
  });

  it('is empty in the morning, and asks for attention from half past one', () => {
    expect(badge(nothing, nothing, at(MONDAY, 13, 29)).text).toBe('');
    expect(badge(nothing, nothing, at(MONDAY, 13, 30))).toMatchObject({ text: '!', tone: 'notice' });
  });

  it('shows nothing on days off, whatever was recorded', () => {
    expect(badge(nothing, nothing, at(SUNDAY, 15)).text).toBe('');
    expect(badge(some, nothing, at(SUNDAY, 15)).text).toBe('');
  });

  it('asks nothing of a receiver of which nothing is expected', () => {
    const shared = badgeOf({
      office,
      department: { id: 'dung-chung', name: 'Lãnh đạo Ban và phần dùng chung' },
      records: { paper: nothing, plastic: nothing },
      now: at(MONDAY, 15),
      language: 'vi',
    });
    expect(shared.text).toBe('');
  });

  it('says in its tooltip for whom it counts', () => {
    expect(badge(some, nothing, at(MONDAY, 9)).tooltip).toBe(
      'Sổ Xanh - Phòng Bảo vệ chính trị nội bộ: hôm nay có 2 lượt ghi',
    );
  });
});

describe('the reminder', () => {
  const facts = {
    office,
    department: 'bao-ve-noi-bo',
    records: { paper: nothing, plastic: nothing },
    now: at(MONDAY, 16, 30),
    reminder: 16 * 60 + 30,
    remindedOn: undefined,
    today: '2026-06-08',
  };

  it('is of what is expected and not recorded', () => {
    expect(reminderOf(facts)).toEqual(['paper', 'plastic']);
    expect(reminderOf({ ...facts, records: { paper: nothing, plastic: zero } })).toEqual(['paper']);
  });

  it('comes late if the machine was off, and once a day', () => {
    expect(reminderOf({ ...facts, now: at(MONDAY, 17, 45) })).toHaveLength(2);
    expect(reminderOf({ ...facts, remindedOn: '2026-06-08' })).toEqual([]);
    expect(reminderOf({ ...facts, remindedOn: '2026-06-05' })).toHaveLength(2);
  });

  it('does not come before its time, when it is off, on days off, or when all is recorded', () => {
    expect(reminderOf({ ...facts, now: at(MONDAY, 16, 29) })).toEqual([]);
    expect(reminderOf({ ...facts, reminder: undefined })).toEqual([]);
    expect(reminderOf({ ...facts, now: at(SUNDAY, 17), today: '2026-06-07' })).toEqual([]);
    expect(reminderOf({ ...facts, records: { paper: some, plastic: zero } })).toEqual([]);
  });

  it('says what is missing', () => {
    expect(reminderText(['paper', 'plastic'], 'vi').message).toBe('Hôm nay phòng chưa ghi giấy và đồ nhựa.');
    expect(reminderText(['paper'], 'en').message).toBe('Not recorded yet today: paper.');
  });
});

describe('the next wake', () => {
  it('is the afternoon, the reminder, then the new day', () => {
    const reminder = 16 * 60 + 30;
    expect(nextWake(at(MONDAY, 8), reminder)).toBe(epochMillisOf(at(MONDAY, 13, 30)));
    expect(nextWake(at(MONDAY, 13, 30), reminder)).toBe(epochMillisOf(at(MONDAY, 16, 30)));
    expect(nextWake(at(MONDAY, 16, 30), reminder)).toBe(epochMillisOf(at(dayOf(2026, 6, 9), 0, 1)));
    expect(nextWake(at(MONDAY, 14), undefined)).toBe(epochMillisOf(at(dayOf(2026, 6, 9), 0, 1)));
  });
});
