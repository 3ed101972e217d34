import { entryMaker, paged, shuffled } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagedEntry, pageOf, postToPage, type Page, type PagedEntry } from './page.ts';

const make = entryMaker('may-a');

describe('pageOf', () => {
  it.each([
    [make.reading(), 'meter dien-1 2026-06'],
    [make.meterEvent({ event: 'not-read', meter: 'nuoc-1' }), 'meter nuoc-1 2026-06'],
    [make.meterUse({ day: '2026-12-31' }), 'meter dien-1 2026-12'],
    [make.invoice({ day: '2026-05-04', through: '2026-06-24' }), 'meter dien-1 2026-05'],
    [make.issue(), 'paper van-phong 2026-06'],
    [make.stock({ department: 'to-chuc-dang' }), 'paper to-chuc-dang 2026-06'],
    [make.explanation(), 'explanation department:van-phong 2026-06'],
    [make.explanation({ of: { kind: 'meter', id: 'dien-1' } }), 'explanation meter:dien-1 2026-06'],
  ])('%# is the page of its subject and of the month in which it begins', (entry, expected) => {
    const { group, subject, month } = pageOf(entry);
    expect(`${group} ${subject} ${month}`).toBe(expected);
  });
});

describe('pagedEntry', () => {
  it('leaves out what is posted to cells, takes back, states, or is not understood', () => {
    const use = make.use();
    const others = [use, make.none(), make.void(use), make.foreign(), { ...make.reading(), v: 2 }];
    expect(others.map((entry) => pagedEntry(entry))).toEqual(others.map(() => undefined));
    const reading = make.reading();
    expect(pagedEntry(reading)).toBe(reading);
  });
});

describe('postToPage', () => {
  const page = (): Page => ({ group: 'meter', subject: 'dien-1', month: '2026-06', entries: [] });
  const some = fc.uniqueArray(paged, { selector: ({ id }) => id, maxLength: 30 });

  it('[L3] keeps entries by id whatever the order of posting, and taking back leaves no trace', () => {
    const plans = some.chain((entries) =>
      fc.tuple(shuffled(entries), shuffled(entries), fc.nat({ max: entries.length })),
    );
    fc.assert(
      fc.property(plans, ([order, back, kept]) => {
        const posted = page();
        for (const entry of order) postToPage(posted, entry, 1);
        for (const entry of back.slice(kept)) postToPage(posted, entry, -1);
        const left: PagedEntry[] = back.slice(0, kept).toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(posted.entries).toEqual(left);
      }),
    );
  });

  it('puts another text of an entry in its place, and takes nothing off that is not there', () => {
    const posted = page();
    const [first, second] = [make.reading(), make.reading({ value: '12490' })];
    const other = { ...first, value: '12481' };
    for (const entry of [second, first, other]) postToPage(posted, entry, 1);
    postToPage(posted, make.reading(), -1);
    expect(posted.entries).toEqual([other, second]);
  });
});
