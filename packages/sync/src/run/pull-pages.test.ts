import { expect, it } from 'vitest';
import { syncHub } from './sync-hub.ts';
import { DoubleHub } from './testing/double-hub.ts';
import { member } from './testing/hub-team.ts';

it('[S1] keeps pages of heavy entries a few at a time: a copy that joins never holds the whole log in memory', async () => {
  const hub = new DoubleHub('b1');
  const [office, late] = [member('may-a'), member('may-b')];
  for (let at = 0; at < 700; at++)
    office.store.write(office.make.use({ later: 'x'.repeat(60_000) } as never));
  await syncHub(office.store, hub.link());
  const letters: number[] = [];
  const { store } = late;
  const receive = store.receive.bind(store);
  store.receive = async (page, lines) => {
    letters.push(lines.reduce((sum, line) => sum + (line.is === 'entry' ? line.line.length : 0), 0));
    return receive(page, lines);
  };
  await syncHub(store, hub.link(), { limit: 35 });
  expect(store.counted()).toEqual(office.store.counted());
  expect(Math.max(...letters)).toBeLessThan(2 ** 24 + 35 * 61_000);
});
