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
} from '@soxanh/core';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { settingText } from './setting-text.ts';
import styles from './comparison.module.css';
import { WORDS } from './words.ts';

interface PaceDialogProps {
  readonly pace: Pace;
  readonly office: Office;
  readonly onClose: () => void;
}

/** "Xem cách tính" of a pace: the quotas stated, the days used, the rate, and the rules in force (law I3). */
export function PaceDialog({ pace, office, onClose }: PaceDialogProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { subject, resource, parts, settings } = pace;
  const named = `${RESOURCES[resource].name[language]}, ${subjectName(office, subject, language)}`;
  const unit = RESOURCES[resource].shown.symbol[language];
  return (
    <Dialog title={`${words.how}: ${named}`} close={words.close} onClose={onClose}>
      <div class={styles['basis']}>
        <ul class={styles['sentences']}>
          {sentencesOf(pace, words, language).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {parts.map((part) => {
          const name = subjectName(office, part.subject, language);
          return (
            <section key={subjectKey(part.subject)}>
              {parts.length > 1 && <h3>{name}</h3>}
              {part.rate !== undefined && (
                <p>
                  {words.paceRate(
                    shownFraction(multiplyFractions(part.rate, fraction(1000)), resource, language),
                  )}
                </p>
              )}
              <DataTable
                caption={`${words.used}, ${name}`}
                columns={[{ heading: words.day }, { heading: `${words.used} (${unit})`, number: true }]}
                rows={part.daily
                  .toReversed()
                  .map(({ day, amount }) => [dateText(day), amountNumber(amount, resource, language)])}
              />
            </section>
          );
        })}
        <section>
          <h3>{words.settings}</h3>
          <ul class={styles['sentences']}>
            {settings.map((setting) => (
              <li key={setting.key}>{settingText(setting, resource, words, language)}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}

/** The sentence of the page, the quotas it is held against, and how far the period has gone. */
function sentencesOf(pace: Pace, words: (typeof WORDS)['vi'], language: Language): string[] {
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
