export * from './book-store.ts';
export * from './hash.ts';
