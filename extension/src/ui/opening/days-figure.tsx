import {
  addDays,
  amountText,
  periodName,
  subjectName,
  type DaySet,
  type Office,
  type Period,
  type ResourceId,
  type Subject,
} from '@soxanh/core';
import { FigureButton } from '../figure-button.tsx';
import { useLanguage, useWords } from '../language.ts';
import { FIGURE_WORDS } from '../words/figure-words.ts';
import type { OpenedFigures } from './opening.ts';

interface DaysFigureProps {
  readonly of: Subject;
  readonly resource: ResourceId;
  readonly days: DaySet;
  /** Small units; null where no day has a value. */
  readonly amount: number | null;
  readonly office: Office;
  readonly figures: OpenedFigures;
}

/** The sum of a subject's days: it opens to them. */
export function DaysFigure({ of, resource, days, amount, office, figures }: DaysFigureProps) {
  const words = useWords(FIGURE_WORDS);
  const language = useLanguage();
  const shown = amount === null ? words.none : amountText(amount, resource, language);
  const period = inOnePiece(days);
  if (period === undefined) return <>{shown}</>;
  return (
    <FigureButton
      text={shown}
      of={`${subjectName(office, of, language)}, ${periodName(period, language)}`}
      onOpen={() => figures.days(of, resource, period)}
    />
  );
}

/**
 * A set of days as a period, where it is one: a 29 February that lies inside and does not count would stand in the sum that
 * opens, which then were another number.
 */
function inOnePiece({ period: { first, last }, without }: DaySet): Period | undefined {
  const left = without.filter((day) => day !== first && day !== last);
  if (left.length > 0) return undefined;
  return {
    first: without.includes(first) ? addDays(first, 1) : first,
    last: without.includes(last) ? addDays(last, -1) : last,
  };
}
