import { afterEach, describe, expect, it } from 'vitest';
import { okOf, RECORDER, testWorld } from '../contract/world.ts';
import { deleteBook, listBooks } from './books.ts';
import { openBook } from './open-book.ts';

const DRAFT = { kind: 'none', department: 'van-phong', resource: 'paper', day: '2026-06-08' } as const;

afterEach(async () => {
  for (const book of await listBooks()) await deleteBook(book);
});

describe('openBook', () => {
  it('opens a book twice on one connection, which stays until both are closed', async () => {
    const info = { book: 'so-chung', synthetic: true };
    const one = okOf(await openBook(info, testWorld()));
    const other = okOf(await openBook(info, testWorld(2)));
    let told = 0;
    other.onChange(() => told++);
    okOf(await one.save([DRAFT], RECORDER));
    expect(told).toBe(1);
    one.close();
    one.close();
    okOf(await other.save([DRAFT], RECORDER));
    expect(okOf(await other.count())).toBe(2);
    expect(other.info).toEqual(info);
    other.close();
  });

  it('keeps books apart, lists and deletes them', async () => {
    for (const book of ['so-b', 'so-a']) {
      const store = okOf(await openBook({ book, synthetic: false }, testWorld()));
      okOf(await store.save([DRAFT], RECORDER));
      store.close();
    }
    expect(await listBooks()).toEqual(['so-a', 'so-b']);
    okOf(await deleteBook('so-a'));
    expect(await listBooks()).toEqual(['so-b']);
  });

  it('makes a deleted book anew when it is opened again', async () => {
    const info = { book: 'so-moi', synthetic: false };
    const old = okOf(await openBook(info, testWorld()));
    okOf(await old.save([DRAFT], RECORDER));
    okOf(await deleteBook(info.book));
    const again = okOf(await openBook(info, testWorld()));
    expect(okOf(await again.count())).toBe(0);
    okOf(await again.save([DRAFT], RECORDER));
    expect((await old.save([DRAFT], RECORDER)).ok).toBe(false);
    old.close();
    okOf(await again.save([DRAFT], RECORDER));
    expect(okOf(await again.count())).toBe(2);
    again.close();
  });
});
