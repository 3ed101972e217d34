import { dayOf, type Entry } from '@soxanh/core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { memorySession } from '../../data/testing/memory-session.ts';
import { StandInTray } from '../../models/testing/sharing-worlds.ts';
import { TrayCard } from './tray-card.tsx';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function show(isOnHub: boolean): Promise<StandInTray> {
  const session = await memorySession({ day: dayOf(2026, 6, 8) });
  const saved = await session.book.save(
    [{ kind: 'use', department: 'bao-ve-noi-bo', resource: 'paper', day: '2026-06-08', amount: 20 }],
    session.author('bao-ve-noi-bo'),
  );
  if (!saved.ok) throw new Error(saved.error.kind);
  const [entry] = saved.value.entries as readonly Entry[];
  if (entry === undefined) throw new Error('It was saved');
  const world = new StandInTray([{ entry, hash: 'h', reason: { kind: 'role', role: 'recorder' } }]);
  render(<TrayCard session={session} world={world} isOnHub={isOnHub} />, root);
  await expect.element(page.getByRole('heading', { name: 'Lượt ghi cần xử lý' })).toBeVisible();
  return world;
}

const RESEND = { name: /^Gửi lại/u };

it('sends what was refused once more, where there is a server to take it', async () => {
  const world = await show(true);
  await page.getByRole('button', RESEND).click();
  await expect.element(page.getByText(/Đã xếp để gửi lại/u)).toBeVisible();
  expect(world.asked.map((deed) => deed.split(' ')[0])).toEqual(['resend']);
});

it('[S5] offers no sending again without a server: nobody would carry it, and it would count at its author for ever', async () => {
  await show(false);
  await expect.element(page.getByRole('button', { name: /^Bỏ/u })).toBeVisible();
  await expect.element(page.getByRole('link', { name: /^Ghi lại/u })).toBeVisible();
  expect(page.getByRole('button', RESEND).elements()).toHaveLength(0);
});

it('keeps the keyboard at the entry while it is asked whether to leave it out', async () => {
  const world = await show(true);
  const leave = page.getByRole('button', { name: /^Bỏ: /u });
  (leave.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const keep = page.getByRole('button', { name: 'Giữ lại' });
  await expect.element(keep).toHaveFocus();
  // Pressed twice by mistake it leaves nothing out.
  await userEvent.keyboard('{Enter}');
  await expect.element(leave).toHaveFocus();
  expect(world.asked).toEqual([]);
});
