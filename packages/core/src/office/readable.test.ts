import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { isReadable } from './readable.ts';
import { FACT_VALUES } from './schema.ts';
import { TOPICS } from './topic.ts';

const oddities = fc.constantFrom<unknown>(
  ...[
    '',
    ' ',
    'x',
    'a'.repeat(201),
    'b'.repeat(301),
    'department',
    'union',
    'day',
    'never',
    'off',
    'toa-nha-1',
    'Tòa',
  ],
  ...[-1, 0, 1, 1.5, 100, 101, 1440, 1441, 100_000, 100_001, Number.NaN, 2 ** 53],
  ...[true, false, null, undefined, [], {}, ['TCĐ'], [''], [1]],
);

const values = fc.record(
  Object.fromEntries(
    [
      'name',
      'building',
      'kind',
      'open',
      'short',
      'people',
      'every',
      'is',
      'text',
      'allowed',
      'minutes',
      'reams',
    ].map((field) => [field, oddities]),
  ),
  { requiredKeys: [] },
);

it('reads exactly the values the schema accepts', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TOPICS),
      fc.oneof({ weight: 20, arbitrary: values }, oddities),
      (topic, value) => {
        // The schema takes an array for an object; no reader of facts ever meets one.
        fc.pre(!Array.isArray(value));
        expect(isReadable(topic, value)).toBe(v.is(FACT_VALUES[topic], value));
      },
    ),
    { numRuns: 5000 },
  );
});
