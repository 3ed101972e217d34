import type { Office } from './office.ts';
import { HUB } from './readers-hub.ts';

/**
 * The address of the server a book names, whatever the day; undefined while it names none. Apart from `Office`, because
 * pages that only record never ask.
 *
 * @example
 * const value = { url: 'https://hub.example' };
 * hubOf(officeOf([{ id: '1', topic: 'hub', of: 'office', from: '2026-06-01', value }])); // 'https://hub.example'
 */
export const hubOf = (office: Office): string | undefined => office.facts.one(HUB, 'office').latest()?.url;
