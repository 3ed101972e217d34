/**
 * Reads what a page kept of a half typed form.
 *
 * @param text what its box has.
 * @returns undefined if nothing was kept, or if it is damaged: then nothing was.
 */
export function keptJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
