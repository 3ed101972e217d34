import { afterEach, describe, expect, it, vi } from 'vitest';
import { everyNight, nextAt } from './nightly.ts';

describe('every night', () => {
  afterEach(() => void vi.useRealTimers());

  it('goes on after a night that threw, and says so', async () => {
    vi.useFakeTimers({ now: new Date('2026-06-08T01:00:00') });
    const told: unknown[] = [];
    const stop = everyNight(
      150,
      Date.now,
      () => Promise.reject(new Error(`EBUSY ${told.length}`)),
      (why) => told.push(why),
    );
    await vi.advanceTimersByTimeAsync(2 * 86_400_000);
    expect(told.map(String)).toEqual(['Error: EBUSY 0', 'Error: EBUSY 1']);
    await stop();
  });

  it('is the next time the clock on the wall shows the hour', () => {
    const at = (text: string) => new Date(text).getTime();
    expect(nextAt(150, at('2026-06-08T01:00:00'))).toBe(at('2026-06-08T02:30:00'));
    expect(nextAt(150, at('2026-06-08T02:30:00'))).toBe(at('2026-06-09T02:30:00'));
    expect(nextAt(150, at('2026-12-31T23:00:00'))).toBe(at('2027-01-01T02:30:00'));
  });

  it('works once a night, also after the machine slept through the hour', async () => {
    vi.useFakeTimers({ now: new Date('2026-06-08T01:00:00') });
    let nights = 0;
    const stop = everyNight(
      150,
      Date.now,
      async () => void nights++,
      (why) => expect.fail(String(why)),
    );
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(nights).toBe(0);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(nights).toBe(1);
    vi.setSystemTime(new Date('2026-06-11T09:00:00'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(nights).toBe(2);
    await stop();
    await vi.advanceTimersByTimeAsync(90_000_000);
    expect(nights).toBe(2);
  });
});
