import { expect, it } from 'vitest';
import { NO_STATE, stateCode, stateOfCode, STATES, weakest, type Makeup } from './state.ts';

const none: Makeup = {
  missing: 0,
  allocated: 0,
  estimated: 0,
  measured: 0,
  'zero-confirmed': 0,
  'day-off': 0,
};

it('numbers every state, and no state is 0', () => {
  expect(STATES.map((state) => stateOfCode(stateCode(state)))).toEqual(STATES);
  expect([stateOfCode(NO_STATE), stateOfCode(99)]).toEqual([undefined, undefined]);
});

it('[L1] a group is as weak as its weakest day, off only if all are, and nothing if no day has a state', () => {
  expect(weakest({ ...none, measured: 20, allocated: 3, missing: 1 })).toBe('missing');
  expect(weakest({ ...none, measured: 20, estimated: 1, allocated: 1 })).toBe('allocated');
  expect(weakest({ ...none, measured: 20, estimated: 1 })).toBe('estimated');
  expect(weakest({ ...none, measured: 1, 'zero-confirmed': 5 })).toBe('measured');
  expect(weakest({ ...none, 'zero-confirmed': 1, 'day-off': 8 })).toBe('zero-confirmed');
  expect(weakest({ ...none, 'day-off': 2 })).toBe('day-off');
  expect(weakest(none)).toBeUndefined();
});
