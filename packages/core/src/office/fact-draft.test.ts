import { describe, expect, it } from 'vitest';
import { checkFact } from './fact-draft.ts';

const good = { topic: 'head-count', of: 'van-phong', from: '2026-06-01', value: { people: 10 } };

describe('checkFact', () => {
  it.each([
    good,
    { topic: 'office', of: 'office', from: '2026-01-01', value: { name: 'Ban Tổ chức', later: 'kept' } },
    { topic: 'building', of: 'toa-nha-1', from: '2026-01-01', value: { name: 'Tòa nhà số 1' } },
    {
      topic: 'department',
      of: 'van-phong',
      from: '2026-01-01',
      value: { name: 'Văn phòng Ban', kind: 'department', building: 'toa-nha-1', open: true, short: ['VP'] },
    },
    { topic: 'expect', of: 'van-phong/electricity', from: '2026-01-01', value: { every: 'month' } },
    { topic: 'calendar', of: '2026-06-06', from: '2026-06-06', value: { is: 'working' } },
    { topic: 'scope', of: 'office', from: '2026-01-01', value: { text: '' } },
    { topic: 'notes', of: 'office', from: '2026-01-01', value: { allowed: true } },
    { topic: 'cut-off', of: 'office', from: '2026-01-01', value: { minutes: 1020 } },
    { topic: 'carton', of: 'office', from: '2026-01-01', value: { reams: 5 } },
  ])('takes a fact of $topic', (fact) => {
    expect(checkFact(fact)).toEqual({ ok: true, value: fact });
  });

  it.each([
    ['topic', { ...good, topic: 'weather' }],
    ['topic', { ...good, topic: 'constructor' }],
    ['of', { ...good, of: 'Văn phòng' }],
    ['of', { ...good, topic: 'expect', of: 'van-phong' }],
    ['of', { ...good, topic: 'expect', of: 'van-phong/gas' }],
    ['of', { ...good, topic: 'calendar', of: '2026-06-31' }],
    ['of', { ...good, topic: 'office', of: 'van-phong' }],
    ['from', { ...good, from: '01/6/2026' }],
    ['value.people', { ...good, value: { people: -1 } }],
    ['value.people', { ...good, value: { people: 1.5 } }],
    ['value.people', { ...good, value: {} }],
    ['value', { ...good, value: JSON.parse('{"people":1,"x":1e999}') as object }],
    [
      'value',
      { ...good, value: { people: 1, x: JSON.parse('['.repeat(9999) + ']'.repeat(9999)) as object } },
    ],
    ['extra', { ...good, extra: 1 }],
    ['', 'no object'],
    ['', null],
  ])('refuses and names the field %j', (field, fact) => {
    const checked = checkFact(fact);
    expect(checked.ok ? 'taken' : checked.error.field).toBe(field);
  });

  it('trims names, and refuses one of nothing but spaces', () => {
    const named = (name: string): unknown => checkFact({ ...good, topic: 'building', value: { name } });
    expect(named(' Tòa nhà ')).toMatchObject({ value: { value: { name: 'Tòa nhà' } } });
    expect(named('  ')).toMatchObject({
      ok: false,
      error: { field: 'value.name', reason: 'must not be empty' },
    });
  });
});
