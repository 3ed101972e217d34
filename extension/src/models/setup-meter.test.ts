import { describe, expect, it } from 'vitest';
import { dayOf, dayText, type FactDraft } from '@soxanh/core';
import { memorySession } from '../data/testing/memory-session.ts';
import { allocationForm, allocationPreview, allocationValue, typedLack } from './setup-allocation.ts';
import { meterForm, meterProblem, metersInOrder, meterValue, subMetersOf } from './setup-meter.ts';
import { sharedMetersOf } from './setup-subject.ts';
import { Setup } from './setup.ts';

const TODAY = dayOf(2026, 6, 8);
const FROM = dayText(TODAY);

const FORM = {
  ...meterForm({}, 'vi'),
  name: ' Công tơ tầng 2 ',
  serves: 'departments',
  departments: ['to-chuc-dang', 'bao-ve-noi-bo'],
  parent: 'dien-2',
  digits: '5',
  decimals: '2',
  multiplier: '1,5',
  register: '1.8.0',
  serial: 'A-77',
  writers: ['van-phong'],
  every: 'week',
} as const;

async function office(): Promise<Setup> {
  return new Setup(await memorySession({ day: TODAY, settings: { role: 'office' } }));
}
const rule = (value: FactDraft['value'], of = 'dien-2'): FactDraft => ({
  topic: 'allocation',
  of,
  from: FROM,
  value,
});
const amounts = (lines: readonly { department: string; amount: number }[]) =>
  lines.map(({ department, amount }) => [department, amount]);

describe('a meter', () => {
  it('comes back into the form as it was stated', () => {
    const value = meterValue(FORM, 'vi');
    expect(value).toEqual({
      name: 'Công tơ tầng 2',
      resource: 'electricity',
      departments: ['to-chuc-dang', 'bao-ve-noi-bo'],
      parent: 'dien-2',
      digits: 5,
      decimals: 2,
      multiplier: '1.5',
      register: '1.8.0',
      serial: 'A-77',
      writers: ['van-phong'],
      every: 'week',
    });
    expect(meterForm(value, 'vi')).toEqual({ ...FORM, name: 'Công tơ tầng 2' });
  });

  it.each([
    [{ ...FORM, serves: 'building', building: '' }, undefined, 'no-building'],
    [{ ...FORM, departments: [] }, undefined, 'no-department'],
    [{ ...FORM, multiplier: '0,0' }, undefined, 'zero-multiplier'],
    [{ ...FORM, parent: 'dien-2' }, 'dien-2', 'own-parent'],
    [FORM, undefined, undefined],
  ] as const)('is checked against its office', async (form, id, problem) => {
    const setup = await office();
    expect(meterProblem(setup.office.value, id, form, TODAY, 'vi')).toBe(problem);
  });

  it('does not stand behind one of its own sub-meters, nor is closed before them', async () => {
    const setup = await office();
    await setup.state([{ topic: 'meter', of: 'tang-2', from: FROM, value: meterValue(FORM, 'vi') }]);
    const { value: now } = setup.office;
    expect(subMetersOf(now, 'dien-2', TODAY).map(({ id }) => id)).toEqual(['tang-2']);
    const main = { ...FORM, parent: 'tang-2' };
    expect(meterProblem(now, 'dien-2', main, TODAY, 'vi')).toBe('own-parent');
    expect(meterProblem(now, 'dien-2', { ...FORM, parent: '', open: false }, TODAY, 'vi')).toBe(
      'has-sub-meters',
    );
    expect(metersInOrder(now)).toEqual(['dien-1', 'dien-2', 'tang-2', 'nuoc-1', 'nuoc-2']);
  });

  it('with numbers that are none is refused by their field', async () => {
    const setup = await office();
    for (const [field, form] of [
      ['value.digits', { ...FORM, digits: 'năm' }],
      ['value.decimals', { ...FORM, decimals: '9' }],
      ['value.multiplier', { ...FORM, multiplier: 'x' }],
      ['value.name', { ...FORM, name: ' ' }],
    ] as const) {
      const fact = { topic: 'meter', of: 'tang-2', from: FROM, value: meterValue(form, 'vi') };
      expect(await setup.state([fact])).toBe(false);
      expect(setup.problem.value).toMatchObject({ topic: 'meter', fact: { field } });
    }
  });
});

