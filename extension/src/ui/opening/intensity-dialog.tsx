import {
  amountText,
  dateText,
  intensityText,
  numberText,
  periodName,
  RESOURCES,
  subjectKey,
  subjectName,
  type Comparison,
  type Intensity,
  type Language,
  type Office,
  type Tally,
} from '@soxanh/core';
import { Dialog } from '../dialog.tsx';
import { useLanguage, useWords } from '../language.ts';
import { BASIS_WORDS } from '../words/basis-words.ts';
import { DaysFigure } from './days-figure.tsx';
import type { OpenedFigures } from './opening.ts';
import styles from './opening.module.css';
import { peopleText } from './people-text.ts';
import { RulesUsed } from './rules-used.tsx';

interface IntensityDialogProps {
  readonly comparison: Comparison;
  readonly now: Intensity;
  readonly before: Intensity | undefined;
  readonly office: Office;
  readonly figures: OpenedFigures;
}

/** "Xem cách tính" of use per person and working day (method §4): the sums that are divided, and what they are sums of. */
export function IntensityDialog({ comparison, now, before, office, figures }: IntensityDialogProps) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { subject, resource, asOf } = comparison;
  const named = `${RESOURCES[resource].name[language]}, ${subjectName(office, subject, language)}`;
  return (
    <Dialog title={`${words.how}: ${named}`} close={words.close} onClose={() => figures.close()}>
      <div class={styles['basis']}>
        <ul class={styles['sentences']}>
          <li>{words.meanRule}</li>
          <li>{words.asOf(dateText(asOf))}</li>
        </ul>
        {[now, before].map((side) =>
          side === undefined ? null : (
            <IntensitySide
              key={side.tallies[0]?.days.period.first}
              side={side}
              office={office}
              figures={figures}
            />
          ),
        )}
        <RulesUsed comparison={comparison} />
      </div>
    </Dialog>
  );
}

interface IntensitySideProps extends Pick<IntensityDialogProps, 'office' | 'figures'> {
  readonly side: Intensity;
}

/** One side: the division, and what each department or building has in both sums. */
function IntensitySide({ side, office, figures }: IntensitySideProps) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { tallies, resource } = side;
  const period = tallies[0]?.days.period;
  if (period === undefined) return null;
  const name = periodName(period, language);
  return (
    <section>
      <h3>{name.charAt(0).toUpperCase() + name.slice(1)}</h3>
      <p>{divisionText(side, words, language)}</p>
      {tallies.map((tally) => (
        <div key={subjectKey(tally.subject)} class={styles['side']}>
          {tallies.length > 1 && <h4>{subjectName(office, tally.subject, language)}</h4>}
          <p>{partText(tally, resource, words, language)}</p>
          <p>
            {words.allDays}{' '}
            <DaysFigure
              of={tally.subject}
              resource={resource}
              days={tally.days}
              amount={tally.amount}
              office={office}
              figures={figures}
            />
          </p>
          <p>{peopleText(tally, words)}</p>
        </div>
      ))}
    </section>
  );
}

type Words = (typeof BASIS_WORDS)['vi'];

/** "3.120 tờ ÷ 189 (số người nhân số ngày) = 16,5 tờ/người/ngày." */
function divisionText({ use, personDays, value, resource }: Intensity, words: Words, language: Language) {
  const result = value === undefined ? words.none : intensityText(value, resource, language);
  return words.division(amountText(use, resource, language), numberText(personDays, 0, language), result);
}

function partText(
  { sums: { working } }: Tally,
  resource: Intensity['resource'],
  words: Words,
  language: Language,
): string {
  const [days, people] = [working.days, working.exposure].map((of) => numberText(of, 0, language));
  return words.meanPart(amountText(working.amount, resource, language), days ?? '', people ?? '');
}
