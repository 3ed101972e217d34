import { compare, exposureOn, intensity, quotaPace, type Against, type ComparedRow } from '@soxanh/core';
import type { Openings } from './openings.ts';
import type { TrendPoint } from './trend-points.ts';
import type { TrendView } from './trend-view.ts';

/** A figure of a place of the course. */
export type PointFigure = 'amount' | 'mean' | 'baseline' | 'target' | 'quota' | 'coverage';

/** Opens a figure of a course down to what it was made of: by the same functions that made it (laws I3, L5). */
export function openPoint(openings: Openings, view: TrendView, point: TrendPoint, figure: PointFigure): void {
  const { evidence, subject, resource, parts, office } = view;
  const { period } = point;
  const against = (which: Against): ComparedRow => ({
    comparison: compare(evidence, { subject, resource, period, against: which, parts }),
    converted: [],
    reasons: [],
  });
  switch (figure) {
    case 'baseline':
      return openings.comparison(against('baseline'), evidence);
    case 'target':
      return openings.comparison(against('last-year'), evidence);
    case 'quota': {
      const pace = quotaPace(evidence, { subject, resource, period, parts });
      return pace.kind === 'pace' ? openings.pace(pace) : openings.parts(subject, resource, period, view);
    }
    case 'mean': {
      if (exposureOn(office, resource, period.last).per !== 'person') break;
      const now = intensity(evidence, parts, resource, period);
      const { comparison } = against('last-year');
      return openings.source({ kind: 'intensity', comparison, now, before: undefined }, evidence);
    }
    case 'amount':
    case 'coverage':
  }
  return openings.parts(subject, resource, period, view);
}
