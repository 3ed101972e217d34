import { useState } from 'preact/hooks';
import type { Machine } from '../../models/machine.ts';
import { clockText, minutesFromText } from '../../models/setup-clock.ts';
import { FormCard } from '../../ui/form-card.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './machine.module.css';
import { WORDS } from './words.ts';

/** One reminder a working day; off until somebody wants it. */
export function ReminderCard({ machine }: { readonly machine: Machine }) {
  const words = useWords(WORDS).reminder;
  const { reminder } = machine.settings.value;
  return (
    <FormCard title={words.title}>
      <CheckField
        label={words.on}
        hint={words.hint}
        checked={reminder !== undefined}
        onChange={(on) => void (on ? machine.remind() : machine.stopReminding())}
      />
      {reminder === undefined ? null : (
        <TimeField minutes={reminder} onChange={(minutes) => void machine.remindAt(minutes)} />
      )}
      {machine.remindersRefused.value ? <Notice tone="problem">{words.refused}</Notice> : null}
    </FormCard>
  );
}

function TimeField({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const words = useWords(WORDS).reminder;
  const [typed, setTyped] = useState(clockText(minutes));
  const isWrong = Number.isNaN(minutesFromText(typed));
  return (
    <div class={styles['narrow']}>
      <TextField
        label={words.time}
        value={typed}
        maxLength={12}
        error={isWrong ? words.wrongTime : undefined}
        onInput={(text) => {
          setTyped(text);
          const read = minutesFromText(text);
          if (!Number.isNaN(read)) onChange(read);
        }}
      />
    </div>
  );
}
