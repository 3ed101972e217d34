/**
 * Prints `amount` ÷ 10^`places` exactly, `.` as decimal sign, no grouping, no trailing zeros.
 *
 * @example
 * decimalText(127_000, 3); // '127'
 */
export function decimalText(amount: number | bigint, places: number): string {
  const negative = amount < 0;
  const digits = String(negative ? -amount : amount).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return (negative ? '-' : '') + whole + (fraction === '' ? '' : `.${fraction}`);
}
