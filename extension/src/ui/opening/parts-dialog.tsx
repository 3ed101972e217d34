import {
  amountText,
  dateText,
  periodName,
  RESOURCES,
  subjectKey,
  subjectName,
  type Office,
} from '@soxanh/core';
import { Dialog } from '../dialog.tsx';
import { useLanguage, useWords } from '../language.ts';
import { BASIS_WORDS } from '../words/basis-words.ts';
import { DaysFigure } from './days-figure.tsx';
import type { OpenedFigures, PartsValues } from './opening.ts';
import styles from './opening.module.css';

interface PartsDialogProps {
  readonly values: PartsValues;
  readonly office: Office;
  readonly figures: OpenedFigures;
}

/** A figure that is the sum of several; each of them opens in its turn. */
export function PartsDialog({ values, office, figures }: PartsDialogProps) {
  const words = useWords(BASIS_WORDS);
  const language = useLanguage();
  const { subject, resource, period, asOf, amount, parts } = values;
  const named = [
    RESOURCES[resource].name[language],
    subjectName(office, subject, language),
    periodName(period, language),
  ].join(', ');
  return (
    <Dialog title={`${words.how}: ${named}`} close={words.close} onClose={() => figures.close()}>
      <div class={styles['basis']}>
        <ul class={styles['sentences']}>
          <li>{words.partsSum(amount === null ? words.none : amountText(amount, resource, language))}</li>
          <li>{words.asOf(dateText(asOf))}</li>
          <li>{words.partsRule}</li>
        </ul>
        <ul class={styles['sentences']}>
          {parts.map((part) => (
            <li key={subjectKey(part.of)}>
              {subjectName(office, part.of, language)}:{' '}
              <DaysFigure
                of={part.of}
                resource={resource}
                days={{ period, without: [] }}
                amount={part.amount}
                office={office}
                figures={figures}
              />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
