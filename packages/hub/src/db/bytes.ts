/** Bytes as base64url without padding: how hashes and tags stand in texts. */
export const textOfBytes = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');

/** The other way, for columns of bytes. */
export const bytesOfText = (text: string): Buffer => Buffer.from(text, 'base64url');

/** The lines of a page as text: for who reads them; who passes them on takes the bytes. */
export const textOfLines = (lines: Uint8Array): string =>
  Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength).toString('utf8');

/** Of the tag of a commit: enough that none is ever guessed or made twice. */
export const TAG_BYTES = 8;
/** Of the name of a book's rights: enough that none is ever made twice. */
export const RIGHTS_BYTES = 8;
/** Of the key a book's marks are signed with. */
export const SECRET_BYTES = 32;
