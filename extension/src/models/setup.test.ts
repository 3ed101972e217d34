import { describe, expect, it } from 'vitest';
import { dayOf, dayText, type Day } from '@soxanh/core';
import { memorySession, type MemorySession } from '../data/testing/memory-session.ts';
import { calendarYear, toggledDay } from './setup-calendar.ts';
import { clockText, minutesForFact, minutesFromText } from './setup-clock.ts';
import { departmentForm, departmentValue, newDepartmentFacts, wholeFromText } from './setup-department.ts';
import { idFromName } from './setup-id.ts';
import { Setup } from './setup.ts';

const TODAY = dayOf(2026, 6, 8);
const people = (count: number, from: string) => ({
  topic: 'head-count',
  of: 'bao-ve-noi-bo',
  from,
  value: { people: count },
});

async function office(): Promise<{ session: MemorySession; setup: Setup }> {
  const session = await memorySession({ day: TODAY, settings: { role: 'office' } });
  return { session, setup: new Setup(session) };
}

describe('stating facts', () => {
  it('holds from its day; what held before stays readable and earlier figures do not change', async () => {
    const { setup } = await office();
    expect(await setup.state([people(11, '2026-06-08')])).toBe(true);
    const headCount = (day: Day): number | undefined => setup.office.value.headCount('bao-ve-noi-bo', day);
    expect([headCount(dayOf(2026, 6, 7)), headCount(TODAY)]).toEqual([9, 11]);
    const steps = setup.history('head-count', 'bao-ve-noi-bo');
    expect(steps.map(({ from, value, isCurrent }) => [dayText(from), value, isCurrent])).toEqual([
      ['2026-06-08', { people: 11 }, true],
      ['2025-01-01', { people: 9 }, false],
    ]);
    expect(setup.done.value).toEqual({ deed: 'saved', count: 1, mayUndo: true });
  });

  it('for a day that has one already, stands in its place', async () => {
    const { session, setup } = await office();
    await setup.state([people(11, '2026-06-08')]);
    await setup.state([people(12, '2026-06-08')]);
    expect(setup.history('head-count', 'bao-ve-noi-bo').map(({ value }) => value)).toEqual([
      { people: 12 },
      { people: 9 },
    ]);
    const inForce = session.book.facts.value.filter(
      ({ of, from }) => of === 'bao-ve-noi-bo' && from === '2026-06-08',
    );
    expect(inForce).toHaveLength(1);
  });

  it('that begin later are shown as such and hold from their day', async () => {
    const { setup } = await office();
    await setup.state([people(15, '2026-09-01')]);
    const steps = setup.history('head-count', 'bao-ve-noi-bo');
    expect(steps.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
    expect(setup.office.value.headCount('bao-ve-noi-bo', TODAY)).toBe(9);
  });

  it('can be mended: another day, another value, the old statement no longer holds', async () => {
    const { setup } = await office();
    await setup.state([people(11, '2026-06-08')]);
    const [wrong] = setup.history('head-count', 'bao-ve-noi-bo');
    expect(wrong === undefined ? false : await setup.mend(wrong.id, people(10, '2026-06-16'))).toBe(true);
    expect(
      setup.history('head-count', 'bao-ve-noi-bo').map(({ from, value }) => [dayText(from), value]),
    ).toEqual([
      ['2026-06-16', { people: 10 }],
      ['2025-01-01', { people: 9 }],
    ]);
  });

  it('moves the first day of the book', async () => {
    const { setup } = await office();
    const first = setup.history('office', 'office').at(-1);
    expect(dayText(setup.office.value.firstDay ?? TODAY)).toBe('2025-01-01');
    if (first !== undefined)
      await setup.mend(first.id, { topic: 'office', of: 'office', from: '2026-01-01', value: first.value });
    expect(dayText(setup.office.value.firstDay ?? TODAY)).toBe('2026-01-01');
  });

  it('refuses what is no fact, all of it, and names the field', async () => {
    const { session, setup } = await office();
    const count = await session.store.count();
    expect(await setup.state([people(11, '2026-06-08'), people(-1, '2026-06-08')])).toBe(false);
    expect(setup.problem.value).toMatchObject({ kind: 'bad-fact', fact: { field: 'value.people' } });
    expect(await setup.state([{ ...people(1, '2026-06-08'), from: '2026-06-31' }])).toBe(false);
    expect(await session.store.count()).toEqual(count);
  });

  it('is for the Office', async () => {
    const { session, setup } = await office();
    await session.change({ role: 'recorder' });
    expect(setup.mayEdit).toBe(false);
    expect(await setup.state([people(11, '2026-06-08')])).toBe(false);
    expect(setup.problem.value).toMatchObject({ kind: 'not-allowed' });
    expect(setup.office.value.headCount('bao-ve-noi-bo', TODAY)).toBe(9);
  });
});

describe('departments', () => {
  it('are begun with their people and closed from a day', async () => {
    const { setup } = await office();
    const form = { ...departmentForm({}), name: ' Phòng Chính trị ', short: 'CT, , PCT' };
    expect(await setup.state(newDepartmentFacts('phong-chinh-tri', form, 7, TODAY))).toBe(true);
    const { value: now } = setup.office;
    expect(now.department('phong-chinh-tri')).toMatchObject({
      name: 'Phòng Chính trị',
      short: ['CT', 'PCT'],
    });
    expect(now.headCount('phong-chinh-tri', TODAY)).toBe(7);
    const closed = departmentValue({ ...form, open: false });
    await setup.state([{ topic: 'department', of: 'phong-chinh-tri', from: '2026-07-01', value: closed }]);
    const isOpen = (day: Day): boolean => setup.office.value.isOpen('phong-chinh-tri', day);
    expect([isOpen(dayOf(2026, 6, 30)), isOpen(dayOf(2026, 7, 1))]).toEqual([true, false]);
  });

  it('come back into the form as they were stated', () => {
    const form = {
      name: 'Văn phòng Ban',
      building: 'toa-nha-1',
      kind: 'shared',
      short: 'VP',
      open: false,
      successors: ['to-chuc-dang'],
    } as const;
    expect(departmentForm(departmentValue(form))).toEqual(form);
    expect(departmentForm({ name: 7, kind: 'x', short: [1, 'a'] })).toEqual({
      name: '',
      building: '',
      kind: 'department',
      short: 'a',
      open: true,
      successors: [],
    });
  });

  it.each([
    ['nobody', [], {}],
    ['one, as it always was', ['a'], { successor: 'a' }],
    ['several', ['a', 'b'], { successors: ['a', 'b'] }],
  ])('name who goes on with the work of a closed one: %s', (_name, successors, expected) => {
    const form = { ...departmentForm({ name: 'Phòng cũ' }), open: false, successors };
    const value = departmentValue(form);
    expect(value).toEqual({ name: 'Phòng cũ', open: false, ...expected });
    expect(departmentForm(value)).toEqual(form);
    // Said of a closed department only.
    expect(departmentValue({ ...form, open: true })).toEqual({ name: 'Phòng cũ' });
  });

  it('read the one and the several that somebody stated together, each once', () => {
    const both = { name: 'Phòng cũ', open: false, successor: 'b', successors: ['a', 'b', 3] };
    expect(departmentForm(both).successors).toEqual(['b', 'a']);
  });

  it('get an id of their name that is free', () => {
    expect(idFromName('Phòng Tổ chức Đảng, đảng viên', new Set())).toBe('phong-to-chuc-dang-dang-vien');
    expect(idFromName('Phòng A', new Set(['phong-a', 'phong-a-2']))).toBe('phong-a-3');
    expect(idFromName('<script>', new Set())).toBe('script');
    expect(idFromName('***', new Set())).toBe('muc');
  });

  it('count people in whole numbers', () => {
    expect(['9', ' 12 ', '', '1,5', '-1'].map(wholeFromText)).toEqual([9, 12, -1, -1, -1]);
  });
});

describe('the calendar', () => {
  it('[C2] shows official days off, worked Saturdays and provisional years', async () => {
    const { setup } = await office();
    const year = calendarYear(setup.office.value, 2026);
    const dayIn = (month: number, date: number) => year.months[month - 1]?.days[date - 1];
    expect(year.isProvisional).toBe(false);
    expect(dayIn(8, 31)).toMatchObject({ isWorking: false, isSpecial: true, isChanged: false });
    expect(dayIn(8, 22)).toMatchObject({ isWorking: true, isSpecial: true });
    expect(year.months[5]).toMatchObject({ month: 6, leading: 0, working: 22 });
    expect(year.months.reduce((sum, { days }) => sum + days.length, 0)).toBe(365);
    expect(calendarYear(setup.office.value, 2027).isProvisional).toBe(true);
  });

  it('[C2] is turned a day at a time by dated facts, and back', async () => {
    const { setup } = await office();
    const day = dayOf(2026, 6, 10);
    const now = () => calendarYear(setup.office.value, 2026).months[5]?.days[9];
    await setup.state([toggledDay({ day, isWorking: true })]);
    expect(now()).toMatchObject({ isWorking: false, isChanged: true, isSpecial: true });
    await setup.state([toggledDay({ day, isWorking: false })]);
    expect(now()).toMatchObject({ isWorking: true, isChanged: false, isSpecial: false });
  });
});

it('reads times of day as people write them', () => {
  expect(['17:00', '17h30', '16 giờ 05', '7', '24:00'].map(minutesFromText)).toEqual([
    1020, 1050, 965, 420, 1440,
  ]);
  expect(['', '25:00', '12:75', 'chiều'].map(minutesFromText)).toEqual(
    Array.from({ length: 4 }, () => Number.NaN),
  );
  expect(clockText(965)).toBe('16:05');
  expect(['16:05', 'chiều'].map(minutesForFact)).toEqual([965, -1]);
});
