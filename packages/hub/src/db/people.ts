import type { Duty } from '@soxanh/core';

/** A machine of a book: who holds its token may read all of the book and write by its duties. */
export interface Machine {
  readonly machine: string;
  /** SHA-256 of the token in base64url; undefined for a machine that only the shared folder knows. Never sent out. */
  readonly tokenHash: string | undefined;
  readonly label: string | undefined;
  readonly duties: readonly Duty[];
  /** Every name it ever wrote under, the first one first. */
  readonly devices: readonly string[];
  /** Instants in milliseconds by the hub's clock. When it joined: the last time, if it came back after it was revoked. */
  readonly madeAt: number;
  readonly seenAt: number | undefined;
  readonly revokedAt: number | undefined;
}

/** A machine that is being taken in. The hub makes its id; the token's hash comes from the machine itself. */
export interface NewMachine {
  readonly machine: string;
  readonly tokenHash: string | undefined;
  readonly label: string | undefined;
  readonly duties: readonly Duty[];
  readonly device: string;
}

/** A machine that comes with an invitation, which says what it may write. */
export interface Newcomer extends Omit<NewMachine, 'duties'> {
  /** SHA-256 of tokens it had in this book before. */
  readonly formerHashes?: readonly string[] | undefined;
}

/** What an Office may change of a machine. A revoked one stays so until it comes again itself, with a new invitation. */
export interface MachineChange {
  readonly label?: string;
  readonly duties?: readonly Duty[];
  readonly revoke?: true;
}

/** A short-lived permission to join. The hub keeps the secret's hash only, which is also its id in lists. */
export interface Invitation {
  /** SHA-256 of the secret in base64url. */
  readonly secretHash: string;
  readonly duties: readonly Duty[];
  readonly expiresAt: number;
  /** The machine that used it. */
  readonly usedBy: string | undefined;
}

/** What became of an attempt to join. `gone`: unknown, used by another, withdrawn or expired. */
export type Enrolment =
  | { readonly is: 'enrolled'; readonly machine: Machine }
  | { readonly is: 'gone' }
  | { readonly is: 'device-taken' };

/** What became of an attempt to found a book. `book-taken`: the hub has this book already. */
export type Founding = Enrolment | { readonly is: 'book-taken' };
