/** Seconds a zone is ahead of UTC at an instant (seconds since 1970). */
export type ZoneOffsets = (instant: number) => number;

/**
 * The offsets of a time zone, clock changes included, as the platform's own zone data have them.
 *
 * @param zone an IANA name (`Asia/Ho_Chi_Minh`) or an offset (`+07:00`).
 * @returns undefined if there is no such zone.
 */
export function zoneOffsets(zone: string): ZoneOffsets | undefined {
  const format = formatFor(zone);
  if (format === undefined) return undefined;
  return (instant) => {
    const parts = format.formatToParts(instant * 1000);
    const part = (type: string): number =>
      Number(parts.find((one) => one.type === type)?.value ?? Number.NaN);
    const [hour, minute, second] = [part('hour') % 24, part('minute'), part('second')];
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), hour, minute, second) / 1000;
    return local - Math.floor(instant);
  };
}

function formatFor(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
  } catch {
    return undefined;
  }
}
