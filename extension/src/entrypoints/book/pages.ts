import type { ComponentType } from 'preact';
import type { Session } from '../../data/session.ts';

/** A page of the book. */
export interface BookPage {
  /** What follows `#/` in the address. */
  readonly route: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** Pages are fetched when they are opened. */
  load(): Promise<ComponentType<{ session: Session }>>;
}

/** The pages of the book in the order in which they stand. To add one, make a feature and name it here. */
export const PAGES: readonly BookPage[] = [];
