import { dateText } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import type { SetupStep } from '../../models/setup-history.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './setup.module.css';
import { WORDS } from './words.ts';

interface FactHistoryProps {
  /** Newest day first. */
  readonly steps: readonly SetupStep[];
  readonly describe: (step: SetupStep) => ComponentChildren;
  /** Undefined: this machine only reads. */
  readonly onMend: ((step: SetupStep) => void) | undefined;
  /** Undefined: this machine only reads, or something must always hold. */
  readonly onWithdraw: ((step: SetupStep) => void) | undefined;
}

/** What held from which day. */
export function FactHistory({ steps, describe, onMend, onWithdraw }: FactHistoryProps) {
  const words = useWords(WORDS);
  const firstPast = steps.findIndex((step) => step.isCurrent);
  return (
    <ol class={styles['history']}>
      {steps.map((step, at) => {
        const since = words.since(dateText(step.from));
        return (
          <li key={step.id}>
            <span class={styles['when']}>{since}</span>
            <span class={styles['what']}>{describe(step)}</span>
            {step.isCurrent ? <Mark look="good">{words.current}</Mark> : null}
            {at < firstPast || firstPast === -1 ? <Mark look="rough">{words.later}</Mark> : null}
            {onMend === undefined ? null : (
              <Button look="quiet" label={words.editOf(since)} onPress={() => onMend(step)}>
                {words.edit}
              </Button>
            )}
            {onWithdraw === undefined ? null : (
              <Button look="quiet" label={words.withdrawOf(since)} onPress={() => onWithdraw(step)}>
                {words.withdraw}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
