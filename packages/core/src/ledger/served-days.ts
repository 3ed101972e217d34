import { GAP, NO_BASIS } from '../meter/basis.ts';
import type { DayColumn } from './day-column.ts';
import { ALLOCATED, ESTIMATED, MEASURED } from './state.ts';

/**
 * Rules 2, 3 and 4 of the method: what meters give a department comes on top of what was recorded, and its state goes
 * before theirs. A share is *allocated* wherever it appears (law A3).
 */
export function addServed({ served, amount, state, stretches }: DayColumn): void {
  if (served === undefined) return;
  stretches.push(...served.gaps);
  for (let i = 0; i < amount.length; i++) {
    const basis = served.basis[i] ?? NO_BASIS;
    if (basis === NO_BASIS || served.meters[i] === 0) continue;
    amount[i] = (amount[i] ?? 0) + (served.own[i] ?? 0) + (served.shared[i] ?? 0);
    state[i] = served.isShared[i] === 1 ? ALLOCATED : basis === GAP ? ESTIMATED : MEASURED;
  }
}
