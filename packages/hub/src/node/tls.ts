import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { ok, type Bilingual, type Result } from '@soxanh/core';
import { refuse, type Complaint } from './complaint.ts';
import type { Config } from './config.ts';

/** What a server encrypts with, and until when its certificate is good. */
export interface Tls {
  readonly context: SecureContextOptions;
  /** An instant in milliseconds. */
  readonly validTo: number;
}

const NOT_PEM: Bilingual = {
  vi: 'cần hai tệp dạng PEM (dòng đầu "-----BEGIN …"); tệp .pfx, .p12, .der phải đổi sang PEM trước.',
  en: 'two PEM files are needed (beginning with "-----BEGIN …"); .pfx, .p12 and .der have to be converted first.',
};

/** What happens to those who set up a server; anything else is said in the system's own words. */
const CAUSES: Readonly<Record<string, Bilingual>> = {
  ENOENT: { vi: 'không có tệp này.', en: 'there is no such file.' },
  EACCES: { vi: 'không có quyền đọc.', en: 'reading it is not permitted.' },
  ERR_OSSL_X509_KEY_VALUES_MISMATCH: {
    vi: 'khóa không thuộc chứng thư này.',
    en: 'the key is not that of the certificate.',
  },
  ERR_OSSL_PEM_NO_START_LINE: NOT_PEM,
  ERR_OSSL_UNSUPPORTED: NOT_PEM,
  ERR_OSSL_ASN1_WRONG_TAG: NOT_PEM,
  ERR_OSSL_BAD_DECRYPT: {
    vi: 'khóa có mật khẩu; cần khóa không có mật khẩu, chỉ người chạy máy chủ đọc được.',
    en: 'the key has a password; one without is needed, which only the user of the hub may read.',
  },
};

/** Reads certificate and key, and tries them: a pair that does not fit is found out now, not by the first client. */
export function readTls({ cert, key }: NonNullable<Config['tls']>): Result<Tls, Complaint> {
  try {
    const text = readFileSync(cert);
    const context: SecureContextOptions = { cert: text, key: readFileSync(key), minVersion: 'TLSv1.2' };
    createSecureContext(context);
    // The first one of a chain is the server's own.
    return ok({ context, validTo: Date.parse(new X509Certificate(text).validTo) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const { vi = message, en = message } = CAUSES[code ?? ''] ?? {};
    return refuse(
      `Chứng thư không dùng được (--cert ${cert}, --key ${key}): ${vi}`,
      `The certificate cannot be used (--cert ${cert}, --key ${key}): ${en}`,
    );
  }
}
