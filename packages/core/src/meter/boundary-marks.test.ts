import { daysOfMeter, entryMaker, onDates, oneMeterOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { meterStretches, type MeterEntry } from './meter-days.ts';

const office = oneMeterOffice();
const told = (entries: readonly MeterEntry[]) =>
  meterStretches(office, 'dien-1', entries).map(
    ({ kind, total, question }) => question?.kind ?? total ?? kind,
  );

describe('a reading on the day a counter was replaced', () => {
  /** 800 on the evening of the 1st, replaced on the 3rd (811, then 5), 9 on the 5th. */
  const around = (...readings: readonly string[]): MeterEntry[] => {
    const make = entryMaker('may-a');
    return [
      make.reading({ day: '2026-06-01', value: '800' }),
      ...readings.map((value) => make.reading({ day: '2026-06-03', value })),
      make.meterEvent({ event: 'replaced', day: '2026-06-03', final: '811', start: '5' }),
      make.reading({ day: '2026-06-05', value: '9' }),
    ];
  };

  it('[M3] is the old counter’s where it lies between what was read last and its end: 220 and 80 kWh', () => {
    const days = daysOfMeter(office, around('810'), '2026-06-01', '2026-06-05');
    expect(onDates(days, 2, 5)).toEqual([
      [110_000, 'gap'],
      [110_000, 'gap'],
      [40_000, 'gap'],
      [40_000, 'gap'],
    ]);
  });

  it.each([
    ['the very values of the event', ['811', '5']],
    ['the old counter before it and the new one after it', ['810', '811', '5']],
  ])('[M3] %s say nothing more', (_name, readings) => {
    expect(told(around(...readings))).toEqual([220_000, 80_000]);
  });

  it('[M3] is the new counter’s above its beginning: its first units are of that day', () => {
    expect(told(around('7'))).toEqual([260_000, 40_000]);
  });

  it('[M2] is a question to both sides where it fits neither', () => {
    expect(told(around('3'))).toEqual(['two-values', 'two-values']);
  });

  it('[M3] is the old counter’s also where that one had gone round before', () => {
    const make = entryMaker('may-a');
    const entries = [
      make.reading({ day: '2026-06-01', value: '99990' }),
      make.reading({ day: '2026-06-03', value: '4' }),
      make.meterEvent({ event: 'rolled-over', day: '2026-06-02' }),
      make.meterEvent({ event: 'replaced', day: '2026-06-03', final: '5', start: '0' }),
      make.reading({ day: '2026-06-05', value: '9' }),
    ];
    expect(told(entries)).toEqual([300_000, 180_000]);
  });

  it('[M3] what was used before the very first boundary is of no stretch: the days before it are not known', () => {
    const make = entryMaker('may-a');
    const entries = [
      make.reading({ day: '2026-06-03', value: '810' }),
      make.meterEvent({ event: 'replaced', day: '2026-06-03', final: '811', start: '5' }),
      make.reading({ day: '2026-06-05', value: '9' }),
    ];
    expect(told(entries)).toEqual([80_000]);
  });

  it('[M2] a slip that fits neither counter is a question, be it below what was read last or above the old one’s end', () => {
    for (const value of ['795', '900']) {
      const make = entryMaker('may-a');
      const entries = [
        make.reading({ day: '2026-06-01', value: '800' }),
        make.meterEvent({ event: 'replaced', day: '2026-06-03', final: '811', start: '5' }),
        make.reading({ day: '2026-06-03', value }),
      ];
      expect(meterStretches(office, 'dien-1', entries).map(({ question }) => question?.kind)).toEqual([
        'two-values',
      ]);
    }
  });
});

describe('several things said of one boundary', () => {
  it('[M2] two different replacements are a question to both sides, and name each other', () => {
    const make = entryMaker('may-a');
    const [one, other] = ['811', '812'].map((final) =>
      make.meterEvent({ event: 'replaced', day: '2026-06-03', final, start: '5' }),
    );
    const entries = [
      make.reading({ day: '2026-06-01', value: '800' }),
      ...[one, other].filter((entry) => entry !== undefined),
      make.reading({ day: '2026-06-05', value: '9' }),
    ];
    const questions = meterStretches(office, 'dien-1', entries).map(({ question }) => question);
    expect(questions).toEqual([
      { kind: 'two-values', entries: [one?.id, other?.id] },
      { kind: 'two-values', entries: [one?.id, other?.id] },
    ]);
  });

  it('[M3] [J2] two people who record one replacement alike say it once', () => {
    const events = ['may-a', 'may-b'].map((device) =>
      entryMaker(device).meterEvent({ event: 'replaced', day: '2026-06-03', final: '811', start: '5' }),
    );
    const make = entryMaker('may-c');
    const readings = [
      make.reading({ day: '2026-06-01', value: '800' }),
      make.reading({ day: '2026-06-05', value: '9' }),
    ];
    expect(told([...readings, ...events])).toEqual([220_000, 80_000]);
  });

  it('[M3] read again twice: the newest settles it', () => {
    const make = entryMaker('may-a');
    const entries = [
      make.reading({ day: '2026-06-05', value: '100' }),
      make.reading({ day: '2026-06-08', value: '104' }),
      make.meterEvent({ event: 're-read', day: '2026-06-08', value: '103' }),
      make.meterEvent({ event: 're-read', day: '2026-06-08', value: '102' }),
      make.reading({ day: '2026-06-09', value: '105' }),
    ];
    expect(told(entries)).toEqual([40_000, 60_000]);
    expect(told(entries.toReversed())).toEqual([40_000, 60_000]);
  });

  it('[M2] of several questions of one stretch the first stands', () => {
    const make = entryMaker('may-a');
    const before = make.reading({ day: '2026-06-01', value: '100' });
    const now = make.meterEvent({ event: 'replaced', day: '2026-06-03', final: '90', start: '5' });
    // The counter fell below 100 without a word; and its successor shows 7 and 8 that evening.
    const rivals = ['7', '8'].map((value) => make.reading({ day: '2026-06-03', value }));
    const [stretch] = meterStretches(office, 'dien-1', [before, now, ...rivals]);
    expect(stretch?.question).toEqual({ kind: 'lower', before: before.id, now: now.id });
  });
});
