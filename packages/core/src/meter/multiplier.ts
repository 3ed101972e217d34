import { decimalFromText, type Decimal } from '../quantity/decimal.ts';

const ONE: Decimal = { digits: 1n, places: 0 };

/** Shown units for one of the counter's, as a fact states it: one for one unless it says otherwise. */
export function multiplierOf(text: string | undefined): Decimal {
  const read = decimalFromText(text ?? '1');
  return read.ok ? read.value : ONE;
}
