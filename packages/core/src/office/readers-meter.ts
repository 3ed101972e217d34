import { isAbsentOr, isName, isOneOf, isWhole, type FactReader } from './reader.ts';
import { isId } from './readers.ts';
import { isDecimalText } from '../quantity/decimal.ts';
import { isResourceId } from '../quantity/resource.ts';

const isDecimal = (value: unknown): boolean => typeof value === 'string' && isDecimalText(value);
const areIds = (value: unknown): boolean => Array.isArray(value) && value.every(isId);
const areSomeIds = (value: unknown): boolean => areIds(value) && (value as readonly unknown[]).length > 0;

export const METER: FactReader<'meter'> = {
  topic: 'meter',
  reads: (meter) =>
    isName(meter['name']) &&
    typeof meter['resource'] === 'string' &&
    isResourceId(meter['resource']) &&
    isAbsentOr(meter['building'], isId) &&
    isAbsentOr(meter['departments'], areSomeIds) &&
    isAbsentOr(meter['parent'], isId) &&
    isAbsentOr(meter['digits'], (digits) => isWhole(digits, 1, 12)) &&
    isAbsentOr(meter['decimals'], (digits) => isWhole(digits, 0, 6)) &&
    isAbsentOr(meter['multiplier'], isDecimal) &&
    isAbsentOr(meter['register'], isName) &&
    isAbsentOr(meter['serial'], isName) &&
    isAbsentOr(meter['writers'], areIds) &&
    isAbsentOr(meter['every'], (every) => isOneOf(every, ['day', 'week', 'month'])) &&
    isAbsentOr(meter['open'], (open) => typeof open === 'boolean'),
};

const isShare = (value: unknown): boolean => isWhole(value, 0, 10_000);

const areShares = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([id, share]) => isId(id) && isShare(share));

export const ALLOCATION: FactReader<'allocation'> = {
  topic: 'allocation',
  reads: ({ by, departments, shares, common, receiver }) =>
    isOneOf(by, ['head-count', 'area', 'shares', 'common']) &&
    isAbsentOr(departments, areSomeIds) &&
    isAbsentOr(shares, areShares) &&
    isAbsentOr(common, isShare) &&
    isAbsentOr(receiver, isId),
};

export const AREA: FactReader<'area'> = {
  topic: 'area',
  reads: ({ dm2 }) => isWhole(dm2, 0, 1_000_000_000),
};
