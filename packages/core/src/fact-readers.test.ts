import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { FactReader, Fields } from './office/reader.ts';
import * as hubs from './office/readers-hub.ts';
import * as judging from './office/readers-judging.ts';
import * as meters from './office/readers-meter.ts';
import * as offices from './office/readers.ts';
import { FACT_VALUES } from './office/schema.ts';
import { TOPICS, type Topic } from './office/topic.ts';

const isReader = (value: unknown): value is FactReader<Topic> => typeof value === 'object';
const READERS = [offices, meters, judging, hubs].flatMap((room) => Object.values(room).filter(isReader));

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
  ],
  ...[
    'Tòa',
    'paper',
    'gas',
    'month',
    'head-count',
    'common',
    'person',
    'equipment',
    '2026-06-08',
    '2026-06-31',
  ],
  ...['https://a.example', 'http://127.0.0.1:4765', 'http://a.example', 'https://', 'ftp://a'],
  ...['1', '0.65', '1e3', '-1', '1,5', '9'.repeat(41)],
  ...[-601, -1, 0, 1, 1.5, 6, 7, 12, 13, 100, 101, 600, 601, 1440, 1441, 1990, 2200, 2201, 10_000, 10_001],
  ...[100_000, 100_001, 1e9, 1e9 + 1, 1e12, 1e12 + 1, Number.NaN, 2 ** 53],
  ...[true, false, null, undefined, [], {}, ['TCĐ'], ['van-phong'], [''], [1]],
  ...[{ 'van-phong': 10_000 }, { 'Văn phòng': 1 }, { 'van-phong': 10_001 }],
);

const FIELDS = [
  ...['name', 'building', 'kind', 'open', 'short', 'successor', 'people', 'every', 'is', 'text', 'allowed'],
  ...[
    'minutes',
    'reams',
    'resource',
    'departments',
    'parent',
    'digits',
    'decimals',
    'multiplier',
    'register',
  ],
  ...[
    'serial',
    'writers',
    'by',
    'shares',
    'common',
    'receiver',
    'dm2',
    'url',
    'through',
    'amount',
    'saving',
    'first',
  ],
  ...['per', 'value', 'year', 'source', 'tenths', 'topic', 'of'],
];

/** One good value of each topic, so that single fields are tried in good company. */
const GOOD: Readonly<Record<Topic, Fields>> = {
  office: { name: 'Ban' },
  building: { name: 'Tòa nhà số 1' },
  department: { name: 'Văn phòng' },
  'head-count': { people: 9 },
  expect: { every: 'week' },
  calendar: { is: 'off' },
  scope: { text: 'Giấy in' },
  notes: { allowed: true },
  'cut-off': { minutes: 1020 },
  carton: { reams: 5 },
  meter: { name: 'Công tơ 1', resource: 'electricity' },
  allocation: { by: 'head-count' },
  area: { dm2: 12_000 },
  quota: { through: '2026-06-30', amount: 4400 },
  target: { saving: 200 },
  baseline: { first: '2025-01-01', through: '2025-12-31' },
  exposure: { per: 'day' },
  factor: { value: '0.6592', year: 2023, source: 'Cục Biến đổi khí hậu' },
  condition: { kind: 'equipment' },
  temperature: { tenths: 315 },
  method: { value: 300 },
  hub: { url: 'https://hub.example' },
  withdrawn: { topic: 'quota', of: 'van-phong/paper' },
};

it('has a reader for every topic', () => {
  expect(READERS.map(({ topic }) => topic).toSorted()).toEqual([...TOPICS].toSorted());
});

it('reads exactly the values the schema accepts', () => {
  const values = fc.constantFrom(...READERS).chain((reader) =>
    fc
      .record(Object.fromEntries(FIELDS.map((field) => [field, oddities])), { requiredKeys: [] })
      .chain((odd) => fc.constantFrom(odd, ...Object.keys(odd).map((field) => ({ [field]: odd[field] })), {}))
      .map((odd) => ({ reader, value: { ...GOOD[reader.topic], ...odd } })),
  );
  fc.assert(
    fc.property(values, ({ reader, value }) => {
      expect(reader.reads(value)).toBe(v.is(FACT_VALUES[reader.topic], value));
    }),
    { numRuns: 8000 },
  );
});
