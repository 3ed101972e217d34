import { describe, expect, it } from 'vitest';
import { dayOf, dayText } from '@soxanh/core';
import { memorySession, type MemorySession } from '../data/testing/memory-session.ts';
import { Setup } from './setup.ts';

const TODAY = dayOf(2026, 6, 8);
const people = (count: number, from: string) => ({
  topic: 'head-count',
  of: 'bao-ve-noi-bo',
  from,
  value: { people: count },
});
const quota = (from: string) => ({
  topic: 'quota',
  of: 'bao-ve-noi-bo/paper',
  from,
  value: { through: '2026-06-30', amount: 4400 },
});

async function office(): Promise<{ session: MemorySession; setup: Setup }> {
  const session = await memorySession({ day: TODAY, settings: { role: 'office' } });
  return { session, setup: new Setup(session) };
}

const steps = (setup: Setup, topic: string, of: string) =>
  setup.history(topic, of).map(({ from, value }) => [dayText(from), value]);
const HEADS = ['head-count', 'bao-ve-noi-bo'] as const;

describe('what was stated', () => {
  it('new is taken back: nothing holds any more, and no conflict is left', async () => {
    const { session, setup } = await office();
    await setup.state([quota('2026-06-01')]);
    expect(setup.done.value).toEqual({ deed: 'saved', count: 1, mayUndo: true });
    expect(await setup.undo()).toBe(true);
    expect(steps(setup, 'quota', 'bao-ve-noi-bo/paper')).toEqual([]);
    expect(setup.done.value).toEqual({ deed: 'undone', count: 1, mayUndo: false });
    const conflicts = await session.book.conflicts();
    expect(conflicts.ok && conflicts.value).toEqual([]);
  });

  it('in the place of another gives that one back', async () => {
    const { setup } = await office();
    await setup.state([people(11, '2026-06-08')]);
    await setup.state([people(12, '2026-06-08')]);
    await setup.undo();
    expect(steps(setup, ...HEADS)).toEqual([
      ['2026-06-08', { people: 11 }],
      ['2025-01-01', { people: 9 }],
    ]);
  });

  it('when a mended fact took the day of a second one gives both back', async () => {
    const { session, setup } = await office();
    await setup.state([people(11, '2026-06-08')]);
    await setup.state([people(12, '2026-07-01')]);
    const [later] = setup.history(...HEADS);
    if (later !== undefined) await setup.mend(later.id, people(13, '2026-06-08'));
    expect(steps(setup, ...HEADS)).toEqual([
      ['2026-06-08', { people: 13 }],
      ['2025-01-01', { people: 9 }],
    ]);
    expect(await setup.undo()).toBe(true);
    expect(steps(setup, ...HEADS)).toEqual([
      ['2026-07-01', { people: 12 }],
      ['2026-06-08', { people: 11 }],
      ['2025-01-01', { people: 9 }],
    ]);
    const conflicts = await session.book.conflicts();
    expect(conflicts.ok && conflicts.value).toEqual([]);
  });

  it('is withdrawn, and the withdrawal is taken back', async () => {
    const { setup } = await office();
    await setup.state([people(11, '2026-06-08')]);
    const [wrong] = setup.history(...HEADS);
    expect(wrong === undefined ? false : await setup.withdraw(wrong.id)).toBe(true);
    expect(setup.office.value.headCount('bao-ve-noi-bo', TODAY)).toBe(9);
    expect(setup.done.value).toMatchObject({ deed: 'withdrawn', mayUndo: true });
    await setup.undo();
    expect(setup.office.value.headCount('bao-ve-noi-bo', TODAY)).toBe(11);
  });

  it('and was changed since in another window is left as it is', async () => {
    const { session, setup } = await office();
    await setup.state([people(11, '2026-06-08')]);
    const other = new Setup(session);
    await other.state([people(12, '2026-06-08')]);
    expect(await setup.undo()).toBe(false);
    expect(setup.trouble.value).toEqual({ kind: 'changed-since' });
    expect(setup.office.value.headCount('bao-ve-noi-bo', TODAY)).toBe(12);
  });

  it('may be supposed first: nothing is written', async () => {
    const { session, setup } = await office();
    const before = await session.store.count();
    const supposed = setup.supposing([people(20, '2026-06-08')]);
    expect([
      supposed.headCount('bao-ve-noi-bo', TODAY),
      setup.office.value.headCount('bao-ve-noi-bo', TODAY),
    ]).toEqual([20, 9]);
    expect(await session.store.count()).toEqual(before);
  });
});
