import { isRecordId } from './record-id.ts';
import type { Topic } from './topic.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Tells whether a fact's value is one this version can read: what `FACT_VALUES` says, without the schema library, which
 * pages that start often should not have to load. A test holds the two together.
 */
export function isReadable(topic: Topic, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return READERS[topic](value as Fields);
}

const READERS: Readonly<Record<Topic, (value: Fields) => boolean>> = {
  office: ({ name }) => isName(name),
  building: ({ name }) => isName(name),
  department: ({ name, building, kind, open, short }) =>
    isName(name) &&
    (building === undefined || (typeof building === 'string' && isRecordId(building))) &&
    (kind === undefined || isOneOf(kind, ['department', 'shared', 'union'])) &&
    (open === undefined || typeof open === 'boolean') &&
    (short === undefined || (Array.isArray(short) && short.every(isName))),
  'head-count': ({ people }) => isWhole(people, 0, 100_000),
  expect: ({ every }) => isOneOf(every, ['day', 'week', 'month', 'never']),
  calendar: ({ is }) => isOneOf(is, ['working', 'off']),
  scope: ({ text }) => typeof text === 'string' && text.trim().length <= 300,
  notes: ({ allowed }) => typeof allowed === 'boolean',
  'cut-off': ({ minutes }) => isWhole(minutes, 0, 24 * 60),
  carton: ({ reams }) => isWhole(reams, 1, 100),
};

const isName = (value: unknown): boolean => {
  if (typeof value !== 'string') return false;
  const { length } = value.trim();
  return length >= 1 && length <= 200;
};

const isOneOf = (value: unknown, choices: readonly string[]): boolean => choices.includes(value as string);

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
