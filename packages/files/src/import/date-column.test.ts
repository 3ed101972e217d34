import { dayText } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { dayReader, type DateChoices } from './date-column.ts';

function days(texts: readonly string[], choices: DateChoices = {}): string[] | string {
  const reader = dayReader(
    texts.map((text, at) => ({ row: at + 2, text })),
    choices,
  );
  if (!reader.ok) return reader.error.kind;
  return texts.map((text) => {
    const day = reader.value.read(text);
    return day === undefined ? '–' : dayText(day);
  });
}

describe('dayReader', () => {
  it('one decisive date decides for the column', () => {
    expect(days(['05/06/2026', '13/06/2026'])).toEqual(['2026-06-05', '2026-06-13']);
    expect(days(['05/06/2026', '06/13/2026'])).toEqual(['2026-05-06', '2026-06-13']);
    expect(days(['2026-6-8', '2026/06/09', '2026.06.10'])).toEqual([
      '2026-06-08',
      '2026-06-09',
      '2026-06-10',
    ]);
  });

  it('asks when no date decides', () => {
    expect(days(['05/06/2026', '06/05/2026'])).toBe('dates-undecided');
    expect(days(['01/04/17', '02/04/17'])).toBe('dates-undecided');
  });

  it('asks nothing where every order means the same day', () => {
    expect(days(['05/05/2026'])).toEqual(['2026-05-05']);
  });

  it('refuses a column that contradicts itself', () => {
    expect(days(['13/06/2026', '06/13/2026'])).toBe('dates-mixed');
  });

  it('a named order rules; what does not fit it is no day', () => {
    expect(days(['05/06/2026', '06/13/2026', '31/06/2026'], { dateOrder: 'dmy' })).toEqual([
      '2026-06-05',
      '–',
      '–',
    ]);
    expect(days(['01/04/17'], { dateOrder: 'dmy' })).toEqual(['2017-04-01']);
    expect(days(['17/04/01'], { dateOrder: 'ymd' })).toEqual(['2017-04-01']);
  });

  it('a date that does not exist decides nothing and spoils nothing', () => {
    expect(days(['31/6/2026', '13/06/2026', 'hôm qua', ''])).toEqual(['–', '2026-06-13', '–', '–']);
  });

  it('takes the date written in a stamp, whatever its offset', () => {
    expect(days(['2016-01-01 23:00:00+01:00', '2016-03-27 03:00:00+02:00'])).toEqual([
      '2016-01-01',
      '2016-03-27',
    ]);
    expect(days(['2018-08-01 23:45', '2018-08-02T00:00:00'])).toEqual(['2018-08-01', '2018-08-02']);
  });

  it('asks for the zone of UTC stamps that are not all at midnight', () => {
    expect(days(['2012-03-01T00:00:00Z', '2012-03-02T00:00:00Z'])).toEqual(['2012-03-01', '2012-03-02']);
    expect(days(['2012-03-01T00:00:00Z', '2012-03-01T18:00:00Z'])).toBe('zone-needed');
  });

  it('takes a daily series in UTC for days although its clock changes in summer', () => {
    const winterAndSummer = ['2012-03-11T00:00:00Z', '2012-03-12T01:00:00Z', '2012-11-05T00:00:00Z'];
    expect(days(winterAndSummer)).toEqual(['2012-03-11', '2012-03-12', '2012-11-05']);
    expect(days(['2012-03-11T00:00:00Z', '2012-03-11T01:00:00Z'])).toBe('zone-needed');
    expect(days(['2012-03-11T01:00:00Z'])).toBe('zone-needed');
  });

  it('converts to a named zone first, clock changes included', () => {
    expect(days(['2012-03-01T18:00:00Z'], { zone: 'Asia/Ho_Chi_Minh' })).toEqual(['2012-03-02']);
    expect(days(['2012-03-01T16:59:00Z'], { zone: '+07:00' })).toEqual(['2012-03-01']);
    expect(days(['2016-07-01T22:30:00Z', '2016-12-01T22:30:00Z'], { zone: 'Europe/Brussels' })).toEqual([
      '2016-07-02',
      '2016-12-01',
    ]);
    expect(days(['2012-03-01T18:00:00Z'], { zone: 'Hà Nội' })).toBe('unknown-zone');
  });

  it('times of day make the rows parts of a day', () => {
    const intervals = (text: string): boolean | undefined => {
      const reader = dayReader([{ row: 2, text }], {});
      return reader.ok ? reader.value.intervals : undefined;
    };
    expect(intervals('2018-08-01 00:15')).toBe(true);
    expect(intervals('2018-08-01 00:00')).toBe(false);
  });
});
