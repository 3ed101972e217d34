/**
 * The number at the head of a Vietnamese text; undefined if there is none.
 *
 * @example
 * numberShown('1.030 tờ A4'); // 1030
 */
export function numberShown(text: string): number | undefined {
  const digits = /^\D*?(\d[\d.]*)/u.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits.replaceAll('.', ''));
}
