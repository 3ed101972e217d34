import { expect, it } from 'vitest';
import { unitNamed } from './unit-name.ts';

it.each([
  ['kWh', 1000],
  ['KWH', 1000],
  ['MWh', 1_000_000],
  ['Wh', 1],
  ['mL', 1],
  [' m³ ', 1_000_000],
  ['Ram', 500],
  ['Cái', 1],
])('%j holds %i small units', (text, per) => {
  expect(unitNamed(text)?.per).toBe(per);
});

it.each(['mWh', 'mW', 'ML', 'kg', '', '__proto__', 'toString'])('does not know %j', (text) => {
  expect(unitNamed(text)).toBeUndefined();
});
