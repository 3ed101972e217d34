import {
  amountNumber,
  lengthOf,
  meterName,
  numberText,
  rangeText,
  RESOURCES,
  type Office,
  type ResourceId,
  type Stretch,
} from '@soxanh/core';
import { DataTable } from '../data-table.tsx';
import { Folded } from '../folded.tsx';
import { useLanguage, useWords } from '../language.ts';
import { STRETCH_WORDS } from '../words/stretch-words.ts';
import type { OpenedFigures } from './opening.ts';

interface StretchesReadProps {
  readonly meter: string;
  readonly resource: ResourceId;
  readonly stretches: readonly Stretch[];
  readonly office: Office;
  readonly figures: OpenedFigures;
}

/** The stretches of a meter a figure was made from; each opens to its two readings (law I3). */
export function StretchesRead({ meter, resource, stretches, office, figures }: StretchesReadProps) {
  const words = useWords(STRETCH_WORDS);
  const language = useLanguage();
  if (stretches.length === 0) return null;
  const newest = stretches.toReversed();
  const open = (row: number, column: number): (() => void) | undefined => {
    const stretch = column === AMOUNT ? newest[row] : undefined;
    if (stretch === undefined) return undefined;
    const { first, last } = stretch;
    return () => figures.days({ kind: 'meter', id: meter }, resource, { first, last }, last);
  };
  return (
    <Folded summary={words.summary(stretches.length)}>
      {() => (
        <DataTable
          caption={words.caption(meterName(office, meter))}
          columns={[
            { heading: words.range },
            { heading: words.days, number: true },
            { heading: `${words.used} (${RESOURCES[resource].shown.symbol[language]})`, number: true },
          ]}
          opens={open}
          rows={newest.map((stretch) => [
            rangeText(stretch),
            numberText(lengthOf(stretch), 0, language),
            stretch.total === undefined ? '–' : amountNumber(stretch.total, resource, language),
          ])}
        />
      )}
    </Folded>
  );
}

/** The column of what was used. */
const AMOUNT = 2;
