import { describe, expect, it } from 'vitest';
import { dayOf, dayText, METHOD_DEFAULTS, quotaOf, type Day } from '@soxanh/core';
import { memorySession } from '../data/testing/memory-session.ts';
import { statedDays, swappedDays, toggledDay } from './setup-calendar.ts';
import { conditionRows, conditionValue } from './setup-condition.ts';
import { METHOD_GROUPS, METHOD_RANGES, methodFromTyped, methodNumber } from './setup-method.ts';
import { blankQuota, hasMonths, quotaFacts, quotaForm, quotaRows, type QuotaForm } from './setup-quota.ts';
import { routeOfPart, SETUP_PARTS, setupPart } from './setup-route.ts';
import { resourcesOf, subjectChoices, subjectOf } from './setup-subject.ts';
import { planTemperatures, readTemperatures, temperatureMonths } from './setup-temperature.ts';
import { Setup } from './setup.ts';

const TODAY = dayOf(2026, 6, 8);
const FIRST = dayOf(2026, 6, 1);

const office = async (): Promise<Setup> =>
  new Setup(await memorySession({ day: TODAY, settings: { role: 'office' } }));

describe('quotas', () => {
  const form: QuotaForm = {
    ...blankQuota(TODAY),
    id: 'bao-ve-noi-bo',
    amount: '4.400',
  };

  it('are stated for a period and found again, in the order of the office', async () => {
    const setup = await office();
    const facts = quotaFacts(setup, form, FIRST, undefined, 'vi');
    expect(facts).toEqual([
      {
        topic: 'quota',
        of: 'bao-ve-noi-bo/paper',
        from: '2026-06-01',
        value: { through: '2026-06-30', amount: 4400 },
      },
    ]);
    if (typeof facts !== 'string') await setup.state(facts);
    const whole = quotaFacts(setup, { ...form, id: 'office' }, FIRST, undefined, 'vi');
    if (typeof whole !== 'string') await setup.state(whole);
    const rows = quotaRows(setup, 2026);
    expect(rows.map(({ id, amount, period }) => [id, amount, dayText(period.last)])).toEqual([
      ['office', 4400, '2026-06-30'],
      ['bao-ve-noi-bo', 4400, '2026-06-30'],
    ]);
    expect(quotaRows(setup, 2025)).toEqual([]);
    const subject = { kind: 'department', id: 'bao-ve-noi-bo' } as const;
    const june = { first: FIRST, last: dayOf(2026, 6, 30) };
    expect(quotaOf(setup.office.value, subject, [subject], 'paper', june)?.amount).toBe(4400);
    expect(rows[1] === undefined ? undefined : quotaForm(rows[1], 'vi')).toEqual({
      ...form,
      through: june.last,
    });
  });

  it('of every month of a period are stated in one go and taken back in one go', async () => {
    const setup = await office();
    const months = { ...form, through: dayOf(2026, 12, 31), monthly: true };
    const facts = quotaFacts(setup, months, FIRST, undefined, 'vi');
    expect(typeof facts === 'string' ? facts : facts.map(({ from }) => from)).toEqual([
      '2026-06-01',
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
      '2026-12-01',
    ]);
    if (typeof facts !== 'string') await setup.state(facts);
    expect(quotaRows(setup, 2026)).toHaveLength(7);
    await setup.undo();
    expect(quotaRows(setup, 2026)).toEqual([]);
    expect(hasMonths(FIRST, dayOf(2026, 6, 30))).toBe(false);
    expect(hasMonths(dayOf(2026, 6, 2), dayOf(2026, 7, 31))).toBe(false);
  });

  it.each([
    ['bad-amount', { amount: '4,5' }],
    ['bad-amount', { amount: '' }],
    ['no-through', { through: undefined }],
    ['through-before', { through: dayOf(2026, 5, 31) }],
    ['no-months', { through: dayOf(2026, 6, 30), monthly: true }],
  ])('are refused: %s', async (problem, change) => {
    const setup = await office();
    expect(quotaFacts(setup, { ...form, ...change }, FIRST, undefined, 'vi')).toBe(problem);
  });

  it('never replace another that begins on the same day, unless they mend it', async () => {
    const setup = await office();
    const year = quotaFacts(setup, { ...form, through: dayOf(2026, 12, 31) }, FIRST, undefined, 'vi');
    if (typeof year !== 'string') await setup.state(year);
    expect(quotaFacts(setup, form, FIRST, undefined, 'vi')).toBe('begins-there');
    expect(quotaFacts(setup, form, FIRST, quotaRows(setup, 2026)[0], 'vi')).toHaveLength(1);
  });

  it('can be of the office, a building, a department or a meter, which counts one resource', async () => {
    const { value } = (await office()).office;
    const choices = subjectChoices(value, TODAY, 'vi');
    expect(choices.map(({ kind }) => kind)).toEqual([
      'office',
      ...['building', 'building'],
      ...Array.from({ length: 5 }, () => 'department'),
      ...Array.from({ length: 4 }, () => 'meter'),
    ]);
    expect(resourcesOf(value, 'nuoc-1')).toEqual(['water']);
    expect(resourcesOf(value, 'office')).toHaveLength(4);
    expect(subjectOf(value, 'toa-nha-1').kind).toBe('building');
  });
});

