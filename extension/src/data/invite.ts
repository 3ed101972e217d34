import { ok, type Duty, type Result } from '@soxanh/core';
import {
  askHub,
  INVITATION_LIST,
  INVITED,
  invitationText,
  readMessage,
  wasDone,
  type Exchange,
  type InvitationList,
  type LinkProblem,
} from '@soxanh/sync';
import { copyText } from '../platform/clipboard.ts';

/** A code that was just made. The server keeps only its hash: it is told this once. */
export interface MadeInvitation {
  /** The whole text that is passed on. */
  readonly text: string;
  /** Milliseconds since 1970, by the server's clock. */
  readonly expiresAt: number;
  readonly duties: readonly Duty[];
}

/** Codes for other machines of a book; the Office's only. */
export class Invitations {
  private readonly exchange: Exchange;
  private readonly book: string;
  private readonly path: string;

  /** @param exchange the way to the book's server, as this machine. */
  constructor(exchange: Exchange, book: string) {
    this.exchange = exchange;
    this.book = book;
    this.path = `/v1/books/${book}/invitations`;
  }

  async make(duties: readonly Duty[], minutes: number): Promise<Result<MadeInvitation, LinkProblem>> {
    const ask = { method: 'POST', path: this.path } as const;
    const made = await askHub(this.exchange, ask, (answer) => readMessage(INVITED, answer), {
      duties,
      minutes,
    });
    if (!made.ok) return made;
    const { url, secret, expiresAt } = made.value;
    return ok({ text: invitationText({ url, book: this.book, secret }), expiresAt, duties });
  }

  /** Codes nobody has used yet. */
  async open(): Promise<Result<InvitationList['invitations'], LinkProblem>> {
    const ask = { method: 'GET', path: this.path } as const;
    const list = await askHub(this.exchange, ask, (answer) => readMessage(INVITATION_LIST, answer));
    return list.ok ? ok(list.value.invitations) : list;
  }

  withdraw(invitation: string): Promise<Result<true, LinkProblem>> {
    const path = `${this.path}/${encodeURIComponent(invitation)}`;
    return askHub(this.exchange, { method: 'DELETE', path }, wasDone);
  }

  copy(text: string): Promise<boolean> {
    return copyText(text);
  }
}
