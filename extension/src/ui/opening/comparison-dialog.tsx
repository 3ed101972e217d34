import {
  amountText,
  commonNotes,
  comparisonNotes,
  periodName,
  RESOURCES,
  subjectKey,
  subjectName,
  type ComparedRow,
  type Comparison,
  type Language,
  type Office,
} from '@soxanh/core';
import { Dialog } from '../dialog.tsx';
import { useLanguage, useWords } from '../language.ts';
import { BASIS_WORDS } from '../words/basis-words.ts';
import { isAroundTet } from './around-tet.ts';
import { PartSection } from './compared-part.tsx';
import type { OpenedFigures, PartValues } from './opening.ts';
import styles from './opening.module.css';
import { RulesUsed } from './rules-used.tsx';

interface ComparisonDialogProps {
  readonly row: ComparedRow;
  readonly parts: readonly PartValues[];
  readonly office: Office;
  readonly figures: OpenedFigures;
}

/**
 * "Xem cách tính" of a comparison: the sentences, then for each part the days, people and rates of both sides, then the
 * rules and the calendar with their dates (law I3). Each amount opens in its turn, and the way back is here.
 */
export function ComparisonDialog({ row, parts, office, figures }: ComparisonDialogProps) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { comparison } = row;
  const { subject, resource, absolute } = comparison;
  const named = `${RESOURCES[resource].name[language]}, ${subjectName(office, subject, language)}`;
  const [now, before] = [absolute.judged.amount, absolute.compared.amount].map((amount) =>
    amount === null ? words.none : amountText(amount, resource, language),
  );
  const sentences = [
    words.absoluteText(now ?? '', datesText(comparison, words, language), before ?? ''),
    ...comparisonNotes(row, office, language),
    ...commonNotes(comparison, language),
    isAroundTet(comparison) ? words.ruleTextTet : words.ruleText,
  ];
  return (
    <Dialog title={`${words.how}: ${named}`} close={words.close} onClose={() => figures.close()}>
      <div class={styles['basis']}>
        <ul class={styles['sentences']}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {parts.map((values) => (
          <PartSection
            key={subjectKey(values.part.subject)}
            values={values}
            comparison={comparison}
            office={office}
            alone={parts.length === 1}
            figures={figures}
          />
        ))}
        <RulesUsed comparison={comparison} />
      </div>
    </Dialog>
  );
}

/** What the amounts of this period stand beside: around Tết other days than those whose rates are used. */
function datesText(comparison: Comparison, words: (typeof BASIS_WORDS)['vi'], language: Language): string {
  const { dates } = comparison.with;
  if (!isAroundTet(comparison) || dates === undefined) return words.beforeInline;
  return words.sameDates(periodName(dates.period, language));
}
