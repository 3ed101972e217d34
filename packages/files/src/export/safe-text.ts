/** What makes a spreadsheet take a text for a formula; the full-width signs are taken for their narrow twins. */
const FORMULA_START = /^[=+\-@＝＋－＠]/;

/** A formula sign right behind a sign that some program splits at: quotation marks do not hold in every one. */
const HIDDEN_START = /([,;|]"*)(?=[=+\-@＝＋－＠])/g;

/**
 * Makes a text from anywhere safe to stand in a cell of a CSV file: one that a spreadsheet would run as a formula gets
 * an apostrophe in front, which spreadsheets take for "this is text" (law T4). Tabs and line breaks become spaces, so
 * that no program splits the cell there. Numbers never come through here: negative ones stay numbers.
 *
 * @example
 * safeText('=HYPERLINK("http://x")'); // `'=HYPERLINK("http://x")`
 */
export function safeText(text: string): string {
  const plain = withoutControls(text)
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .trimStart();
  return (FORMULA_START.test(plain) ? `'${plain}` : plain).replace(HIDDEN_START, "$1'");
}

/** A text without the control characters that XML forbids and no program shows. */
export const withoutControls = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what this takes out
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');
