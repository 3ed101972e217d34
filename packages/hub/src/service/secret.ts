import { hash } from 'node:crypto';
import { textOfBytes } from '../db/bytes.ts';
import type { StorageWorld } from '../db/storage.ts';

/** SHA-256 of a text in base64url: of an entry's line, a token, an invitation's secret. */
export const sha256 = (text: string): string => hash('sha256', text, 'base64url');

/** The secret of an invitation, 128 bits: told once, kept as its hash. */
export const freshSecretText = ({ random }: StorageWorld): string => textOfBytes(random(16));

/** The id of a machine in lists; no device's name and no secret. */
export const freshMachineId = ({ random }: StorageWorld): string => textOfBytes(random(12));
