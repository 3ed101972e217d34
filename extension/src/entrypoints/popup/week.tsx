import type { InPlace } from '../../features/quick-log/in-place.ts';
import { WeekBody, WeekWhen } from '../../features/week-grid/week-popup.tsx';
import { weekWorld } from '../../features/week-grid/week-world.ts';
import type { Today } from '../../models/today.ts';
import { Week } from '../../models/week.ts';

/** Makes the week that stands in the popup in place of the day, always of the department chosen at its head. */
export function weekOf(today: Today): InPlace {
  const { session, department } = today;
  const week = new Week(session, weekWorld(session.book.info.book), department);
  return { When: () => <WeekWhen week={week} />, Body: () => <WeekBody week={week} /> };
}
