import { dayOf, type Duty } from '@soxanh/core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { settingsOfDuties } from '../../data/duty-settings.ts';
import { memorySession } from '../../data/testing/memory-session.ts';
import { Machine } from '../../models/machine.ts';
import { ShellHeader } from '../../features/book-shell/shell-header.tsx';
import { WhoCard } from '../../features/machine-settings/who-card.tsx';

const PLACE = { departments: [], department: undefined };
let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function show(duties: readonly Duty[]): Promise<Machine> {
  const session = await memorySession({ day: dayOf(2026, 6, 8), settings: settingsOfDuties(duties, PLACE) });
  const machine = new Machine(session, { askForNotifications: async () => true });
  render(
    <>
      <ShellHeader session={session} pages={[]} current={undefined} />
      <WhoCard machine={machine} duties={duties} />
    </>,
    root,
  );
  await expect.element(page.getByRole('heading', { name: 'Máy này ghi cho' })).toBeVisible();
  return machine;
}

it('names with each department the role that was given for it, and the head of the page names both', async () => {
  const machine = await show([
    { role: 'recorder', department: 'bao-ve-noi-bo' },
    { role: 'head', department: 'to-chuc-can-bo' },
  ]);
  const header = page.getByText(/^Ghi với tư cách: /u);
  await expect.element(header).toHaveTextContent('Ghi với tư cách: Lãnh đạo phòng, Người ghi');
  const head = page.getByRole('checkbox', { name: 'Phòng Tổ chức - Cán bộ (Lãnh đạo phòng)' });
  const recorder = page.getByRole('checkbox', { name: 'Phòng Bảo vệ chính trị nội bộ (Người ghi)' });
  await expect.element(head).toBeChecked();
  await expect.element(recorder).toBeChecked();
  // No role is chosen apart: the departments of the others would be lost with it.
  expect(root.querySelectorAll('input[type=radio]')).toHaveLength(0);
  await head.click();
  await expect.element(header).toHaveTextContent('Ghi với tư cách: Người ghi');
  await head.click();
  await expect.element(header).toHaveTextContent('Ghi với tư cách: Lãnh đạo phòng, Người ghi');
  expect(machine.settings.value.departments.toSorted()).toEqual(['bao-ve-noi-bo', 'to-chuc-can-bo']);
});

it('says one role once where it is the same for all', async () => {
  await show([
    { role: 'recorder', department: 'bao-ve-noi-bo' },
    { role: 'recorder', department: 'to-chuc-can-bo' },
  ]);
  await expect.element(page.getByText('Ghi với tư cách: Người ghi')).toBeVisible();
  await expect
    .element(page.getByRole('checkbox', { name: 'Phòng Tổ chức - Cán bộ', exact: true }))
    .toBeChecked();
});