it('changed conditions stand newest first', async () => {
  const setup = await office();
  const state = (of: string, from: string, kind: 'moved' | 'equipment', text: string) =>
    setup.state([{ topic: 'condition', of, from, value: conditionValue({ of, kind, text }) }]);
  await state('toa-nha-1', '2026-03-01', 'equipment', ' Thêm 4 máy điều hòa ');
  await state('van-phong', '2026-05-04', 'moved', '');
  expect(conditionRows(setup).map(({ form }) => form)).toEqual([
    { of: 'van-phong', kind: 'moved', text: '' },
    { of: 'toa-nha-1', kind: 'equipment', text: 'Thêm 4 máy điều hòa' },
  ]);
});

describe('temperatures', () => {
  it('are read as they are copied, whatever separates them', () => {
    const list = readTemperatures(
      'Ngày;Nhiệt độ\n01/6/2026;29,5\n\n2026-06-02,30.25\n3/6/2026\t31 °C\n04-06-2026 28,0\n',
      TODAY,
    );
    expect([...list.days].map(([day, tenths]) => [dayText(day), tenths])).toEqual([
      ['2026-06-01', 295],
      ['2026-06-02', 303],
      ['2026-06-03', 310],
      ['2026-06-04', 280],
    ]);
    expect(list.refused).toEqual([]);
  });

  it('are refused row by row, with the row and why; the good ones stand', () => {
    const rows = [
      '31/6/2026;20',
      '01/6/2026;nóng',
      'hai mươi',
      '01/6/2026;99',
      '09/6/2026;30',
      '02/6/2026;20',
      '02/6/2026;21',
      '02/6/2026;20',
    ];
    const { days, refused } = readTemperatures(rows.join('\n'), TODAY);
    expect(refused.map(({ row, why }) => [row, why])).toEqual([
      [1, 'day'],
      [2, 'number'],
      [3, 'shape'],
      [4, 'range'],
      [5, 'future'],
      [7, 'twice'],
    ]);
    expect(days.size).toBe(1);
  });

  it('are stated once each: what is there already is not stated again', async () => {
    const setup = await office();
    const first = planTemperatures(
      setup.office.value,
      readTemperatures('01/6/2026;29\n02/6/2026;31', TODAY).days,
    );
    expect(first).toMatchObject({ added: 2, changed: 0, same: 0 });
    await setup.state(first.facts);
    const again = planTemperatures(
      setup.office.value,
      readTemperatures('01/6/2026;29\n02/6/2026;33', TODAY).days,
    );
    expect(again).toMatchObject({ added: 0, changed: 1, same: 1 });
    await setup.state(again.facts);
    // Two days of the thirty that the month has.
    expect(temperatureMonths(setup.office.value)).toEqual([
      { period: { first: dayOf(2026, 6, 1), last: dayOf(2026, 6, 30) }, days: 2, mean: 310 },
    ]);
  });
});

describe('the numbers of the method', () => {
  it('stand in one group each, and their defaults are allowed', () => {
    const keys = Object.values(METHOD_GROUPS).flat();
    expect(keys.toSorted()).toEqual(Object.keys(METHOD_DEFAULTS).toSorted());
    for (const key of keys) {
      const range = METHOD_RANGES[key];
      expect(methodFromTyped(methodNumber(METHOD_DEFAULTS[key], range, 'vi'), range, 'vi')).toBe(
        METHOD_DEFAULTS[key],
      );
    }
  });

  it('are refused outside of what is allowed', () => {
    const typed = (text: string) => methodFromTyped(text, METHOD_RANGES['coverage-limit'], 'vi');
    expect(['90', '92,5%', '100', '49', '101', 'x', '90,125'].map(typed)).toEqual([
      9000,
      9250,
      10_000,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the calendar', () => {
  it('[C2] swaps a working day for a worked Saturday, and names what the office stated', async () => {
    const setup = await office();
    const [friday, saturday] = [dayOf(2026, 6, 12), dayOf(2026, 6, 13)];
    const swap = (off: Day | undefined, worked: Day | undefined) =>
      swappedDays(setup.office.value, off, worked);
    expect([swap(undefined, saturday), swap(saturday, saturday), swap(friday, friday)]).toEqual([
      'no-day',
      'not-working',
      'not-off',
    ]);
    const facts = swap(friday, saturday);
    if (typeof facts !== 'string') await setup.state(facts);
    const { calendar } = setup.office.value;
    expect([calendar.isWorking(friday), calendar.isWorking(saturday)]).toEqual([false, true]);
    await setup.state([toggledDay({ day: friday, isWorking: false })]);
    expect(
      statedDays(setup, 2026).map(({ day, isWorking, isOfficial }) => [day, isWorking, isOfficial]),
    ).toEqual([
      [friday, true, true],
      [saturday, true, false],
    ]);
    const [stated] = statedDays(setup, 2026);
    if (stated !== undefined) await setup.withdraw(stated.step.id);
    expect(statedDays(setup, 2026)).toHaveLength(1);
    expect(statedDays(setup, 2025)).toEqual([]);
  });
});

it('the address of a part is read back; what names none is the first', () => {
  expect(SETUP_PARTS.map((part) => setupPart(routeOfPart(part)))).toEqual([...SETUP_PARTS]);
  expect(['/thiet-lap', '/thiet-lap?phan=x'].map(setupPart)).toEqual(['co-quan', 'co-quan']);
});
