import { canonicalText, type Entry } from '@soxanh/core';

/** Of two texts under one id the greater counts on every machine (law J3). */
export function betterTwin(a: Entry | undefined, b: Entry | undefined): Entry | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return canonicalText(b) > canonicalText(a) ? b : a;
}
