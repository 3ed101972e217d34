import type { Figure } from '../measure/figure.ts';

/** A figure that is only shown: nothing stands beside it. */
export const shown = (name: string, unit: string, value: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  peer: '',
  peerValue: null,
  ratio: null,
  reach: '',
  ok: null,
});

/** Speeds: ours beside a peer's. @param least what the ratio is to reach; without it the figure is only shown. */
export function besidePeer(name: string, ours: number, peer: string, theirs: number, least?: number): Figure {
  const ratio = ours / theirs;
  return {
    ...shown(name, 'entries/s', Math.round(ours)),
    peer,
    peerValue: Math.round(theirs),
    ratio: rounded(ratio),
    ...(least === undefined ? {} : { reach: `≥ ${least} ×`, ok: ratio >= least }),
  };
}

/** A speed that is to reach a number. */
export const atLeast = (name: string, value: number, least: number): Figure => ({
  ...shown(name, 'entries/s', Math.round(value)),
  peer: 'budget',
  peerValue: least,
  ratio: rounded(value / least),
  reach: `≥ ${least} entries/s`,
  ok: value >= least,
});

const rounded = (value: number): number => Number(value.toPrecision(4));
