import {
  amountText,
  commonNotes,
  comparisonNotes,
  RESOURCES,
  subjectKey,
  subjectName,
  type ComparedRow,
  type Evidence,
} from '@soxanh/core';
import { useMemo } from 'preact/hooks';
import { basisOf } from '../../models/comparison-basis.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { BasisPart } from './basis-part.tsx';
import { BasisRules } from './basis-rules.tsx';
import styles from './comparison.module.css';
import { WORDS } from './words.ts';

interface BasisDialogProps {
  readonly row: ComparedRow;
  readonly evidence: Evidence;
  readonly onClose: () => void;
}

/**
 * "Xem cách tính" of a comparison: the sentences, then for each part the days, people and rates of both sides, then the
 * rules and the calendar with their dates (law I3).
 */
export function BasisDialog({ row, evidence, onClose }: BasisDialogProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { comparison } = row;
  const { office } = evidence;
  const { subject, resource, absolute } = comparison;
  const parts = useMemo(() => basisOf(evidence, comparison), [evidence, comparison]);
  const named = `${RESOURCES[resource].name[language]}, ${subjectName(office, subject, language)}`;
  const [now, before] = [absolute.judged.amount, absolute.compared.amount].map((amount) =>
    amount === null ? words.none : amountText(amount, resource, language),
  );
  const sentences = [
    words.absoluteText(now ?? '', before ?? ''),
    ...comparisonNotes(row, office, language),
    ...commonNotes(comparison, language),
    words.ruleText,
  ];
  return (
    <Dialog title={`${words.how}: ${named}`} close={words.close} onClose={onClose}>
      <div class={styles['basis']}>
        <ul class={styles['sentences']}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {parts.map((basis) => (
          <BasisPart
            key={subjectKey(basis.part.subject)}
            basis={basis}
            comparison={comparison}
            office={office}
            alone={parts.length === 1}
          />
        ))}
        <BasisRules comparison={comparison} />
      </div>
    </Dialog>
  );
}
