import { isAbsentOr, isName, isOneOf, isWhole, type FactReader } from './reader.ts';
import { isRecordId } from './record-id.ts';

/** Tells whether a value is an id. */
export const isId = (value: unknown): boolean => typeof value === 'string' && isRecordId(value);

export const OFFICE: FactReader<'office'> = { topic: 'office', reads: ({ name }) => isName(name) };

export const BUILDING: FactReader<'building'> = { topic: 'building', reads: ({ name }) => isName(name) };

export const DEPARTMENT: FactReader<'department'> = {
  topic: 'department',
  reads: ({ name, building, kind, open, short, successor, successors }) =>
    isName(name) &&
    isAbsentOr(building, isId) &&
    isAbsentOr(kind, (word) => isOneOf(word, ['department', 'shared', 'union'])) &&
    isAbsentOr(open, (flag) => typeof flag === 'boolean') &&
    isAbsentOr(short, (names) => Array.isArray(names) && names.every(isName)) &&
    isAbsentOr(successor, isId) &&
    isAbsentOr(successors, (ids) => Array.isArray(ids) && ids.every(isId)),
};

export const HEAD_COUNT: FactReader<'head-count'> = {
  topic: 'head-count',
  reads: ({ people }) => isWhole(people, 0, 100_000),
};

export const EXPECT: FactReader<'expect'> = {
  topic: 'expect',
  reads: ({ every }) => isOneOf(every, ['day', 'week', 'month', 'never']),
};

export const CALENDAR: FactReader<'calendar'> = {
  topic: 'calendar',
  reads: ({ is }) => isOneOf(is, ['working', 'off']),
};

export const SCOPE: FactReader<'scope'> = {
  topic: 'scope',
  reads: ({ text }) => typeof text === 'string' && text.trim().length <= 300,
};

export const NOTES: FactReader<'notes'> = {
  topic: 'notes',
  reads: ({ allowed }) => typeof allowed === 'boolean',
};

export const CUT_OFF: FactReader<'cut-off'> = {
  topic: 'cut-off',
  reads: ({ minutes }) => isWhole(minutes, 0, 24 * 60),
};

export const CARTON: FactReader<'carton'> = {
  topic: 'carton',
  reads: ({ reams }) => isWhole(reams, 1, 100),
};

export const WITHDRAWN: FactReader<'withdrawn'> = {
  topic: 'withdrawn',
  reads: ({ topic, of }) => isName(topic) && isName(of),
};
