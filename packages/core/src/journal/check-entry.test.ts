import { entries, entryMaker } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntry } from './check-entry.ts';
import { known } from './kind.ts';

const make = entryMaker('may-a');
const use = make.use();
const none = make.none();
const spoil = (entry: object, more: object): unknown => ({ ...entry, ...more });

describe('checkEntry', () => {
  it('[J5] hands back the very same object, unknown fields and all', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const before = structuredClone(entry);
        const checked = checkEntry(entry);
        expect(checked.ok && checked.value).toBe(entry);
        expect(entry).toEqual(before);
      }),
    );
  });

  it('[J5] keeps unknown kinds and later versions, of which it knows no fields', () => {
    const reading = { ...use, kind: 'tally', amount: 'năm' };
    const later = { v: 2, id: use.id, kind: 'use', amount: { about: [5] }, n: 'x' };
    for (const entry of [reading, later]) {
      const checked = checkEntry(entry);
      expect(checked.ok && [checked.value, known(checked.value)]).toEqual([entry, undefined]);
    }
  });

  it('[J6] no time is a reason to refuse', () => {
    for (const at of ['', 'hôm qua', '9999-99-99T99:99:99Z', '0001-01-01T00:00:00+07:00']) {
      expect(checkEntry(spoil(use, { at })).ok).toBe(true);
    }
    const odd = { ...use, id: '00000000-0000-7000-8000-000000000000' };
    expect(checkEntry(odd).ok).toBe(true);
  });

  it.each([
    ['id', spoil(use, { id: 'x' })],
    ['v', spoil(use, { v: 0 })],
    ['v', spoil(use, { v: '1' })],
    ['n', spoil(use, { n: 0 })],
    ['n', spoil(use, { n: 1.5 })],
    ['prev', spoil(use, { prev: 'x' })],
    ['prev', spoil(use, { prev: undefined })],
    ['by.device', spoil(use, { by: { role: 'office' } })],
    ['by.role', spoil(use, { by: { device: 'd', role: 'boss' } })],
    ['by.department', spoil(use, { by: { device: 'd', role: 'head', department: 'Văn phòng' } })],
    ['by', spoil(use, { by: null })],
    ['department', spoil(use, { department: 'Văn phòng' })],
    ['resource', spoil(use, { resource: '' })],
    ['day', spoil(use, { day: '2026-06-31' })],
    ['day', spoil(none, { day: 20_260_608 })],
    ['amount', spoil(use, { amount: -1 })],
    ['amount', spoil(use, { amount: 0.5 })],
    ['amount', spoil(use, { amount: '20' })],
    ['amount', spoil(use, { amount: 1e13 })],
    ['about', spoil(use, { about: false })],
    ['item', spoil(use, { item: 'CHAI' })],
    ['note', spoil(none, { note: 'x'.repeat(1001) })],
    ['typed', spoil(use, { typed: 5 })],
    ['supersedes', spoil(use, { supersedes: [] })],
    ['supersedes.0', spoil(use, { supersedes: ['x'] })],
    ['source.key', spoil(use, { source: { batch: 'b' } })],
    ['at', spoil(use, { at: 5 })],
    ['', spoil(use, { through: use.day })],
    ['', spoil(use, { through: '2027-06-09' })],
    ['through', spoil(use, { through: 'mai' })],
    ['', { ...make.void(use), supersedes: undefined }],
    ['from', { ...use, kind: 'office', topic: 'office', of: 'office', value: {}, from: 'nay' }],
    ['kind', { ...use, kind: 7 }],
    ['', JSON.parse(`{"v":1,"deep":${'['.repeat(20_000)}${']'.repeat(20_000)}}`) as unknown],
    ['', JSON.parse('{"v":9,"huge":1e999}') as unknown],
    ['', null],
    ['', 'use'],
    ['', 7],
    ['v', []],
  ])('refuses and names the field %j', (field, input) => {
    const checked = checkEntry(input);
    expect(checked.ok ? 'taken' : checked.error.field).toBe(field);
    expect(checked.ok ? '' : checked.error.reason).not.toBe('');
  });

  it('takes the longest span there may be', () => {
    expect(checkEntry(spoil(use, { through: '2027-06-08' })).ok).toBe(true);
  });
});
