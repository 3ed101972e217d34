import { amountNumber, groupName, RESOURCES } from '@soxanh/core';
import type { Openings } from '../../models/openings.ts';
import { openPoint } from '../../models/trend-open.ts';
import type { TrendView } from '../../models/trend-view.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { meanNumber, meanUnit } from './numbers.ts';
import { methodTexts } from './reading-texts.ts';
import { Sentences } from './sentences.tsx';
import { WORDS } from './words.ts';

interface ValuesUsedProps {
  readonly view: TrendView;
  readonly openings: Openings;
}

/** The values a slope and its tests were computed from (laws I3, I4); each opens to the days it is made of. */
export function ValuesUsed({ view, openings }: ValuesUsedProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { points, resource, grain, office, asOf } = view;
  const used = points.filter(({ rate }) => rate !== undefined).toReversed();
  const unit = RESOURCES[resource].shown.symbol[language];
  const open = (row: number, column: number): (() => void) | undefined => {
    const point = used[row];
    return point && (() => openPoint(openings, view, point, column === 1 ? 'mean' : 'amount'));
  };
  return (
    <Folded summary={words.valuesUsed(used.length)}>
      {() => (
        <>
          <Sentences texts={methodTexts(view, words, language)} />
          <DataTable
            caption={words.valuesUsed(used.length)}
            columns={[
              { heading: words.when },
              {
                heading: `${words.mean} (${meanUnit(office, resource, asOf, words, language)})`,
                number: true,
              },
              { heading: `${words.amount} (${unit})`, number: true },
            ]}
            opens={open}
            rows={used.map(({ period, rate, amount }) => [
              groupName(period, grain, language),
              rate === undefined ? '' : meanNumber(rate, resource, language),
              amount === null ? words.none : amountNumber(amount, resource, language),
            ])}
          />
        </>
      )}
    </Folded>
  );
}
