import { dayOf } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { clockFor } from './clock-for.ts';
import type { DayClock } from './day-clock.ts';
import { StampReader } from './stamp-reader.ts';

const clockOf = (zone: string): DayClock => {
  const clock = clockFor(zone);
  if (!clock.ok) throw new Error(zone);
  return clock.value;
};

/** The instants of stamps that follow each other in a file. */
function instants(zone: string, stamps: readonly string[]): (number | undefined)[] {
  const [clock, stamp] = [clockOf(zone), new StampReader('ymd')];
  return stamps.map((text) => (stamp.read(text) ? clock.instant(stamp) : undefined));
}

const at = (text: string): number => Date.parse(text) / 1000;

describe('the clock of a zone', () => {
  it('knows the days on which clocks change', () => {
    const clock = clockOf('Europe/Brussels');
    const seconds = (month: number, date: number): number => clock.extent(dayOf(2016, month, date)).seconds;
    expect([seconds(3, 26), seconds(3, 27), seconds(10, 30), seconds(10, 31)]).toEqual([
      86_400, 82_800, 90_000, 86_400,
    ]);
    expect(clock.extent(dayOf(2016, 3, 28)).start).toBe(at('2016-03-27T22:00Z'));
  });

  it('an hour that comes twice is told apart by the order of the rows', () => {
    const rows = [
      '2016-10-30 01:30',
      '2016-10-30 02:00',
      '2016-10-30 02:30',
      '2016-10-30 02:00',
      '2016-10-30 02:30',
      '2016-10-30 03:00',
    ];
    expect(instants('Europe/Brussels', rows)).toEqual(
      [
        '2016-10-29T23:30Z',
        '2016-10-30T00:00Z',
        '2016-10-30T00:30Z',
        '2016-10-30T01:00Z',
        '2016-10-30T01:30Z',
        '2016-10-30T02:00Z',
      ].map(at),
    );
  });

  it('an hour that never was is none', () => {
    const rows = ['2016-03-27 01:59', '2016-03-27 02:00', '2016-03-27 02:59', '2016-03-27 03:00'];
    expect(instants('Europe/Brussels', rows)).toEqual([
      at('2016-03-27T00:59Z'),
      undefined,
      undefined,
      at('2016-03-27T01:00Z'),
    ]);
  });

  it('[C1] converts stamps that say their zone', () => {
    const clock = clockOf('Asia/Ho_Chi_Minh');
    const [instant] = instants('Asia/Ho_Chi_Minh', ['2026-06-01T18:00:00Z']);
    expect(clock.dayAt(instant ?? 0, 0)).toBe(dayOf(2026, 6, 2));
    expect(clock.daysLater(instant ?? 0, 1, 0)).toBe((instant ?? 0) + 86_400);
  });

  it('a clock that changes at midnight itself begins its day an hour later', () => {
    const clock = clockOf('America/Sao_Paulo');
    expect(clock.extent(dayOf(2018, 11, 4))).toMatchObject({
      start: at('2018-11-04T03:00Z'),
      seconds: 82_800,
    });
  });

  it('there is no such zone', () => {
    expect(clockFor('Europe/Hanoi')).toEqual({
      ok: false,
      error: { kind: 'unknown-zone', zone: 'Europe/Hanoi' },
    });
  });
});