describe('how a meter is shared out', () => {
  it('[A1] [A4] is seen before it is saved: the shares of 1.000 kWh, the common part among them', async () => {
    const setup = await office();
    const shown = allocationPreview(setup.office.value, 'dien-2', TODAY);
    expect(amounts(shown.lines)).toEqual([
      ['bao-ve-noi-bo', 360_000],
      ['to-chuc-dang', 440_000],
      ['dung-chung', 200_000],
    ]);
    const byShares = { by: 'shares', shares: { 'bao-ve-noi-bo': 2500, 'to-chuc-dang': 7500 }, common: 0 };
    const supposed = setup.supposing([rule(byShares)]);
    expect(amounts(allocationPreview(supposed, 'dien-2', TODAY).lines)).toEqual([
      ['bao-ve-noi-bo', 250_000],
      ['to-chuc-dang', 750_000],
    ]);
    const common = setup.supposing([rule({ by: 'common' })]);
    expect(amounts(allocationPreview(common, 'dien-2', TODAY).lines)).toEqual([['dung-chung', 1_000_000]]);
    for (const { lines, total } of [shown, allocationPreview(supposed, 'dien-2', TODAY)])
      expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
  });

  it('says what is lacking, and of whom', async () => {
    const setup = await office();
    const lack = (value: FactDraft['value']) =>
      allocationPreview(setup.supposing([rule(value)]), 'dien-2', TODAY).lack;
    expect(lack({ by: 'area' })).toEqual({
      kind: 'no-area',
      departments: ['bao-ve-noi-bo', 'to-chuc-dang'],
    });
    expect(lack({ by: 'head-count', departments: ['khong-co'] })).toEqual({ kind: 'no-department' });
    expect(lack({ by: 'shares', shares: { 'bao-ve-noi-bo': 2500 } })).toEqual({
      kind: 'not-whole',
      sum: 2500,
    });
    expect(allocationPreview(setup.office.value, 'khong-co', TODAY).lack).toEqual({ kind: 'no-meter' });
    const nobody = [
      { topic: 'head-count', of: 'bao-ve-noi-bo', from: FROM, value: { people: 0 } },
      { topic: 'head-count', of: 'to-chuc-dang', from: FROM, value: { people: 0 } },
    ];
    expect(allocationPreview(setup.supposing(nobody), 'dien-2', TODAY).lack).toEqual({ kind: 'no-weight' });
    const shared = {
      topic: 'department',
      of: 'dung-chung',
      from: FROM,
      value: { name: 'X', kind: 'shared', open: false },
    };
    expect(allocationPreview(setup.supposing([shared]), 'dien-2', TODAY).lack).toEqual({
      kind: 'no-receiver',
    });
  });

  it('comes back into the form as it was stated, and refuses what is no percentage', () => {
    const value = { by: 'shares', shares: { 'van-phong': 3350 }, common: 2050, receiver: 'dung-chung' };
    const form = allocationForm(value, 'vi');
    expect(form).toMatchObject({ shares: { 'van-phong': '33,5' }, common: '20,5' });
    expect(allocationValue(form, 'vi')).toEqual(value);
    expect(allocationValue({ ...form, by: 'common' }, 'vi')).toEqual({
      by: 'common',
      receiver: 'dung-chung',
    });
    expect(typedLack(form, 'vi')).toBeUndefined();
    expect(typedLack({ ...form, common: '120' }, 'vi')).toEqual({ kind: 'bad-common' });
    expect(typedLack({ ...form, shares: { 'van-phong': 'x' } }, 'vi')).toEqual({
      kind: 'bad-share',
      departments: ['van-phong'],
    });
    expect(typedLack({ ...form, shares: {} }, 'vi')).toEqual({ kind: 'no-weight' });
  });
});

it('[A3] names the meters whose allocated use a department has', async () => {
  const { value } = (await office()).office;
  expect(sharedMetersOf(value, 'bao-ve-noi-bo', 'electricity', TODAY)).toEqual(['Công tơ điện Tòa nhà số 2']);
  expect(sharedMetersOf(value, 'dung-chung', 'water', TODAY)).toHaveLength(2);
  expect(sharedMetersOf(value, 'bao-ve-noi-bo', 'paper', TODAY)).toEqual([]);
});
