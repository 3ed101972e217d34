/**
 * A time of day as people type it: `17:00`, `17h30`, `17 giờ 05`, `17`.
 *
 * @returns minutes since midnight; NaN if it is none.
 */
export function minutesFromText(text: string): number {
  const match = /^(\d{1,2})(?:\s*(?::|h|giờ|\.)\s*(\d{1,2})?)?$/i.exec(text.trim());
  if (match === null) return Number.NaN;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours <= 24 && minutes < 60 && hours * 60 + minutes <= 24 * 60 ? hours * 60 + minutes : Number.NaN;
}

/** `minutesFromText` for a fact: what is no time is a number that no fact takes, and the refusal names the field. */
export function minutesForFact(text: string): number {
  const minutes = minutesFromText(text);
  return Number.isNaN(minutes) ? -1 : minutes;
}

/** `17:00`. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
