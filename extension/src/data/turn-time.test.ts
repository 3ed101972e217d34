import { expect, it } from 'vitest';
import { turnTimes, TURN_MILLIS } from './turn-time.ts';

it('a turn with a slow server and a folder keeps its time, the patience of the last calls included', () => {
  let now = 1_000_000;
  const begin = now;
  const { hub, folder } = turnTimes(() => now, TURN_MILLIS, true);
  // A server that answers only when patience ends, as long as another call may begin.
  while (hub.goOn()) now += hub.patience();
  expect(now - begin).toBeLessThanOrEqual(TURN_MILLIS * (2 / 3) + 1000);
  expect(folder.goOn()).toBe(true);
  while (folder.goOn()) now += folder.patience();
  expect(now - begin).toBeLessThanOrEqual(TURN_MILLIS + 1000);
});

it('a server alone has the whole turn; a short turn of a page does not cut a call short', () => {
  let now = 0;
  const alone = turnTimes(() => now, TURN_MILLIS, false);
  now = 9000;
  expect(alone.hub.goOn()).toBe(true);
  expect(alone.hub.patience()).toBe(3000);
  now = 0;
  const short = turnTimes(() => now, 2000, false);
  now = 1999;
  expect(short.hub.goOn()).toBe(true);
  expect(short.hub.patience()).toBe(10_000);
  now = 2000;
  expect(short.hub.goOn()).toBe(false);
});
