import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { ok, type Result } from '@soxanh/core';
import { refuse, type Complaint } from './complaint.ts';
import type { Config } from './config.ts';

/** What a server encrypts with, and until when its certificate is good. */
export interface Tls {
  readonly context: SecureContextOptions;
  /** An instant in milliseconds. */
  readonly validTo: number;
}

/** Reads certificate and key, and tries them: a pair that does not fit is found out now, not by the first client. */
export function readTls({ cert, key }: NonNullable<Config['tls']>): Result<Tls, Complaint> {
  try {
    const text = readFileSync(cert);
    const context: SecureContextOptions = { cert: text, key: readFileSync(key), minVersion: 'TLSv1.2' };
    createSecureContext(context);
    // The first one of a chain is the server's own.
    return ok({ context, validTo: Date.parse(new X509Certificate(text).validTo) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(
      `Chứng thư không dùng được (--cert ${cert}, --key ${key}): ${why}`,
      `The certificate cannot be used (--cert ${cert}, --key ${key}): ${why}`,
    );
  }
}
