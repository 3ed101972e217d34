import { expect, it } from 'vitest';
import { turns } from './turns.ts';

it('runs no more jobs at once than there are places, in their order, and goes on after one that failed', async () => {
  const inTurn = turns(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const job = (number: number) => async (): Promise<number> => {
    begun.push(number);
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, 5));
    running -= 1;
    if (number === 2) throw new Error('job 2');
    return number;
  };
  const ends = await Promise.allSettled([1, 2, 3, 4, 5].map((number) => inTurn(job(number))));
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
  expect(ends.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
