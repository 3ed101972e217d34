/**
 * The greater of two marks. A mark is `<epoch>.<number>.…`; what follows is the hub's own and proves that it gave it.
 * Answers may arrive in another order than they were given, and a smaller mark would hide a roll-back (law S7).
 *
 * @param mine the one kept; empty if there is none.
 * @param theirs the one that came. It holds wherever the two cannot be compared: another epoch is a newer log.
 * @example
 * laterMark('e1.12.x.y', 'e1.9.x.y'); // 'e1.12.x.y'
 * laterMark('e1.12.x.y', 'e2.1.x.y'); // 'e2.1.x.y'
 */
export function laterMark(mine: string, theirs: string): string {
  const [epoch, number] = mine.split('.');
  const [otherEpoch, otherNumber] = theirs.split('.');
  return epoch === otherEpoch && Number(number) > Number(otherNumber) ? mine : theirs;
}

/**
 * How many records lie before a place in a log of an epoch, itself included; 0 if it is a place in another one.
 *
 * @example
 * recordsUpTo('e1.12.x.y', 'e1'); // 12
 * recordsUpTo('', 'e1'); // 0
 */
export function recordsUpTo(mark: string, epoch: string): number {
  const [of, number] = mark.split('.');
  const records = Number(number);
  return of === epoch && Number.isSafeInteger(records) ? records : 0;
}
