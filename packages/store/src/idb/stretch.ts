/**
 * The stretch of keys from the least of some texts to the greatest: one look instead of a request for each. Without
 * sorting them, for there are many where this is worth while.
 *
 * @param keys at least one.
 * @example
 * stretchOf(['b', 'a', 'c']); // IDBKeyRange.bound('a', 'c')
 */
export function stretchOf(keys: readonly string[]): IDBKeyRange {
  let [least, greatest] = [keys[0] ?? '', keys[0] ?? ''];
  for (const key of keys) {
    if (key < least) least = key;
    else if (key > greatest) greatest = key;
  }
  return IDBKeyRange.bound(least, greatest);
}
