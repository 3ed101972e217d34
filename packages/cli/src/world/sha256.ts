import { createHash } from 'node:crypto';

/** SHA-256 of a UTF-8 text in base64url without padding: what chains of entries are made with. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
