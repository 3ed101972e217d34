/**
 * The small units everything is counted in (law Q1). Integers of them are exact up to 2⁵³, which is nine million
 * gigawatt-hours: no office reaches it.
 */
export type Unit = 'Wh' | 'mL' | 'sheet' | 'item';

declare const unit: unique symbol;

/**
 * A whole number of one small unit. The brand is a function of the unit, which makes it invariant: a
 * `Quantity<'Wh'>` is never also a `Quantity<'Wh' | 'mL'>`, so two resources cannot be added (law Q2).
 */
export type Quantity<U extends Unit> = number & { readonly [unit]: (of: U) => U };

/**
 * Makes a quantity of `amount` small units.
 *
 * @throws RangeError if the amount is not a whole number that JavaScript holds exactly: a bug in the caller,
 *   since anything typed or read from a file is rounded or refused before it gets here.
 * @example
 * quantity('Wh', 187_453); // 187453
 */
export function quantity<U extends Unit>(_unit: U, amount: number): Quantity<U> {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole amount: ${amount}`);
  // -0 would print as "-0".
  return (amount === 0 ? 0 : amount) as Quantity<U>;
}

/**
 * The sum of two quantities of one unit. Different units do not compile.
 *
 * @example
 * add(quantity('sheet', 40), quantity('sheet', 15)); // 55
 */
export function add<U extends Unit>(a: Quantity<U>, b: Quantity<NoInfer<U>>): Quantity<U> {
  return checked<U>(a + b);
}

/**
 * What is left of `a` after `b`; may be negative.
 *
 * @example
 * subtract(quantity('sheet', 40), quantity('sheet', 55)); // -15
 */
export function subtract<U extends Unit>(a: Quantity<U>, b: Quantity<NoInfer<U>>): Quantity<U> {
  return checked<U>(a - b);
}

function checked<U extends Unit>(amount: number): Quantity<U> {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`The sum ${amount} is too large to be exact`);
  return amount as Quantity<U>;
}
