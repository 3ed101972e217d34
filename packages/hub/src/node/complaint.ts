import { err, type Bilingual, type Result } from '@soxanh/core';

/** Why a command was not done, in one line of each language. */
export type Complaint = Bilingual;

/** A refusal of a command. */
export const refuse = (vi: string, en: string): Result<never, Complaint> => err({ vi, en });
