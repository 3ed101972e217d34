import { useEffect, useState } from 'preact/hooks';
import type { Week } from '../../models/week.ts';

/**
 * Keeps a week going for as long as it is shown.
 *
 * @returns true if the reader of what is typed could not be fetched.
 */
export function useWeek(week: Week): boolean {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    week.load().catch(() => setFailed(true));
    return () => week.stop();
  }, [week]);
  return failed;
}
