import { useSignal } from '@preact/signals';
import { addDays, dateText, type Day } from '@soxanh/core';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { useWords } from '../../ui/language.ts';
import styles from './writing.module.css';
import { WRITING_WORDS } from './writing-words.ts';
import type { WritingProps } from './writing.ts';

/** Yesterday or another day, for what was not recorded in time. */
export function DayPicker({ log: { today } }: WritingProps) {
  const words = useWords(WRITING_WORDS);
  const refused = useSignal<Day | undefined>(undefined);
  const { value: now } = today.today;
  const { value: day } = today.day;
  const choose = (next: Day | undefined): void => {
    const isTaken = today.chooseDay(next);
    refused.value = isTaken ? undefined : next;
  };
  return (
    <div class={styles['days']}>
      <Button look="chip" pressed={day === now} onPress={() => choose(undefined)}>
        {words.today}
      </Button>
      <Button look="chip" pressed={day === addDays(now, -1)} onPress={() => choose(addDays(now, -1))}>
        {words.yesterday}
      </Button>
      <DayField
        label={words.day}
        labelHidden
        day={day}
        today={now}
        onChange={(next) => next !== undefined && choose(next)}
        error={refused.value === undefined ? undefined : words.notYet(dateText(refused.value))}
      />
    </div>
  );
}
