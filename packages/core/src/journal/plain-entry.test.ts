import { entryMaker } from '@soxanh/testkit';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { KINDS } from './entry.ts';
import { isPlainEntry } from './plain-entry.ts';

const make = entryMaker('may-a');
const all = { reason: 'ghi bù', typed: '20 tờ', note: 'họp', item: 'bottle', about: true } as const;
const plain = [
  make.use(),
  make.use({ amount: 0 }),
  make.use(all),
  make.none(),
  make.none({ note: 'nghỉ', reason: 'bù' }),
  { ...make.use(), by: { device: 'd', role: 'recorder', department: 'van-phong' } },
];

const fields = [
  ...['v', 'id', 'n', 'prev', 'kind', 'at', 'by', 'reason', 'supersedes', 'source', 'through'],
  ...['department', 'resource', 'day', 'amount', 'item', 'about', 'typed', 'note', 'x-unknown', '__proto__'],
];
const oddities = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    1e13,
    '',
    'x',
    'use',
    'none',
    'A'.repeat(43),
  ),
  fc.constantFrom<unknown>(
    '2026-06-31',
    '2026-06-08',
    'x'.repeat(1001),
    'Chữ',
    { device: 'd', role: 'x' },
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    { device: 'd', role: 'head' },
    { device: 'd', role: 'head', more: 1 },
    { role: 'head' },
  ),
);

describe('isPlainEntry', () => {
  it.each(plain)('recognises the common entry', (entry) => {
    expect(isPlainEntry(JSON.parse(JSON.stringify(entry)))).toBe(true);
  });

  it('accepts nothing that the schema of its kind would refuse, whatever is wrong with one or two fields', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...plain),
        fc.array(fc.tuple(fc.constantFrom(...fields), oddities), { maxLength: 2 }),
        (entry, changes) => {
          const spoilt: unknown = { ...entry, ...Object.fromEntries(changes) };
          if (!isPlainEntry(spoilt)) return;
          accepted++;
          expect(v.is(KINDS[spoilt.kind], spoilt)).toBe(true);
          expect(Object.keys(spoilt).every((key) => fields.includes(key) && key !== 'x-unknown')).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it('leaves to the schema what has links, a span, a source or an unknown field', () => {
    const use = make.use();
    const left = [
      make.correct(use),
      make.use({ through: '2026-06-09' }),
      make.use({ source: { batch: 'b', key: 'k' } }),
      { ...use, later: 1 },
      { ...use, by: { ...use.by, later: 1 } },
      make.void(use),
      make.foreign(),
      null,
      [],
      'use',
    ];
    expect(left.filter((entry) => isPlainEntry(entry))).toEqual([]);
  });
});
