import { addDays, dayOf, type Day } from '@soxanh/core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Figure } from './figure.tsx';
import { StateStrip } from './state-strip.tsx';

const FIRST = dayOf(2026, 6, 1);
const TODAY = dayOf(2026, 6, 8);
const DAYS = Array.from({ length: 30 }, (_, i) => {
  const day = addDays(FIRST, i);
  return day < TODAY
    ? ({ day, amount: 10 + i, state: 'measured' } as const)
    : { day, amount: null, state: undefined };
});

let root: HTMLElement;
let opened: (Day | undefined)[];

beforeEach(() => {
  opened = [];
  root = document.createElement('div');
  document.body.append(root);
  const strip = (
    <StateStrip
      resource="paper"
      period={{ first: FIRST, last: dayOf(2026, 6, 30) }}
      days={DAYS}
      today={TODAY}
      onOpen={(day) => opened.push(day)}
    />
  );
  render(
    <Figure name="Giấy in" table={<p>bảng</p>}>
      {strip}
    </Figure>,
    root,
  );
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const focused = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');

it('is one stop of the Tab key, at today; arrows go from day to day', async () => {
  await userEvent.tab();
  expect(focused()).toBe('thứ Hai, 08/6/2026: Chưa đến hạn');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  expect(focused()).toBe('thứ Sáu, 05/6/2026: Đã ghi, 14 tờ');
  expect(root.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  await userEvent.keyboard('{Home}');
  expect(focused()).toBe('thứ Hai, 01/6/2026: Đã ghi, 10 tờ');
});

it('opens a day by Enter and by a click', async () => {
  await userEvent.tab();
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  const first = root.querySelector<HTMLElement>('[data-day]');
  if (first !== null) await userEvent.click(first);
  expect(opened).toEqual([dayOf(2026, 6, 7), FIRST]);
});

it('says the day that is looked at in the line beneath, which never changes the height', async () => {
  const line = root.querySelector('[class*="reading"]');
  const before = root.offsetHeight;
  const second = root.querySelectorAll<HTMLElement>('[data-day]')[1];
  if (second !== undefined) await userEvent.hover(second);
  await expect.poll(() => line?.textContent).toBe('thứ Ba, 02/6/2026: Đã ghi, 11 tờ');
  expect(root.offsetHeight).toBe(before);
});

it('shows the numbers by the key B, and hides them again', async () => {
  await userEvent.keyboard('b');
  await expect.poll(() => root.querySelector('p:not([class])')?.textContent).toBe('bảng');
  await userEvent.keyboard('b');
  await expect.poll(() => root.querySelector('p:not([class])')).toBeNull();
});

it('leaves B to whoever has the focus elsewhere', async () => {
  const elsewhere = document.createElement('input');
  document.body.append(elsewhere);
  elsewhere.focus();
  await userEvent.keyboard('b');
  expect(root.querySelector('p:not([class])')).toBeNull();
  expect(elsewhere.value).toBe('b');
  elsewhere.remove();
});
