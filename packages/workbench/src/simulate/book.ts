import { createHash } from 'node:crypto';

/** The book of every run. */
export const BOOK = 'so-thu';

/** SHA-256 of a text in base64url: of entries, tokens, secrets, files. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
