import { err, type Result } from '@soxanh/core';
import { pushBody, readPage, readPushReply, type PulledPage } from '../message/lines.ts';
import { hubProblemOf } from '../message/problem.ts';
import type { PullAsk } from '../message/pull.ts';
import type { Exchange, HubLink, LinkProblem } from '../port/hub-link.ts';

/**
 * A book's hub over a way to send bytes. Every answer is read by its schema before anything is believed, and one that
 * speaks of another book is dropped (law T2).
 */
export function linkOver(exchange: Exchange, book: string): HubLink {
  const path = (what: string): string => `/v1/books/${book}/${what}`;
  return {
    async push(head, lines) {
      const body = pushBody(head, lines);
      const type = 'application/x-ndjson';
      const answer = await exchange({ method: 'POST', path: path('push'), body, type });
      if (!answer.ok) return answer;
      const { status, body: text } = answer.value;
      return isGood(status) ? readPushReply(text, lines.length) : err(hubProblemOf(status, text));
    },
    async pull(ask) {
      const { wait } = ask;
      const answer = await exchange({ method: 'GET', path: path(`pull?${questionOf(ask)}`), wait });
      if (!answer.ok) return answer;
      const { status, body: text } = answer.value;
      return isGood(status) ? ofBook(readPage(text), book) : err(hubProblemOf(status, text));
    },
  };
}

const isGood = (status: number): boolean => status >= 200 && status < 300;

/** Places in the log are letters, digits, `-`, `_` and `.`; still they came from outside. */
const questionOf = ({ after, high, limit, wait }: PullAsk): string =>
  `after=${encodeURIComponent(after)}&high=${encodeURIComponent(high)}&limit=${limit}&wait=${wait}`;

function ofBook(page: Result<PulledPage, LinkProblem>, mine: string): Result<PulledPage, LinkProblem> {
  if (!page.ok || page.value.head.book === mine) return page;
  return err({ kind: 'other-book', mine, theirs: page.value.head.book });
}
