import { dayOf } from '@soxanh/core';
import { expect, it } from 'vitest';
import { markFolder, unmarkFolder } from '../data/folder-mark.ts';
import { keepAccount } from '../data/hub-account.ts';
import { memorySession } from '../data/testing/memory-session.ts';
import { BookPlaces } from './book-place.ts';

const DUTIES = [{ role: 'recorder', department: 'bao-ve-noi-bo' }] as const;
const ACCOUNT = { url: 'https://hub.example', token: 't', machine: 'm', duties: DUTIES };

it('says where the figures lie: here alone, in a folder, on a server with what it lets this machine write', async () => {
  const { area, book } = await memorySession({ day: dayOf(2026, 6, 8) });
  const places = new BookPlaces(area, book.info.book);
  expect(places.place.value).toBeUndefined();
  await places.read();
  expect(places.place.value).toEqual({ is: 'alone', duties: undefined });
  await markFolder(area, book.info.book, 'so-xanh');
  await places.read();
  expect(places.place.value).toEqual({ is: 'folder', duties: undefined });
  await keepAccount(area, book.info.book, ACCOUNT);
  await places.read();
  expect(places.place.value).toEqual({ is: 'hub', duties: DUTIES });
});

it('follows: a folder let go, or the account of another book, changes what is said of this one only', async () => {
  const { area, book } = await memorySession({ day: dayOf(2026, 6, 8) });
  await markFolder(area, book.info.book, 'so-xanh');
  const places = new BookPlaces(area, book.info.book);
  const stop = places.follow();
  await expect.poll(() => places.place.value?.is).toBe('folder');
  await keepAccount(area, 'another', ACCOUNT);
  await unmarkFolder(area, book.info.book);
  await expect.poll(() => places.place.value?.is).toBe('alone');
  stop();
});
