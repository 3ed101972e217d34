import { fileURLToPath } from 'node:url';

/** The folder of this repository, whatever folder a command was started in. Ends without a slash. */
export const repository = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/[/\\]$/u, '');
