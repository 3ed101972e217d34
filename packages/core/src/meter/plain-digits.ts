/** As many digits always fit a number exactly. */
const MOST_DIGITS = 15;
const [ZERO, NINE, POINT] = [48, 57, 46];

/**
 * The digits of a decimal's text as one number, `.` left out: what `decimalFromText` reads, for hot loops and without an
 * object. Where it is not plain or too long to be exact the answer is NaN, and the text is to be read at length.
 *
 * @example
 * plainDigits('812.50'); // 81_250
 */
export function plainDigits(text: string): number {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS) return Number.NaN;
  let digits = 0;
  let point = -1;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + code - ZERO;
    else if (code === POINT && point === -1 && at > 0 && at < length - 1) point = at;
    else return Number.NaN;
  }
  return digits;
}

/**
 * How many digits stand behind the `.` of a plain decimal.
 *
 * @example
 * placesIn('812.50'); // 2
 */
export function placesIn(text: string): number {
  const point = text.indexOf('.');
  return point === -1 ? 0 : text.length - point - 1;
}
