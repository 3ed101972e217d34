import { isAddress } from './address.ts';
import type { FactReader } from './reader.ts';

/** Which server the book is on. Apart from the other readers: pages that only record never ask. */
export const HUB: FactReader<'hub'> = { topic: 'hub', reads: ({ url }) => isAddress(url) };
