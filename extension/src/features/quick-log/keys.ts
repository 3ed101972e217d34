/** What of a key press decides what it does. */
export interface KeyPress {
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The number a key press stands for: 1 to 9 alone, or with Alt while somebody types. A digit alone in the line is text:
 * amounts begin with one, and pressing "2" of "20 tờ" must not save a chip.
 *
 * @example
 * numberPressed({ code: 'Digit2', altKey: true, … }, true); // 2
 */
export function numberPressed(
  { code, altKey, ctrlKey, metaKey, shiftKey }: KeyPress,
  isTyping: boolean,
): number | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit === undefined || ctrlKey || metaKey || shiftKey || (isTyping && !altKey)) return undefined;
  return Number(digit);
}
