import { expect, it } from 'vitest';
import { changeSettings, readSettings } from './settings.ts';
import { memoryArea } from './testing/memory-session.ts';

it('two windows that read for the first time find one name for the machine', async () => {
  const area = memoryArea();
  const [one, other] = await Promise.all([readSettings(area), readSettings(area)]);
  expect(one.device).toBe(other.device);
  expect((await readSettings(area)).device).toBe(one.device);
});

it('changes made in two windows at once are both kept', async () => {
  const area = memoryArea();
  const book = { book: 'b1', synthetic: false };
  await Promise.all([
    readSettings(area),
    changeSettings(area, { book }),
    changeSettings(area, { language: 'en' }),
    readSettings(area),
  ]);
  expect(await readSettings(area)).toMatchObject({ book, language: 'en' });
});

it('keeps every role a server gives, and takes a recorder for any other', async () => {
  const area = memoryArea();
  for (const role of ['head', 'focal', 'office', 'recorder', 'union', 'leadership'] as const) {
    await changeSettings(area, { role });
    expect((await readSettings(area)).role).toBe(role);
  }
  await area.set({ settings: { device: 'may-1', role: 'king' } });
  expect((await readSettings(area)).role).toBe('recorder');
});

it('keeps what the machine is for each department until it is given another role', async () => {
  const area = memoryArea();
  await changeSettings(area, { role: 'head', roles: { a: 'head', b: 'recorder' } });
  await changeSettings(area, { department: 'b' });
  expect((await readSettings(area)).roles).toEqual({ a: 'head', b: 'recorder' });
  await changeSettings(area, { role: 'recorder' });
  expect((await readSettings(area)).roles).toEqual({});
});

it('takes defaults for what is damaged and keeps the rest', async () => {
  const area = memoryArea();
  await area.set({
    settings: { device: 'may-1', language: 7, theme: 'dark', reminder: 'noon', departments: ['a', 3] },
  });
  expect(await readSettings(area)).toMatchObject({
    device: 'may-1',
    language: 'vi',
    theme: 'dark',
    reminder: undefined,
    departments: ['a'],
    department: 'a',
  });
});
