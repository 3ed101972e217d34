import { dayOf, dayText, must, type EntryDraft } from '@soxanh/core';
import { describe, expect, it, vi } from 'vitest';
import { memorySession, settled, type MemorySession } from '../data/testing/memory-session.ts';
import { TeamPanel } from './team-panel.ts';

const MONDAY = dayOf(2026, 6, 8);

const entry = (day: string, amount: number, department = 'bao-ve-noi-bo'): EntryDraft => ({
  kind: 'use',
  department,
  resource: 'paper',
  day,
  amount,
});

async function opened(
  drafts: readonly EntryDraft[] = [],
): Promise<{ session: MemorySession; panel: TeamPanel }> {
  const session = await memorySession({ day: MONDAY });
  await session.book.save(drafts, { device: 'other', role: 'office' });
  const panel = new TeamPanel(session);
  await vi.waitFor(() => expect(panel.answer.value.value).toBeDefined());
  return { session, panel };
}

const paper = (panel: TeamPanel): number | null | undefined =>
  panel.answer.value.value?.cards.find(({ resource }) => resource === 'paper')?.total.amount;

describe('TeamPanel', () => {
  it('opens on the month and on the department this machine records for', async () => {
    const { panel } = await opened([entry('2026-06-05', 40), entry('2026-05-29', 7)]);
    const view = must(panel.answer.value.value, 'it has an answer');
    expect([view.department, view.reach, dayText(view.period.first)]).toEqual([
      'bao-ve-noi-bo',
      'month',
      '2026-06-01',
    ]);
    expect(paper(panel)).toBe(40);
  });

  it('[L1] has no total where nothing was recorded, not zero', async () => {
    const { panel } = await opened();
    expect(paper(panel)).toBeNull();
  });

  it('goes from period to period and back to today', async () => {
    const { panel } = await opened([entry('2026-06-05', 40), entry('2026-05-29', 7)]);
    panel.choice.step(-1);
    await settled();
    expect(paper(panel)).toBe(7);
    panel.choice.reach('quarter');
    await settled();
    expect(paper(panel)).toBe(47);
    panel.choice.toToday();
    panel.choice.reach('week');
    await settled();
    expect(dayText(panel.choice.shown.value.period.first)).toBe('2026-06-08');
    expect(paper(panel)).toBeNull();
  });

  it('reads any department', async () => {
    const { panel } = await opened([entry('2026-06-05', 40), entry('2026-06-05', 90, 'van-phong')]);
    panel.read('van-phong');
    await settled();
    expect(paper(panel)).toBe(90);
  });

  it('turns to the next month at midnight, and judges today from the cut-off hour on', async () => {
    const { session, panel } = await opened();
    const isMissing = (): boolean | undefined => panel.answer.value.value?.missing[0]?.today;
    expect(isMissing()).toBe(true);
    session.at(MONDAY, 17 * 60);
    panel.due.tick();
    await settled();
    expect(isMissing()).toBe(false);
    session.at(dayOf(2026, 7, 1), 5);
    panel.due.tick();
    await settled();
    expect(dayText(panel.choice.shown.value.period.first)).toBe('2026-07-01');
  });

  it('follows what any window records', async () => {
    const { session, panel } = await opened([entry('2026-06-05', 40)]);
    await session.store.save([entry('2026-06-04', 5)], { device: 'third', role: 'office' });
    await settled();
    expect(paper(panel)).toBe(45);
  });

  it('shows the newest question’s answer when an older one comes late', async () => {
    const { session, panel } = await opened([entry('2026-06-05', 40), entry('2026-05-29', 7)]);
    const table = session.book.table.bind(session.book);
    const held: (() => void)[] = [];
    session.book.table = async (question) => {
      const answer = await table(question);
      if (held.length === 0) await new Promise<void>((resolve) => held.push(resolve));
      return answer;
    };
    panel.choice.step(-1);
    await settled();
    panel.choice.toToday();
    await settled();
    must(held[0], 'the first question waits')();
    await settled();
    expect(dayText(must(panel.answer.value.value, 'it has an answer').period.first)).toBe('2026-06-01');
  });

  it('keeps the last figures in sight when reading fails, and asks again', async () => {
    const { session, panel } = await opened([entry('2026-06-05', 40)]);
    const table = session.book.table.bind(session.book);
    session.book.table = async () => ({ ok: false, error: { kind: 'failed', detail: 'the disk' } });
    panel.answer.retry();
    await settled();
    expect(panel.answer.problem.value?.kind).toBe('failed');
    expect(paper(panel)).toBe(40);
    session.book.table = table;
    panel.answer.retry();
    await settled();
    expect(panel.answer.problem.value).toBeUndefined();
  });
});
