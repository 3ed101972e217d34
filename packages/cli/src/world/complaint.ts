import { err, type Bilingual } from '@soxanh/core';

/** 0 all well · 1 something was refused, asked or found wrong · 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Why a command stopped: the exit code, and what is said on standard error. */
export interface Complaint {
  readonly exit: 1 | 2;
  readonly says: Bilingual;
}

type Refusal = { readonly ok: false; readonly error: Complaint };

/** The command is right but what it was asked cannot be done. */
export const refuse = (vi: string, en: string): Refusal => err({ exit: 1, says: { vi, en } });

/** The command line itself is wrong. */
export const misuse = (vi: string, en: string): Refusal => err({ exit: 2, says: { vi, en } });
