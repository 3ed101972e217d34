import { dayOf, known, must } from '@soxanh/core';
import type { TrayEntry } from '@soxanh/sync';
import { describe, expect, it } from 'vitest';
import { memorySession } from '../data/testing/memory-session.ts';
import { StandInTray } from './testing/sharing-worlds.ts';
import { recordingRoute } from './tray-route.ts';
import { Tray } from './tray.ts';

async function refused(): Promise<readonly TrayEntry[]> {
  const session = await memorySession({ day: dayOf(2026, 6, 8) });
  const saved = await session.book.save(
    [10, 20].map((amount) => ({
      kind: 'use',
      department: 'bao-ve-noi-bo',
      resource: 'paper',
      day: '2026-06-05',
      amount,
    })),
    session.author('bao-ve-noi-bo'),
  );
  const reason = { kind: 'department', wanted: 'bao-ve-noi-bo' };
  return saved.ok ? saved.value.entries.map((entry, at) => ({ entry, hash: String(at), reason })) : [];
}

async function opened() {
  const world = new StandInTray(await refused());
  const tray = new Tray(world);
  await tray.read();
  const first = must(tray.entries.value?.[0], 'there are two');
  return { world, tray, first };
}

describe('the tray', () => {
  it('[S5] sends one again and leaves the others where they are', async () => {
    const { world, tray, first } = await opened();
    await tray.resend(first);
    expect(world.asked).toEqual([`resend ${first.entry.id}`]);
    expect(tray.entries.value).toHaveLength(1);
    expect(tray.done.value).toMatchObject({ deed: 'resent', entry: first });
  });

  it('leaves one out only when it was asked, for nothing brings it back', async () => {
    const { world, tray, first } = await opened();
    tray.ask(first);
    expect(tray.asking.value).toBe(`${first.entry.id} 0`);
    tray.keep();
    expect(world.asked).toEqual([]);
    tray.ask(first);
    await tray.dismiss(first);
    expect(tray.entries.value).toHaveLength(1);
    expect(tray.asking.value).toBeUndefined();
  });

  it('keeps what it could not settle, and says so', async () => {
    const { world, tray, first } = await opened();
    world.fails = true;
    await tray.dismiss(first);
    expect(tray.problem.value).toEqual({ kind: 'failed' });
    expect(tray.done.value).toBeUndefined();
    expect(tray.entries.value).toHaveLength(2);
  });

  it('says whether the browser let it be copied', async () => {
    const { world, tray, first } = await opened();
    world.mayCopy = false;
    await tray.copy(first, 'một dòng');
    expect(tray.done.value?.deed).toBe('not-copied');
  });
});

it('leads to where the same is recorded anew, for the machine’s own department', async () => {
  const [first] = await refused();
  const { entry } = must(first, 'there are two');
  expect(recordingRoute(entry, 'van-phong')).toBe('/ghi-tuan?phong=van-phong&ngay=2026-06-05');
  expect(recordingRoute({ ...entry, kind: 'reading' }, 'van-phong')).toBe('/dien-nuoc');
  const later = { ...entry, kind: 'of-a-later-version' };
  expect(known(later)).toBeUndefined();
  expect(recordingRoute(later, undefined)).toBe('/so-ghi');
});
