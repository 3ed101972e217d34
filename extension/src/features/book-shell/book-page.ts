import type { Bilingual } from '@soxanh/core';
import type { ComponentType } from 'preact';
import type { Session } from '../../data/session.ts';

/** A page of the book. */
export interface BookPage {
  /** What follows `#/` in the address. */
  readonly route: string;
  readonly title: Bilingual;
  /** Pages are fetched when they are opened. */
  load(): Promise<ComponentType<{ session: Session }>>;
}

/**
 * The page an address names; the first one if it names none.
 *
 * @param route what follows `#`: `/so-ghi?phong=…`.
 */
export function pageOf(pages: readonly BookPage[], route: string): BookPage | undefined {
  const name = route.replace(/^\//, '').split('?')[0];
  return pages.find((page) => page.route === name) ?? pages[0];
}
