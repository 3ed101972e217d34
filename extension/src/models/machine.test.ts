import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { dayOf, err, ok } from '@soxanh/core';
import type { BookInfo } from '../data/book.ts';
import { authorOf } from '../data/author-of.ts';
import { memorySession, settled } from '../data/testing/memory-session.ts';
import { BookOpening } from './machine-opening.ts';
import { Machine, USUAL_REMINDER } from './machine.ts';
import { setRoles } from './set-duties.ts';

const TODAY = dayOf(2026, 6, 8);

describe('the settings of a machine', () => {
  const open = async (allowed: () => Promise<boolean>) => {
    const session = await memorySession({ day: TODAY });
    return new Machine(session, { askForNotifications: allowed });
  };

  it('keep the department recorded for among those served', async () => {
    const machine = await open(async () => true);
    await machine.serve('van-phong', true);
    expect(machine.settings.value).toMatchObject({
      departments: ['bao-ve-noi-bo', 'van-phong'],
      department: 'bao-ve-noi-bo',
    });
    await machine.serve('bao-ve-noi-bo', false);
    expect(machine.settings.value).toMatchObject({ departments: ['van-phong'], department: 'van-phong' });
    await machine.serve('van-phong', false);
    expect(machine.settings.value).toMatchObject({ departments: [], department: undefined });
  });

  it('are for each department what the Office gave it there, whatever was chosen before', async () => {
    const machine = await open(async () => true);
    const duties = [
      { role: 'recorder', department: 'bao-ve-noi-bo' },
      { role: 'head', department: 'van-phong' },
    ] as const;
    const author = (id: string) => authorOf(machine.settings.value, id);
    await machine.set({ role: 'recorder', departments: ['bao-ve-noi-bo'] });
    await machine.serveAsGiven(duties, 'van-phong', true);
    expect(['bao-ve-noi-bo', 'van-phong'].map((id) => author(id))).toMatchObject(duties);
    expect(setRoles(machine.settings.value)).toEqual(['head', 'recorder']);
    await machine.serveAsGiven(duties, 'van-phong', false);
    expect(setRoles(machine.settings.value)).toEqual(['recorder']);
    expect(machine.settings.value).toMatchObject({ departments: ['bao-ve-noi-bo'] });
  });

  it('remind only once the person has allowed it', async () => {
    let answer = false;
    const machine = await open(async () => answer);
    await machine.remind();
    expect(machine.settings.value.reminder).toBeUndefined();
    expect(machine.remindersRefused.value).toBe(true);
    answer = true;
    await machine.remind();
    expect(machine.settings.value.reminder).toBe(USUAL_REMINDER);
    expect(machine.remindersRefused.value).toBe(false);
    await machine.remindAt(15 * 60);
    expect(machine.settings.value.reminder).toBe(900);
    await machine.stopReminding();
    expect(machine.settings.value.reminder).toBeUndefined();
  });

  it('take a browser that cannot ask for a no', async () => {
    const machine = await open(() => Promise.reject(new Error('not here')));
    await machine.remind();
    expect(machine.remindersRefused.value).toBe(true);
  });
});

describe('opening the book', () => {
  const INFO: BookInfo = { book: 'test', synthetic: false };

  it('says why it did not, and tries again', async () => {
    const session = await memorySession({ day: TODAY });
    const answers = [err({ kind: 'blocked' } as const), ok(session)];
    const opening = new BookOpening(
      signal({ book: INFO }),
      async () => answers.shift() ?? err({ kind: 'no-book' }),
    );
    expect(opening.state.value.state).toBe('opening');
    await settled();
    expect(opening.state.value).toEqual({ state: 'closed', problem: { kind: 'blocked' }, info: INFO });
    await opening.retry();
    expect(opening.state.value).toEqual({ state: 'open', session });
  });

  it('goes to the first run without a book, and opens the other book when the machine is set to it', async () => {
    const session = await memorySession({ day: TODAY });
    const settings = signal<{ book: BookInfo | undefined }>({ book: undefined });
    const opening = new BookOpening(settings, async () =>
      settings.value.book === undefined ? err({ kind: 'no-book' }) : ok(session),
    );
    await settled();
    expect(opening.state.value.state).toBe('no-book');
    settings.value = { book: INFO };
    await settled();
    expect(opening.state.value.state).toBe('open');
    settings.value = { book: undefined };
    await settled();
    expect(opening.state.value.state).toBe('no-book');
  });

  it('stays open when something else of the machine is set', async () => {
    const session = await memorySession({ day: TODAY });
    const settings = signal({ book: INFO, language: 'vi' });
    let times = 0;
    const opening = new BookOpening(settings, async () => {
      times++;
      return ok(session);
    });
    await settled();
    settings.value = { book: { ...INFO }, language: 'en' };
    await settled();
    expect([opening.state.value.state, times]).toEqual(['open', 1]);
  });
});
