import { roundOf, type RandomMeter } from './random-meter.ts';

/** The days between two visits, and what can be known of them. */
export interface KnownStretch {
  readonly from: number;
  /** The first day behind it. */
  readonly to: number;
  /** Small units of electricity. */
  readonly total: number;
  /** Why nobody can say: it went round unsaid, or the office stated another multiplier on the way. */
  readonly asked: 'lower' | 'multiplier-unknown' | undefined;
}

/** Works out what can be known of a life: what was really used between two visits, day after day. */
export function knownUse(life: RandomMeter): readonly KnownStretch[] {
  const { daily, visits, restated, declares } = life;
  const stretches: KnownStretch[] = [];
  let counter = life.start;
  let stated = life.multiplier;
  let holds = stated;
  let begun: { readonly from: number; readonly multiplier: string } | undefined;
  let [steps, isRound, isUnsure] = [0, false, false];
  for (let at = 0; at <= daily.length; at++) {
    const visit = visits.get(at);
    if (visit !== undefined && begun !== undefined) {
      const asked = isUnsure ? 'multiplier-unknown' : isRound && !declares ? 'lower' : undefined;
      stretches.push({ from: begun.from, to: at, total: usedIn(steps, begun.multiplier, life), asked });
    }
    if (visit?.kind === 'replaced') counter = visit.start;
    if (visit?.kind === 'multiplier') holds = visit.multiplier;
    const now = restated.get(at) ?? stated;
    if (now !== stated) {
      // Within a stretch nobody knows what the counter showed when the multiplier changed.
      if (visit === undefined && now !== holds && !isAnsweredNext(life, at, now, counter)) isUnsure = true;
      stated = now;
      holds = now;
    }
    if (visit !== undefined) {
      begun = { from: at, multiplier: holds };
      [steps, isRound, isUnsure] = [0, false, false];
    }
    const used = daily[at] ?? 0;
    steps += used;
    isRound ||= counter + used >= roundOf(life);
    counter = (counter + used) % roundOf(life);
  }
  return stretches;
}

/** On the last day of a stretch the visit at its end may tell: another counter, or the very multiplier with its value. */
function isAnsweredNext(life: RandomMeter, at: number, now: string, counter: number): boolean {
  const end = life.visits.get(at + 1);
  if (end?.kind === 'multiplier') return end.multiplier === now;
  const final = (counter + (life.daily[at] ?? 0)) % roundOf(life);
  return end?.kind === 'replaced' && end.start !== final;
}

/** Steps × multiplier in Wh, exact, rounded once, half to even. */
function usedIn(steps: number, multiplier: string, { decimals }: RandomMeter): number {
  const [whole = '', fraction = ''] = multiplier.split('.');
  const product = BigInt(steps) * BigInt(whole + fraction) * 1000n;
  const divisor = 10n ** BigInt(decimals + fraction.length);
  const [floor, rest] = [product / divisor, product % divisor];
  const isUp = rest * 2n > divisor || (rest * 2n === divisor && floor % 2n === 1n);
  return Number(isUp ? floor + 1n : floor);
}
