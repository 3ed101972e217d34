/**
 * A text as Chromium wants it under the address bar: it reads descriptions as XML and shows nothing at all if one is
 * not well formed. Characters that XML forbids become blanks.
 *
 * @example
 * escapedForOmnibox('5 < 6 & "7"'); // '5 &lt; 6 &amp; &quot;7&quot;'
 */
export function escapedForOmnibox(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
