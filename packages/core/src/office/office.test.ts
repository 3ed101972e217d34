import { day, factsOf, smallOffice, smallOfficeFacts } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { FactDraft } from './fact-draft.ts';
import { asOfDay, officeOf } from './office.ts';

const fact = (topic: string, of: string, from: string, value: FactDraft['value']): FactDraft => ({
  topic,
  of,
  from,
  value,
});
const june = day('2026-06-08');

describe('officeOf', () => {
  it('describes nothing for no facts', () => {
    const nobody = officeOf([]);
    expect([nobody.name, nobody.firstDay, nobody.departments]).toEqual(['', undefined, []]);
    expect([nobody.notesAllowed(june), nobody.reamsPerCarton(june), nobody.cutOff(june)]).toEqual([
      false,
      5,
      1020,
    ]);
  });

  it('answers for a day with the facts of that day', () => {
    const office = smallOffice(
      '2026-01-01',
      ['van-phong'],
      [
        fact('head-count', 'van-phong', '2026-06-16', { people: 11 }),
        fact('department', 'van-phong', '2026-07-01', { name: 'Văn phòng Ban', open: false }),
        fact('carton', 'office', '2026-06-01', { reams: 4 }),
        fact('notes', 'office', '2026-06-09', { allowed: true }),
        fact('scope', 'office', '2026-06-01', { text: 'Giấy in' }),
      ],
    );
    expect([
      office.headCount('van-phong', day('2026-06-15')),
      office.headCount('van-phong', day('2026-06-16')),
    ]).toEqual([10, 11]);
    expect([
      office.isOpen('van-phong', day('2026-06-30')),
      office.isOpen('van-phong', day('2026-07-01')),
    ]).toEqual([true, false]);
    expect(office.department('van-phong')?.name).toBe('Văn phòng Ban');
    expect([
      office.reamsPerCarton(june),
      office.notesAllowed(june),
      office.notesAllowed(day('2026-06-09')),
    ]).toEqual([4, false, true]);
    expect([office.scope(june), office.scope(day('2026-05-31'))]).toEqual(['Giấy in', undefined]);
    expect(office.department('khong-co')).toBeUndefined();
  });

  it('[C2] takes the office’s own days into its calendar, from the day they were decided for', () => {
    const office = smallOffice(
      '2026-01-01',
      [],
      [
        fact('calendar', '2026-06-06', '2026-06-01', { is: 'working' }),
        fact('calendar', '2026-06-08', '2026-06-08', { is: 'off' }),
        fact('calendar', '2026-06-10', '2026-06-11', { is: 'off' }),
      ],
    );
    expect(
      ['2026-06-06', '2026-06-08', '2026-06-10'].map((text) => office.calendar.isWorking(day(text))),
    ).toEqual([true, false, true]);
  });

  it('lists departments in the order in which they were first stated', () => {
    const facts = factsOf(smallOfficeFacts('2026-01-01', ['b-sau', 'a-truoc']));
    expect(officeOf(facts.toReversed()).departments.map(({ id }) => id)).toEqual(['b-sau', 'a-truoc']);
  });
});

describe('asOfDay', () => {
  it('judges until yesterday, and today once the cut-off hour has passed', () => {
    const office = smallOffice('2026-01-01', [], [fact('cut-off', 'office', '2026-06-09', { minutes: 600 })]);
    const asOf = (text: string, minutes: number): number => asOfDay(office, { day: day(text), minutes });
    expect(asOf('2026-06-08', 1019)).toBe(day('2026-06-07'));
    expect(asOf('2026-06-08', 1020)).toBe(day('2026-06-08'));
    expect([asOf('2026-06-09', 599), asOf('2026-06-09', 600)]).toEqual([
      day('2026-06-08'),
      day('2026-06-09'),
    ]);
  });
});
