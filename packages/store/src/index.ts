export type * from './book-store.ts';
