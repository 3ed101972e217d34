import { readFileSync } from 'node:fs';
import { day, entryMaker } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { ruleStretches } from '../allocation/rule.ts';
import type { Day } from '../calendar/day.ts';
import { dateText, shortDateText } from '../calendar/day-words.ts';
import { lengthOf } from '../calendar/period.ts';
import { countWorking } from '../calendar/working-days.ts';
import type { EntryId } from '../journal/id.ts';
import { dayTable } from '../ledger/day-table.ts';
import { stateOfCode } from '../ledger/state.ts';
import { GAP } from '../meter/basis.ts';
import { meterOn } from '../meter/meter.ts';
import { offWeight } from '../meter/off-weight.ts';
import { HEAD_COUNT } from '../office/readers.ts';
import { ALLOCATION } from '../office/readers-meter.ts';
import { pageOf, shownCounter, spanText, wholeText } from './document.ts';
import { AS_OF, MONTHS, yearBook } from './year-book.ts';

const page = pageOf(
  readFileSync(new URL('../../../../docs/explain/worked-year.md', import.meta.url), 'utf8'),
);
const { office, ledger } = yearBook(entryMaker('may-a'));

const [, , MARCH, , MAY] = MONTHS.map(({ period }) =>
  dayTable(ledger, office, { period, asOf: AS_OF, resource: 'electricity' }),
);
const ON = day('2026-05-05');
const DEPARTMENT = 'bao-ve-noi-bo';

/** What an entry of the meter book says, as the page writes it. */
function entryText(meter: string, id: EntryId): string {
  const entry = [...ledger.pages('meter', meter)]
    .flatMap(({ entries }) => entries)
    .find((one) => one.id === id);
  if (entry === undefined) throw new Error(id);
  const moment = 'moment' in entry && entry.moment === 'before' ? 'before work' : 'after work';
  return `${dateText(day(entry.day))} ${moment}, ${shownCounter(entry)}`;
}

/** The last day not after another from which something was stated. */
const sinceText = (changes: readonly Day[], on: Day): string =>
  dateText(changes.findLast((from) => from <= on) ?? on);

describe('a head who distrusts a figure', () => {
  const column = MAY?.columns.find(({ department }) => department === DEPARTMENT);
  const at = ON - (MAY?.period.first ?? 0);
  const rules = MAY?.meters.meters.flatMap(({ meter }) =>
    ruleStretches(office, meter, { first: ON, last: ON })
      .filter(({ receivers, commonReceiver }) => [...receivers, commonReceiver].includes(DEPARTMENT))
      .map((rule) => ({ meter, rule })),
  );

  it('[I3] [A3] sees that it is a share, of an estimated day', () => {
    expect(column?.amount[at]).toBe(60_116);
    expect(stateOfCode(column?.state[at] ?? 0)).toBe('allocated');
    const { served } = column ?? {};
    expect([served?.isShared[at], served?.basis[at], served?.shared[at], served?.own[at]]).toEqual([
      ...[1, GAP, 60_116, 0],
    ]);
    expect(served?.gaps).toEqual([MAY?.period]);
  });

  it('[I3] finds the meter, the rule, the gap and its two readings', () => {
    const [found, ...others] = rules ?? [];
    if (found === undefined || others.length > 0) throw new Error('one meter was expected');
    const { meter, rule } = found;
    const counter = MAY?.meters.meters.find((one) => one.meter === meter);
    const gap = counter?.days.stretches.find(({ first, last }) => first <= ON && last >= ON);
    const described = meterOn(office, meter, ON);
    if (counter === undefined || gap === undefined || described === undefined) throw new Error(meter);
    const heads = rule.receivers.map((id, place) => {
      const since = sinceText(office.facts.one(HEAD_COUNT, id).changes(), ON);
      return `${id} ${rule.weights[place]} since ${since}`;
    });
    const working = countWorking(office.calendar, gap);
    const off = offWeight(office, meter, counter.resource, gap.first);
    const ruled = sinceText(office.facts.one(ALLOCATION, meter).changes(), ON);
    const common = `${rule.common / 100}% to ${rule.commonReceiver}`;
    expect(page.section('Opening a figure').table()).toEqual([
      ['the meter', `${meter}: ${wholeText(counter.amount[at] ?? 0)} on that day`],
      ['the rule', `by ${rule.by}, ${common}, in force since ${ruled}`],
      ['the heads', heads.join(', ')],
      [
        'the gap the day lies in',
        `${spanText(gap)}, ${wholeText(gap.total ?? 0)} over ${lengthOf(gap)} days`,
      ],
      ['the reading before', entryText(meter, gap.from)],
      ['the reading after', entryText(meter, gap.to)],
      ['what a unit weighs', `${described.multiplier.digits} kWh`],
      ['what a day weighs', `1,000 a working day, ${off} a day off`],
      ['the calendar', `${working} working days and ${lengthOf(gap) - working} days off`],
    ]);
  });

  it('[I3] [M3] finds the replacement where that is what the gap begins with', () => {
    const counter = MARCH?.meters.meters.find(({ meter }) => meter === 'dien-2');
    const gaps = counter?.days.stretches.map(({ first, from, to }) => [
      shortDateText(first),
      entryText('dien-2', from),
      entryText('dien-2', to),
    ]);
    expect(gaps).toEqual([
      ['01/3', '28/02/2026 after work, 9,677.95', '17/3/2026 after work, 9,762.30 → 3.40'],
      ['18/3', '17/3/2026 after work, 9,762.30 → 3.40', '31/3/2026 after work, 74.70'],
    ]);
  });
});
