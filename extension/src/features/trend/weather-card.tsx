import { longDateText, RESOURCES } from '@soxanh/core';
import type { Openings } from '../../models/openings.ts';
import type { TrendView } from '../../models/trend-view.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { aboutNumber, decimal } from './numbers.ts';
import { Sentences } from './sentences.tsx';
import { weatherMethodTexts, weatherTexts } from './weather-texts.ts';
import { WORDS } from './words.ts';

interface WeatherCardProps {
  readonly view: TrendView;
  readonly openings: Openings;
}

/** How use follows the weather; the fit and each day that is held against it open (law I3). */
export function WeatherCard({ view, openings }: WeatherCardProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { weather, resource } = view;
  return (
    <Card title={words.weatherTitle}>
      <Sentences texts={weatherTexts(weather, resource, words, language)} />
      {weather !== undefined && (
        <Folded summary={words.how}>
          {() => (
            <>
              <Sentences texts={weatherMethodTexts(weather, words, language)} />
              <NewestDays view={view} openings={openings} />
            </>
          )}
        </Folded>
      )}
    </Card>
  );
}

/** Each day that is held against its temperature; its use opens to the readings. */
function NewestDays({ view, openings }: WeatherCardProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { weather, resource, subject } = view;
  const days = weather?.newest?.days.toReversed() ?? [];
  if (days.length === 0) return null;
  const unit = RESOURCES[resource].shown.symbol[language];
  const open = (row: number, column: number): (() => void) | undefined => {
    const day = column === USED ? days[row]?.day : undefined;
    return day === undefined
      ? undefined
      : () => openings.parts(subject, resource, { first: day, last: day }, view);
  };
  return (
    <DataTable
      caption={words.weatherDays}
      columns={[
        { heading: words.when },
        { heading: words.degrees, number: true },
        { heading: `${words.amount} (${unit})`, number: true },
        { heading: `${words.expectedUse} (${unit})`, number: true },
      ]}
      opens={open}
      rows={days.map(({ day, degrees, use, expected }) => [
        longDateText(day, language),
        decimal(degrees, 1, language),
        aboutNumber(use, resource, language),
        aboutNumber(expected, resource, language),
      ])}
    />
  );
}

/** The column of what was used. */
const USED = 2;
