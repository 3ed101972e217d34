import { LABEL_LENGTH, LabelText, readMessage } from '@soxanh/sync';

/** Why the server would not take what a machine is to be called. */
export type LabelProblem =
  | { readonly kind: 'label-too-long'; readonly length: number; readonly most: number }
  /** Something in it is not seen: a mark that turns the line around, a joiner without width. */
  | { readonly kind: 'label-unseen' };

/** A machine's name as it is sent: put together, without the spaces around it. */
export const labelFrom = (typed: string): string => typed.normalize('NFC').trim();

/**
 * Judges a name before it is sent, by what the server itself judges by: nobody has to guess what a refusal meant.
 *
 * @param label as `labelFrom` gives it.
 * @example
 * labelProblem('Máy quầy văn thư'); // undefined
 */
export function labelProblem(label: string): LabelProblem | undefined {
  if (readMessage(LabelText, label) !== undefined) return undefined;
  return label.length > LABEL_LENGTH
    ? { kind: 'label-too-long', length: label.length, most: LABEL_LENGTH }
    : { kind: 'label-unseen' };
}
