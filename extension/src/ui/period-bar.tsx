import { groupName, isWithin, type Day, type Grain, type Period } from '@soxanh/core';
import { Button } from './button.tsx';
import { useLanguage, useWords } from './language.ts';
import styles from './period-bar.module.css';
import { Segmented } from './segmented.tsx';
import { PERIOD_WORDS } from './words/period-words.ts';

type Reach = Exclude<Grain, 'day'>;

interface PeriodBarProps {
  readonly shown: { readonly reach: Reach; readonly period: Period; readonly today: Day };
  readonly onReach: (reach: Reach) => void;
  readonly onStep: (step: -1 | 1) => void;
  readonly onToday: () => void;
}

const REACHES = ['week', 'month', 'quarter', 'year'] as const;

/** Which period a page shows: how long, and which one. */
export function PeriodBar({ shown: { reach, period, today }, onReach, onStep, onToday }: PeriodBarProps) {
  const words = useWords(PERIOD_WORDS);
  const language = useLanguage();
  const isCurrent = isWithin(today, period);
  return (
    <div class={styles['bar']}>
      <Segmented
        name={words.period}
        choices={REACHES.map((value) => ({ value, text: words.reach[value] }))}
        chosen={reach}
        onChoose={onReach}
      />
      <div class={isCurrent ? styles['away'] : ''}>
        <Button look="quiet" onPress={onToday} label={words.today[reach]}>
          {words.now}
        </Button>
      </div>
      <div class={styles['steps']}>
        <Button onPress={() => onStep(-1)} label={words.before[reach]}>
          ‹
        </Button>
        <span class={styles['name']} aria-live="polite">
          {groupName(period, reach, language)}
        </span>
        {/* Periods that have not begun have nothing to show. */}
        <Button onPress={() => onStep(1)} label={words.after[reach]} disabled={isCurrent}>
          ›
        </Button>
      </div>
    </div>
  );
}
