export * from './book-store.ts';
export * from './hash.ts';
export * from './tail.ts';
