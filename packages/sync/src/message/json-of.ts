/**
 * Reads JSON from outside, which may be none: what it says is judged by whoever asked, as nothing at all is.
 *
 * @returns undefined for what is no JSON.
 * @example
 * jsonOf('{"n":1}'); // { n: 1 }
 * jsonOf('<html>'); // undefined
 */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
