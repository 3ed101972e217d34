import type { Result } from '@soxanh/core';
import type { PulledPage, Strange } from '../message/lines.ts';
import type { HubProblem } from '../message/problem.ts';
import type { PullAsk } from '../message/pull.ts';
import type { PushHead, PushReply } from '../message/push.ts';

/** Why a call came to nothing. Whether the hub did what was asked is not known: it is asked again (law S3). */
export type LinkProblem =
  | HubProblem
  /** No answer at all: no network, no such address, a certificate nobody trusts, or it took too long. */
  | { readonly kind: 'unreached'; readonly detail: string }
  /** An answer that is not one of this protocol. */
  | Strange
  /** An answer for another book: some machinery between mixed up two answers. Nothing of it is used. */
  | { readonly kind: 'other-book'; readonly mine: string; readonly theirs: string };

/** A book's hub, as far as moving entries goes. `linkOver` makes one of a way to send bytes. */
export interface HubLink {
  push(head: PushHead, lines: readonly string[]): Promise<Result<PushReply, LinkProblem>>;
  pull(ask: PullAsk): Promise<Result<PulledPage, LinkProblem>>;
}

/** One question to a hub by HTTP. The path begins with `/`; the token is the sender's to add. */
export interface HubRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: string;
  readonly type?: 'application/x-ndjson' | 'application/json';
  /** The answer may be kept back so long on purpose, in seconds: patience has to be longer. */
  readonly wait?: number;
}

/** The answer to it, whatever its status. */
export interface HubResponse {
  readonly status: number;
  readonly body: string;
}

/** Sends a question to a hub: `fetch`, its time-out and the token on the outside; a switchboard in tests. */
export type Exchange = (
  request: HubRequest,
) => Promise<Result<HubResponse, Extract<LinkProblem, { kind: 'unreached' }>>>;
