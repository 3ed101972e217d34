/** Months since the year 0 of the `YYYY-MM` that a text begins with: found faster than a text cut out of an entry's day. */
export function monthNumber(text: string): number {
  const digit = (at: number): number => text.charCodeAt(at) - 48;
  return (digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)) * 12 + digit(5) * 10 + digit(6);
}
