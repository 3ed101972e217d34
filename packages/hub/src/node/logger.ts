import { hash } from 'node:crypto';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { HubEvent } from '../service/world.ts';

/**
 * A logger that writes a line of JSON an event: when, how grave, what. No address of a request, no token, no label and no
 * text of an entry ever reaches it, because no event has one; a book is told by a part of its id's hash.
 */
export const hubLogger = (level: string, to: DestinationStream): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' }, to);

/** Writes an event down. */
export function logEvent(logger: Logger, event: HubEvent): void {
  switch (event.kind) {
    case 'answered': {
      const { method, route, status, millis } = event;
      const level = status >= 500 ? 'error' : status >= 400 ? 'info' : 'debug';
      logger[level]({ method, route, status, ms: Math.round(millis * 10) / 10 }, 'answered');
      return;
    }
    case 'pushed':
      logger.info({ book: bookMark(event.book), ...Object.fromEntries(event.outcomes) }, 'pushed');
      return;
    case 'pulled':
      logger.debug({ book: bookMark(event.book), records: event.records }, 'pulled');
      return;
    case 'rolled-back':
      logger.warn({ book: bookMark(event.book) }, 'rolled back');
      return;
    case 'trouble':
      logger.error({ problem: event.problem.kind, why: event.why }, 'trouble');
      return;
    case 'bug':
      logger.error({ stack: event.error instanceof Error ? event.error.stack : String(event.error) }, 'bug');
      return;
  }
}

/** Tells books apart in a log without naming them. */
const bookMark = (book: string): string => hash('sha256', book, 'base64url').slice(0, 8);
