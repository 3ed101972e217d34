/** What the names of all books' databases begin with. */
export const PREFIX = 'soxanh-';

/** The name of a book's database. */
export const databaseName = (book: string): string => PREFIX + book;
