import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { problemAnswer } from './errors.ts';

/** Pages of browser extensions: the only ones that may ask from a browser. Firefox's is another on every machine. */
const EXTENSION = /^(chrome|moz)-extension:\/\/[A-Za-z0-9-]{1,64}$/;

/** What anybody may look at in a browser. */
const OPEN_PATHS: ReadonlySet<string> = new Set(['/', '/moi', '/health']);

/** Lets extensions ask without any permission for this host: it asks by its token, never by cookies. */
export const allowExtensions: MiddlewareHandler = cors({
  origin: (origin) => (EXTENSION.test(origin) ? origin : undefined),
  allowMethods: ['GET', 'POST', 'PATCH', 'DELETE'],
  allowHeaders: ['authorization', 'content-type'],
  exposeHeaders: ['retry-after'],
  maxAge: 7200,
});

/** Other pages are turned away at once. No origin at all is no page, or Firefox. */
export const refuseOtherPages: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin');
  if (origin === undefined || EXTENSION.test(origin) || OPEN_PATHS.has(c.req.path)) return next();
  return problemAnswer({ kind: 'bad-request', why: 'origin' }, 403);
};
