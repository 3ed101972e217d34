import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This repository, whatever folder the tests are started in. */
const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const folder = process.env['SOXANH_DATA'] ?? join(repository, '../shared/data');

/**
 * Whether the folder of real measurements is there: `SOXANH_DATA`, else `../shared/data` beside the repository. Its
 * absence is the only reason for which a test may be skipped.
 *
 * @example
 * describe.skipIf(!hasSharedData)('imports a building', () => { … });
 */
export const hasSharedData = existsSync(folder);

/** The path of a file of the shared data: `sharedDataPath('nmecr/eload.csv')`. */
export const sharedDataPath = (name: string): string => join(folder, name);

/** The bytes of a file of the shared data. */
export const sharedDataBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(sharedDataPath(name)));
