export * from './open-book.ts';
export * from './books.ts';
