import { expect, it } from 'vitest';
import { err, ok, type Result } from './result.ts';

it('tells a value from a refusal, whatever they hold', () => {
  const half = (n: number): Result<number, { odd: number }> => (n % 2 === 0 ? ok(n / 2) : err({ odd: n }));
  expect(half(4)).toEqual({ ok: true, value: 2 });
  expect(half(5)).toEqual({ ok: false, error: { odd: 5 } });
});
