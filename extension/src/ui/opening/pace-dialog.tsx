import {
  amountNumber,
  amountText,
  dateText,
  fraction,
  fractionPercent,
  multiplyFractions,
  paceText,
  rangeText,
  RESOURCES,
  shownFraction,
  subjectKey,
  subjectName,
  type Fraction,
  type Language,
  type Office,
  type Pace,
  type PacePart,
} from '@soxanh/core';
import { DataTable } from '../data-table.tsx';
import { Dialog } from '../dialog.tsx';
import { Folded } from '../folded.tsx';
import { useLanguage, useWords } from '../language.ts';
import { BASIS_WORDS } from '../words/basis-words.ts';
import { DaysFigure } from './days-figure.tsx';
import type { OpenedFigures } from './opening.ts';
import styles from './opening.module.css';
import { settingText } from './setting-text.ts';

interface PaceDialogProps {
  readonly pace: Pace;
  readonly office: Office;
  readonly figures: OpenedFigures;
}

/** "Xem cách tính" of a pace: the quotas stated, the days used, the rate, and the rules in force (law I3). */
export function PaceDialog({ pace, office, figures }: PaceDialogProps) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { subject, resource, parts, settings } = pace;
  const named = `${RESOURCES[resource].name[language]}, ${subjectName(office, subject, language)}`;
  return (
    <Dialog title={`${words.how}: ${named}`} close={words.close} onClose={() => figures.close()}>
      <div class={styles['basis']}>
        <ul class={styles['sentences']}>
          {sentencesOf(pace, words, language).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <section>
          <h3>{words.settings}</h3>
          <ul class={styles['sentences']}>
            {settings.map((setting) => (
              <li key={setting.key}>{settingText(setting, resource, words, language)}</li>
            ))}
          </ul>
        </section>
        {parts.map((part) => (
          <PaceSection
            key={subjectKey(part.subject)}
            part={part}
            pace={pace}
            office={office}
            figures={figures}
            alone={parts.length === 1}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface PaceSectionProps extends PaceDialogProps {
  readonly part: PacePart;
  readonly alone: boolean;
}

/** What one part used so far, day by day; each opens down to entries, or to two readings. */
function PaceSection({ part, pace, office, figures, alone }: PaceSectionProps) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { resource, period, asOf } = pace;
  const { subject, used, rate } = part;
  const name = subjectName(office, subject, language);
  const daily = part.daily.toReversed();
  const soFar = { first: period.first, last: asOf < period.last ? asOf : period.last };
  const open = (row: number, column: number): (() => void) | undefined => {
    const day = column === 0 ? undefined : daily[row]?.day;
    return day === undefined
      ? undefined
      : () => figures.days(subject, resource, { first: day, last: day }, day);
  };
  return (
    <section>
      {!alone && <h3>{name}</h3>}
      <p>
        {words.sideAmount}{' '}
        <DaysFigure
          of={subject}
          resource={resource}
          days={{ period: soFar, without: [] }}
          amount={part.daily.length === 0 ? null : used}
          office={office}
          figures={figures}
        />
      </p>
      {rate !== undefined && (
        <p>{words.paceRate(shownFraction(multiplyFractions(rate, fraction(1000)), resource, language))}</p>
      )}
      <Folded summary={words.dayTable(name)}>
        {() => (
          <DataTable
            caption={`${words.used}, ${name}`}
            columns={[
              { heading: words.day },
              { heading: `${words.used} (${RESOURCES[resource].shown.symbol[language]})`, number: true },
            ]}
            opens={open}
            rows={daily.map(({ day, amount }) => [dateText(day), amountNumber(amount, resource, language)])}
          />
        )}
      </Folded>
    </section>
  );
}

/** The sentence of the page, the quotas it is held against, and how far the period has gone. */
function sentencesOf(pace: Pace, words: (typeof BASIS_WORDS)['vi'], language: Language): string[] {
  const { quota, resource, gone, expectedSoFar, projection } = pace;
  const shown = (amount: Fraction): string => shownFraction(amount, resource, language);
  return [
    paceText(pace, language),
    ...quota.facts.map(({ period, amount }) =>
      words.quotaFact(amountText(amount, resource, language), rangeText(period)),
    ),
    words.paceGone(fractionPercent(gone, language), shown(expectedSoFar)),
    ...(projection.kind === 'projected'
      ? [words.paceEnd(shown(projection.filled), shown(projection.end))]
      : []),
    words.paceRule,
  ];
}
