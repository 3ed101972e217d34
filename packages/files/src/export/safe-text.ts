/** What makes a spreadsheet take a text for a formula; the full-width signs are taken for their narrow twins. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Makes a text from anywhere safe to stand in a cell of a CSV file: one that a spreadsheet would run as a formula gets
 * an apostrophe in front, which spreadsheets take for "this is text" (law T4). Numbers never come through here, so
 * that negative ones stay numbers.
 *
 * @example
 * safeText('=HYPERLINK("http://x")'); // `'=HYPERLINK("http://x")`
 */
export function safeText(text: string): string {
  const plain = withoutControls(text);
  return FORMULA_START.test(plain) ? `'${plain}` : plain;
}

/** A text without characters that no spreadsheet shows and XML forbids; tabs and line breaks become spaces inside. */
export const withoutControls = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what this takes out
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');
