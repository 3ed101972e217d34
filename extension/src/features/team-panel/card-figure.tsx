import { amountText, coverageWords, type ResourceId } from '@soxanh/core';
import type { PeriodSum } from '../../models/period-sum.ts';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Makeup } from '../../ui/makeup.tsx';
import styles from './team-panel.module.css';
import { WORDS } from './words.ts';

interface CardFigureProps {
  /** Whose figure it is, for those who hear the button alone. */
  readonly of: string;
  readonly sum: Pick<PeriodSum, 'amount' | 'coverage' | 'makeup'>;
  readonly resource: ResourceId;
  readonly onOpen: () => void;
}

/** A period's figure, large, and beside it of how many days it is. */
export function CardFigure({ of, sum: { amount, coverage, makeup }, resource, onOpen }: CardFigureProps) {
  const language = useLanguage();
  const words = useWords(WORDS);
  return (
    <div class={styles['figure']}>
      <p class={amount === null ? styles['noTotal'] : styles['total']}>
        <FigureButton
          text={amount === null ? undefined : amountText(amount, resource, language)}
          of={of}
          onOpen={onOpen}
        />
      </p>
      <p class={styles['coverage']}>
        {coverage.expected === 0 ? words.notDue : coverageWords(coverage, language)}
        {Object.values(makeup).some((days) => days > 0) && (
          <span class={styles['makeup']}>
            {' · '}
            <Makeup makeup={makeup} resource={resource} />
          </span>
        )}
      </p>
    </div>
  );
}
