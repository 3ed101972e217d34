import { day, entryMaker, meterFact, oneMeterOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { FactDraft } from '../office/fact-draft.ts';
import { meterStretches, type MeterEntry } from './meter-days.ts';

const told = (entries: readonly MeterEntry[], ...more: readonly FactDraft[]) =>
  meterStretches(oneMeterOffice({}, more), 'dien-1', entries).map(
    ({ total, question }) => question?.kind ?? total,
  );

describe('[M3] a multiplier holds until another one is stated', () => {
  it('an event’s ends with what the office states of the counter that replaces this one: 500 kWh, not 20,000', () => {
    const make = entryMaker('may-a');
    const entries = [
      make.reading({ day: '2026-06-01', value: '100' }),
      make.meterEvent({ event: 'multiplier', day: '2026-06-03', value: '110', multiplier: '40' }),
      make.meterEvent({ event: 'replaced', day: '2026-06-05', final: '120', start: '0' }),
      make.reading({ day: '2026-06-06', value: '500' }),
    ];
    expect(told(entries, meterFact('2026-06-06', { multiplier: '1' }))).toEqual([200_000, 400_000, 500_000]);
  });

  it('what the office states later wins over an event, and the stretch it falls in is a question', () => {
    const make = entryMaker('may-a');
    const entries = [
      make.reading({ day: '2026-06-01', value: '100' }),
      make.meterEvent({ event: 'multiplier', day: '2026-06-03', value: '110', multiplier: '40' }),
      make.reading({ day: '2026-06-08', value: '115' }),
      make.reading({ day: '2026-06-12', value: '120' }),
      make.reading({ day: '2026-06-13', value: '121' }),
    ];
    const later = meterFact('2026-06-10', { multiplier: '60' });
    expect(told(entries, later)).toEqual([200_000, 200_000, 'multiplier-unknown', 60_000]);
    const [, , asked] = meterStretches(oneMeterOffice({}, [later]), 'dien-1', entries);
    expect(asked?.question).toMatchObject({ from: day('2026-06-10') });
  });

  it('an event holds on where the office goes on stating what it stated before', () => {
    const make = entryMaker('may-a');
    const entries = [
      make.reading({ day: '2026-06-01', value: '100' }),
      make.meterEvent({ event: 'multiplier', day: '2026-06-03', value: '110', multiplier: '40' }),
      make.reading({ day: '2026-06-12', value: '120' }),
    ];
    // The office changed the meter's name, and stated its old multiplier along with it.
    expect(told(entries, meterFact('2026-06-08', { name: 'Công tơ tầng 1' }))).toEqual([200_000, 400_000]);
  });

  it.each(['2026-06-03', '2026-06-04'])(
    'an event and the office’s own statement from %s agree: there is nothing to ask',
    (from) => {
      const make = entryMaker('may-a');
      const entries = [
        make.reading({ day: '2026-06-01', value: '100' }),
        make.meterEvent({ event: 'multiplier', day: '2026-06-03', value: '110', multiplier: '40' }),
        make.reading({ day: '2026-06-05', value: '120' }),
      ];
      expect(told(entries, meterFact(from, { multiplier: '40' }))).toEqual([200_000, 400_000]);
    },
  );
});

it('[M3] a counter goes round at the digits it has on the first day of the stretch', () => {
  const make = entryMaker('may-a');
  const entries = [
    make.reading({ day: '2026-06-01', value: '9990' }),
    make.meterEvent({ event: 'rolled-over', day: '2026-06-02' }),
    make.reading({ day: '2026-06-03', value: '5' }),
  ];
  const [four, five] = [meterFact('2026-01-02', { digits: 4 }), meterFact('2026-06-03', { digits: 5 })];
  expect(told(entries, four, five)).toEqual([300_000]);
});

describe('[M2] [M3] a counter that is said to have gone round', () => {
  const four = oneMeterOffice({ multiplier: '1', digits: 4 });
  const make = entryMaker('may-a');
  const round = (on: string, moment?: 'before'): MeterEntry =>
    make.meterEvent({ event: 'rolled-over', day: on, ...(moment === undefined ? {} : { moment }) });
  const stretches = (...entries: readonly MeterEntry[]) =>
    meterStretches(four, 'dien-1', entries).map(({ total, question }) => question?.kind ?? total);
  const fell = [
    make.reading({ day: '2026-06-01', value: '9990' }),
    make.reading({ day: '2026-06-03', value: '5' }),
  ];

  it('went round once, however many people say so of one day: 15 kWh, not 10,015', () => {
    const other = entryMaker('may-b').meterEvent({ event: 'rolled-over', day: '2026-06-02' });
    expect(stretches(...fell, round('2026-06-02'))).toEqual([15_000]);
    expect(stretches(...fell, round('2026-06-02'), other)).toEqual([15_000]);
    // After work of one day and before work of the next are the same boundary.
    expect(stretches(...fell, round('2026-06-02'), round('2026-06-03', 'before'))).toEqual([15_000]);
  });

  it('is asked for where it would have gone round twice between two readings', () => {
    expect(stretches(...fell, round('2026-06-02'), round('2026-06-03'))).toEqual(['rollover-unclear']);
  });

  it('is asked for where it did not fall: that would be more than a whole turn', () => {
    const rose = [
      make.reading({ day: '2026-06-01', value: '100' }),
      make.reading({ day: '2026-06-03', value: '105' }),
    ];
    expect(stretches(...rose, round('2026-06-02'))).toEqual(['rollover-unclear']);
  });

  it('is asked for on both sides where it is said of the wrong moment: no turn is added to the days after', () => {
    const entries = [
      make.reading({ day: '2026-06-01', value: '9990' }),
      make.reading({ day: '2026-06-04', moment: 'before', value: '5' }),
      make.reading({ day: '2026-06-05', value: '10' }),
    ];
    expect(stretches(...entries, round('2026-06-04'))).toEqual(['lower', 'rollover-unclear']);
    expect(stretches(...entries, round('2026-06-04', 'before'))).toEqual([15_000, 5000]);
  });
});

it('[M2] a counter that fell on the very first boundary is a question, and what it counted is not gone in silence', () => {
  const make = entryMaker('may-a');
  const entries = [
    make.meterEvent({ event: 'replaced', day: '2026-06-01', final: '10', start: '50' }),
    make.reading({ day: '2026-06-01', value: '20' }),
    make.reading({ day: '2026-06-03', value: '30' }),
  ];
  expect(told(entries)).toEqual(['two-values']);
});
