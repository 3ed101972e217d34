import { dateText } from '../calendar/day-words.ts';
import { rangeText } from '../calendar/period-words.ts';
import type { Habit } from '../insight/habits.ts';
import type { ReadingHabit } from '../insight/reading-habits.ts';
import type { UnusualFinding } from '../insight/unusual.ts';
import { amountText } from '../quantity/amount-text.ts';
import type { Language } from '../quantity/language.ts';
import type { ResourceId } from '../quantity/resource.ts';

/** A day worth a look, with what is usual on days of its kind: "12/5/2026: 5.000 tờ (thường 100 tờ - 200 tờ)". */
export function unusualText({ day, amount, limits, resource }: UnusualFinding, language: Language): string {
  const [low, high] = [Math.max(0, Math.floor(limits.low)), Math.max(0, Math.ceil(limits.high))].map(
    (limit) => amountText(limit, resource, language),
  );
  const used = amountText(amount, resource, language);
  return language === 'vi'
    ? `${dateText(day)}: ${used} (thường ${low} - ${high})`
    : `${dateText(day)}: ${used} (usually ${low} - ${high})`;
}

/**
 * A habit as it is told to the head of the department, and to nobody else (law T3). It may be right.
 *
 * @example
 * const habit = { kind: 'few-values', distinct: 1, days: 12 } as const;
 * habitText(habit, 'paper', 'vi'); // '12 ngày đều ghi cùng một số. Nếu đúng thực tế, bỏ qua dòng này.'
 * habitText(habit, 'paper', 'en'); // 'The same amount on all 12 days. If that is right, ignore this line.'
 */
export function habitText(habit: Habit, resource: ResourceId, language: Language): string {
  const vi = language === 'vi';
  switch (habit.kind) {
    case 'same-value': {
      const amount = amountText(habit.amount, resource, language);
      return vi
        ? `${habit.days} ngày liền cùng ghi ${amount} (${rangeText(habit)}). Nếu đúng thực tế, bỏ qua dòng này.`
        : `The same ${amount} ${habit.days} days running (${rangeText(habit)}). If that is right, ignore this line.`;
    }
    case 'few-values':
      if (habit.distinct === 1)
        return vi
          ? `${habit.days} ngày đều ghi cùng một số. Nếu đúng thực tế, bỏ qua dòng này.`
          : `The same amount on all ${habit.days} days. If that is right, ignore this line.`;
      return vi
        ? `${habit.days} ngày chỉ có ${habit.distinct} số khác nhau. Nếu đúng thực tế, bỏ qua dòng này.`
        : `Only ${habit.distinct} different amounts on ${habit.days} days. If that is right, ignore this line.`;
    case 'one-day':
      return vi
        ? `Số của ${habit.days} ngày đều ghi trong ngày ${dateText(habit.on)}. Nếu đúng thực tế, bỏ qua dòng này.`
        : `The figures of ${habit.days} days were all entered on ${dateText(habit.on)}. If that is right, ignore this line.`;
  }
}

/** When a meter's readings were written, as it is told to those who read it. */
export function readingHabitText(habit: ReadingHabit, resource: ResourceId, language: Language): string {
  if (habit.kind === 'one-day') return habitText(habit, resource, language);
  const [day, writtenOn] = [habit.day, habit.writtenOn].map((one) => dateText(one));
  return language === 'vi'
    ? `Chỉ số của ngày ${day} được ghi từ ngày ${writtenOn}, trước ngày đọc. Kiểm tra ngày đọc.`
    : `The reading of ${day} was written on ${writtenOn}, before its day. Check the day.`;
}
