import { secureHeaders } from 'hono/secure-headers';
import { STYLE_HASH } from './routes/start-page.ts';
import type { MiddlewareHandler } from 'hono';

const NONE = ["'none'"];

/** A year in seconds. */
const HSTS = 'max-age=31536000';

/**
 * Headers of every answer. Nothing of it is to be run, framed or kept; the start page has one style.
 *
 * @param isEncrypted by this process, or by a proxy before it: browsers then come back encrypted only.
 */
export const safeHeaders = (isEncrypted: boolean): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: NONE,
      styleSrc: [STYLE_HASH],
      baseUri: NONE,
      formAction: NONE,
      frameAncestors: NONE,
    },
    strictTransportSecurity: isEncrypted ? HSTS : false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
  });

/** No cache between may keep an answer: each is for one machine at one moment. */
export const keepNowhere: MiddlewareHandler = async (c, next) => {
  c.header('cache-control', 'no-store');
  await next();
};
