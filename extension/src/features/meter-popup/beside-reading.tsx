import { useState } from 'preact/hooks';
import type { MeterReading } from '../../models/meter-reading.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { WhyNotRead } from '../../ui/why-not-read.tsx';
import styles from './meters.module.css';
import { WORDS } from './words.ts';

interface BesideProps {
  readonly reading: MeterReading;
}

/** What can be said beside a reading: that there is none, and why; and a note, for which room is made on demand. */
export function Beside({ reading }: BesideProps) {
  const words = useWords(WORDS);
  const [isOpen, setOpen] = useState(false);
  const hasNote = isOpen || reading.note.value !== '';
  const isEmpty = reading.view.value.kind === 'empty';
  return (
    <>
      <div class={styles['beside']}>
        <CheckField
          label={words.notRead}
          checked={reading.notRead.value}
          onChange={(notRead) => (reading.notRead.value = notRead)}
        />
        {hasNote || isEmpty ? null : (
          <Button look="quiet" onPress={() => setOpen(true)}>
            {words.addNote}
          </Button>
        )}
      </div>
      {reading.notRead.value ? (
        <WhyNotRead value={reading.whyNot.value} onInput={(why) => (reading.whyNot.value = why)} />
      ) : null}
      {hasNote ? (
        <TextField
          label={words.note(reading.noteTravels.value)}
          value={reading.note.value}
          focused={isOpen}
          onInput={(note) => (reading.note.value = note)}
        />
      ) : null}
    </>
  );
}
