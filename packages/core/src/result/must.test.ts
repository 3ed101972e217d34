import { describe, expect, it } from 'vitest';
import { must, unreachable } from './must.ts';

describe('must', () => {
  it('passes on what is there, zero and the empty text included', () => {
    expect([must(0, ''), must('', ''), must(false, '')]).toEqual([0, '', false]);
  });

  it.each([null, undefined])('throws for %s with the reason', (absent) => {
    expect(() => must(absent, 'rows were counted')).toThrow('Impossible: rows were counted');
  });
});

describe('unreachable', () => {
  it('names the case that slipped through', () => {
    expect(() => unreachable('new' as never)).toThrow('unhandled case "new"');
  });
});
