import { chainProblems, checkEntry, type KnownEntry } from '@soxanh/core';
import { expect, it } from 'vitest';
import { entryMaker } from './entry-maker.ts';
import { fakeClock, fakeHash, fakePen } from './fakes.ts';

it('equal devices write equal entries, another device others', () => {
  const write = (device: string): unknown => {
    const make = entryMaker(device);
    const use = make.use();
    return [use, make.none(), make.correct(use), make.void(use), make.voidBatch('b'), make.foreign()];
  };
  expect(write('may-a')).toEqual(write('may-a'));
  expect(write('may-a')).not.toEqual(write('may-b'));
});

it('what it writes is what a device writes: entries that fit their schemas, in a whole chain', () => {
  const clock = fakeClock();
  const make = entryMaker('may-a', fakePen('s', clock));
  const use = make.use();
  clock.advance(1000);
  const row: KnownEntry[] = [
    use,
    make.correct(use, { amount: 5 }),
    make.void(use),
    make.none({ day: '2026-06-09' }),
  ];
  row.push(
    make.reading(),
    make.meterEvent({ event: 'replaced', final: '12490', start: '0' }),
    make.meterUse(),
  );
  row.push(make.invoice(), make.issue(), make.stock({ moment: 'before' }), make.explanation());
  expect(row.filter((entry) => !checkEntry(entry).ok)).toEqual([]);
  expect(chainProblems(row, fakeHash)).toEqual([]);
  expect(row[1]).toMatchObject({ supersedes: [use.id], department: use.department, amount: 5 });
  expect(row[1]?.at).not.toBe(use.at);
});
