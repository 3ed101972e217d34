import { secureHeaders } from 'hono/secure-headers';
import type { MiddlewareHandler } from 'hono';

/** A year in seconds. */
const HSTS = 'max-age=31536000';

/**
 * Headers of every answer. Nothing of it is to be shown, run, framed or kept: a route that shows a page says so itself.
 *
 * @param isEncrypted by this process, or by a proxy before it: browsers then come back encrypted only.
 */
export const safeHeaders = (isEncrypted: boolean): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    strictTransportSecurity: isEncrypted ? HSTS : false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
  });

/** No cache between may keep an answer: each is for one machine at one moment. */
export const keepNowhere: MiddlewareHandler = async (c, next) => {
  c.header('cache-control', 'no-store');
  await next();
};
