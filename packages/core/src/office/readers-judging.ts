import { dayNumberFromText } from '../calendar/day.ts';
import { isAbsentOr, isName, isOneOf, isWhole, type FactReader } from './reader.ts';
import { LARGEST_AMOUNT } from '../quantity/amount.ts';
import { isDecimalText } from '../quantity/decimal.ts';

const isDay = (value: unknown): boolean =>
  typeof value === 'string' && dayNumberFromText(value) !== undefined;
const isAmount = (value: unknown): boolean => isWhole(value, 0, LARGEST_AMOUNT);

export const QUOTA: FactReader<'quota'> = {
  topic: 'quota',
  reads: ({ through, amount }) => isDay(through) && isAmount(amount),
};

export const TARGET: FactReader<'target'> = {
  topic: 'target',
  reads: ({ saving }) => isWhole(saving, 0, 10_000),
};

export const BASELINE: FactReader<'baseline'> = {
  topic: 'baseline',
  reads: ({ first, through }) => isDay(first) && isDay(through),
};

export const EXPOSURE: FactReader<'exposure'> = {
  topic: 'exposure',
  reads: ({ per }) => isOneOf(per, ['person', 'day']),
};

export const FACTOR: FactReader<'factor'> = {
  topic: 'factor',
  reads: ({ value, year, source }) =>
    typeof value === 'string' && isDecimalText(value) && isWhole(year, 1990, 2200) && isName(source),
};

export const CONDITION: FactReader<'condition'> = {
  topic: 'condition',
  reads: ({ kind, text }) =>
    isOneOf(kind, ['equipment', 'moved', 'reorganised', 'building', 'other']) && isAbsentOr(text, isName),
};

export const TEMPERATURE: FactReader<'temperature'> = {
  topic: 'temperature',
  reads: ({ tenths }) => isWhole(tenths, -600, 600),
};

export const METHOD: FactReader<'method'> = { topic: 'method', reads: ({ value }) => isAmount(value) };
