/**
 * What was typed before the popup's code was there, into the field that its page brings along for that. The field has the
 * keyboard from the page's first moment, so an input method works in it too; it is taken away with this.
 *
 * Call it once another field has the keyboard: that ends what an input method is about to compose, which then counts as typed.
 */
export function takeEarlyLine(): string {
  const field = document.querySelector<HTMLInputElement>('#early-line');
  field?.remove();
  return field?.value ?? '';
}
