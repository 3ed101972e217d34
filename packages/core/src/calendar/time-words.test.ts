import { expect, it } from 'vitest';
import { dayOf } from './day.ts';
import { epochMillisOf } from './moment.ts';
import { momentText, timeText, whenText, writtenText } from './time-words.ts';

const at = (date: number, hour: number, minute: number): number =>
  epochMillisOf({ day: dayOf(2026, 6, date), minutes: hour * 60 + minute });

it('writes a time of day as the office does, without a zero before the hour', () => {
  expect(timeText(0, 'vi')).toBe('0 giờ 00');
  expect([timeText(9 * 60, 'vi'), timeText(9 * 60, 'en')]).toEqual(['9 giờ 00', '9:00']);
  expect([timeText(14 * 60 + 5, 'vi'), timeText(14 * 60 + 5, 'en')]).toEqual(['14 giờ 05', '14:05']);
  expect(momentText({ day: dayOf(2026, 12, 31), minutes: 0 }, 'vi')).toBe('0 giờ 00, 31/12/2026');
});

it('[C1] names the day where it is another one, by the office’s clock', () => {
  const now = at(8, 15, 0);
  expect(whenText(at(8, 0, 1), now, 'vi')).toBe('0 giờ 01');
  expect(whenText(at(7, 23, 59), now, 'vi')).toBe('23 giờ 59, 07/6/2026');
  expect(whenText(at(7, 23, 59), now, 'en')).toBe('23:59, 07/6/2026');
});

it('tells when an entry was written by the clock of its own machine', () => {
  expect(writtenText('2026-06-08T09:00:30+09:00', 'vi')).toBe('9 giờ 00, 08/6/2026');
  for (const odd of ['', 'x', '2026-13-45T09:00:30+07:00', undefined])
    expect(writtenText(odd, 'vi')).toBe('');
});
