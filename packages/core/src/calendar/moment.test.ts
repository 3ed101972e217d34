import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, dayText } from './day.ts';
import { epochMillisOf, epochMillisOfStamp, momentAt, stampDay, stampText } from './moment.ts';

const instants = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2150, 0, 1) });

/** The zone of the office as the platform's own tables know it. */
const platform = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

describe('momentAt', () => {
  it.each(['America/Los_Angeles', 'Pacific/Kiritimati'])(
    '[C1] shows the office’s date on a machine set to %s',
    (zone) => {
      const moment = new URL('./moment.ts', import.meta.url).href;
      const script = `
        import { momentAt } from ${JSON.stringify(moment)};
        const seen = [Date.UTC(2026, 5, 7, 16, 59), Date.UTC(2026, 5, 7, 17, 0)].map(momentAt);
        console.log(JSON.stringify({ seen, offset: new Date(0).getTimezoneOffset() }));`;
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      const { seen, offset } = JSON.parse(output) as { seen: unknown; offset: number };
      expect(offset).not.toBe(-420);
      expect(seen).toEqual([
        { day: dayOf(2026, 6, 7), minutes: 23 * 60 + 59 },
        { day: dayOf(2026, 6, 8), minutes: 0 },
      ]);
    },
  );

  it('[C1] agrees with the platform’s zone tables since 1976', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1976, 0, 1), max: Date.UTC(2150, 0, 1) }), (millis) => {
        const { day, minutes } = momentAt(millis);
        const [date, time] = platform.format(millis).split(' ');
        expect(dayText(day)).toBe(date);
        expect(minutes).toBe(Number(time?.slice(0, 2)) * 60 + Number(time?.slice(3, 5)));
      }),
    );
  });

  it('is the inverse of epochMillisOf', () => {
    fc.assert(
      fc.property(instants, (millis) => {
        expect(epochMillisOf(momentAt(millis))).toBe(Math.floor(millis / 60_000) * 60_000);
      }),
    );
  });
});

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
