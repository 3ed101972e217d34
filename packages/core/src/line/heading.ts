import { longDateText } from '../calendar/day-words.ts';
import type { Line } from './line.ts';

/** "Ghi bổ sung thứ Sáu, 05/6/2026, in hộ …"; nothing for an ordinary today. */
export function headingOf(line: Line, isPaperOnly: boolean): { text: string; isPrint: boolean } | undefined {
  const { scene, department, context } = line;
  const { texts, day, language, isToday } = scene;
  const long = longDateText(day, language);
  const dated = context.office.calendar.isWorking(day) ? long : texts.offDay(long);
  const when = isToday ? (dated === long ? '' : texts.today(dated)) : texts.late(dated);
  const isOther = department !== context.department;
  const whom = isOther ? texts.onBehalf(nameOf(line), isPaperOnly) : '';
  if (when === '' && whom === '') return undefined;
  const text =
    when === '' || whom === '' ? when + whom : `${when}, ${whom.charAt(0).toLowerCase()}${whom.slice(1)}`;
  return { text, isPrint: isOther && isPaperOnly };
}

/** What the understanding does not say: where the note goes. Day and department stand in its heading already. */
export function noticesOf({ scene: { texts }, context: { office, today }, note }: Line): string[] {
  if (note === '') return [];
  // The day of writing decides, whatever day the line is about.
  return [office.notesAllowed(today) ? texts.noteTravels : texts.noteStays];
}

const nameOf = ({ context, department }: Line): string =>
  context.office.department(department)?.name ?? department;
