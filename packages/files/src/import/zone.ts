/**
 * A function from minutes since 1970-01-01T00:00Z to the day number on the calendar of a time zone, clock changes
 * included, as the platform's own zone data have them.
 *
 * @param zone an IANA name (`Asia/Ho_Chi_Minh`) or an offset (`+07:00`).
 * @returns undefined if there is no such zone.
 */
export function zoneDays(zone: string): ((epochMinutes: number) => number) | undefined {
  const format = formatFor(zone);
  if (format === undefined) return undefined;
  // Offsets change on quarters of an hour at the finest, so one answer holds for a quarter.
  const quarters = new Map<number, number>();
  return (epochMinutes) => {
    const quarter = Math.floor(epochMinutes / 15);
    const known = quarters.get(quarter) ?? dayNumber(format, quarter * 15);
    quarters.set(quarter, known);
    return known;
  };
}

function formatFor(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
  } catch {
    return undefined;
  }
}

const MILLIS_A_DAY = 86_400_000;

function dayNumber(format: Intl.DateTimeFormat, epochMinutes: number): number {
  const parts = format.formatToParts(epochMinutes * 60_000);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? Number.NaN);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / MILLIS_A_DAY;
}
