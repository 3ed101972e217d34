import { day } from '@soxanh/testkit';
import { expect, it } from 'vitest';
import { dayText, type Day } from '../calendar/day.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import { lexemesOf } from './lex.ts';
import { dayNamed, workingDayBefore, type DayLexeme } from './line-day.ts';

function named(text: string, today: Day): string {
  const days = lexemesOf(text, []).filter((lexeme): lexeme is DayLexeme => lexeme.said.kind === 'day');
  const found = dayNamed(days, today, today);
  return found.ok ? dayText(found.value) : found.error.kind;
}

it.each([
  // Monday 8 June 2026
  ['hôm nay', '2026-06-08'],
  ['hôm qua', '2026-06-07'],
  ['hom kia', '2026-06-06'],
  ['thứ hai', '2026-06-08'],
  ['thứ ba', '2026-06-02'],
  ['t7', '2026-06-06'],
  ['chủ nhật', '2026-06-07'],
  ['cn', '2026-06-07'],
  ['Friday', '2026-06-05'],
  ['5/6', '2026-06-05'],
  ['05/06/2026', '2026-06-05'],
  ['5/6/26', '2026-06-05'],
  ['5-6-2026', '2026-06-05'],
  ['2026-06-05', '2026-06-05'],
  ['thứ sáu 5/6', '2026-06-05'],
  ['thứ sáu 4/6', 'two-days'],
  ['31/6', 'no-such-day'],
  ['29/2', 'no-such-day'],
  ['29/2/2024', '2024-02-29'],
  ['1/13', 'no-such-day'],
  ['9/6', 'future'],
  ['12/12', 'future'],
  ['tomorrow', 'future'],
  ['', '2026-06-08'],
])('on Monday 08/6/2026 "%s" is %s', (text, answer) => {
  expect(named(text, day('2026-06-08'))).toBe(answer);
});

it('in January a date of last December is the one just past', () => {
  const today = day('2026-01-05');
  expect(named('30/12', today)).toBe('2025-12-30');
  expect(named('5/1', today)).toBe('2026-01-05');
  // More than a quarter back it is far likelier a slip.
  expect(named('30/6', today)).toBe('future');
});

it('the working day before a day off skips whole holidays', () => {
  const calendar = workingCalendar(new Map());
  expect(dayText(workingDayBefore(day('2026-06-07'), calendar))).toBe('2026-06-05');
  // Tết 2026: off from Saturday 14 to Sunday 22 February.
  expect(dayText(workingDayBefore(day('2026-02-20'), calendar))).toBe('2026-02-13');
});
