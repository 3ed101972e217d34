import { jsonOf } from '@soxanh/sync';

/** What a server says of a book it restored. Instants are milliseconds since 1970 by its clock. */
export interface RestoredBook {
  readonly book: string;
  readonly records: number;
  /** When the back-up was made. */
  readonly at: number;
  /** Lets the first machine of the Office in again. */
  readonly invitation: { readonly url: string; readonly secret: string };
}

/** Reads the answer of `POST /v1/restore`; undefined for anything else. */
export function restoredOf(body: string): RestoredBook | undefined {
  const answer = jsonOf(body);
  return isRestored(answer) ? answer : undefined;
}

function isRestored(answer: unknown): answer is RestoredBook {
  if (typeof answer !== 'object' || answer === null) return false;
  const { book, records, at, invitation } = answer as Partial<Record<keyof RestoredBook, unknown>>;
  if (typeof invitation !== 'object' || invitation === null) return false;
  const { url, secret } = invitation as { readonly url?: unknown; readonly secret?: unknown };
  return (
    [book, url, secret].every((text) => typeof text === 'string') &&
    [records, at].every((number) => typeof number === 'number')
  );
}
