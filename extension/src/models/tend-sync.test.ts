import { expect, it } from 'vitest';
import { TendSync } from './tend-sync.ts';

function desk(isShared: boolean) {
  const asked: string[] = [];
  const timers = new Set<() => void>();
  const tend = new TendSync({
    later: (_millis, action) => {
      timers.add(action);
      return () => timers.delete(action);
    },
    isShared: async () => isShared,
    sync: async (cause) => void asked.push(cause),
    ring: async (isOn) => void asked.push(isOn ? 'ring' : 'no ring'),
  });
  const pass = async (): Promise<void> => {
    for (const action of timers) action();
    timers.clear();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { tend, asked, pass };
}

it('[T5] on a machine that shares nothing no alarm rings and nobody is asked', async () => {
  const { tend, asked, pass } = desk(false);
  await tend.begin();
  tend.saved();
  await pass();
  expect(asked).toEqual(['no ring', 'no ring']);
});

it('shares at the start, at every ring, and once for saves that follow one another', async () => {
  const { tend, asked, pass } = desk(true);
  await tend.begin();
  await tend.rang();
  tend.saved();
  tend.saved();
  tend.saved();
  await pass();
  expect(asked).toEqual(['ring', 'wanted', 'ring', 'alarm', 'ring', 'alarm']);
  // What was set on another page is no reason to ask a server that has failed.
  asked.length = 0;
  await tend.begin('alarm');
  expect(asked).toEqual(['ring', 'alarm']);
});
