import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMillisOfStamp, stampDay, stampText } from './stamp.ts';

const instants = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2150, 0, 1) });

describe('stampText', () => {
  it('says the office’s time with its offset', () => {
    expect(stampText(Date.UTC(2026, 5, 8, 2, 5, 30))).toBe('2026-06-08T09:05:30+07:00');
    expect(stampDay('2026-06-08T09:05:30+07:00')).toBe('2026-06-08');
    expect(['08/6/2026', '2026-06-31T09:05:30+07:00', '2026-06-08'].map(stampDay)).toEqual(
      Array.from({ length: 3 }),
    );
  });

  it('is what the platform reads as the same instant, and so do we', () => {
    fc.assert(
      fc.property(instants, (millis) => {
        const stamp = stampText(millis);
        expect(Date.parse(stamp)).toBe(Math.floor(millis / 1000) * 1000);
        expect(epochMillisOfStamp(stamp)).toBe(Date.parse(stamp));
      }),
    );
  });
});

describe('epochMillisOfStamp', () => {
  it('reads other offsets and fractions as the platform does', () => {
    for (const stamp of [
      '2026-06-08T09:05:30Z',
      '2026-06-08T09:05:30.250-05:30',
      '2024-02-29T23:59:59+14:00',
    ]) {
      expect(epochMillisOfStamp(stamp)).toBe(Math.floor(Date.parse(stamp) / 1000) * 1000);
    }
  });

  it.each(['2026-06-31T09:05:30Z', '2026-06-08T09:05:30', '2026-06-08', 'hôm nay', ''])(
    'refuses %j',
    (text) => {
      expect(epochMillisOfStamp(text)).toBeUndefined();
    },
  );
});
