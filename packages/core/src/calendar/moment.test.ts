import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, dayText } from './day.ts';
import { epochMillisOf, momentAt } from './moment.ts';

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
