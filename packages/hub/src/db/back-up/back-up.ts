/** One book as lines of text, the same for every database. */
export * from './write-back-up.ts';
export * from './read-back-up.ts';
