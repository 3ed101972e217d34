import { dateText, numberText } from '@soxanh/core';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { BackupModel } from '../../models/backup.ts';
import type { BookPlace } from '../../models/book-place.ts';
import { randomName } from '../../platform/random-name.ts';
import { saveFile } from '../../platform/save-file.ts';
import { FormCard } from '../../ui/form-card.tsx';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { BackupOutcome } from './backup-outcome.tsx';
import styles from './machine.module.css';
import { WORDS } from './words.ts';

interface BackupCardProps {
  readonly session: Session;
  readonly place: BookPlace['is'];
}

/** Sao lưu và tệp số liệu: the book as a file, a file into the book, and what is new for machines without a network. */
export function BackupCard({ session, place }: BackupCardProps) {
  const words = useWords(WORDS).backup;
  const language = useLanguage();
  const model = useMemo(() => new BackupModel(session, { saveFile, newDeviceName: randomName }), [session]);
  useEffect(() => void model.read(), [model]);
  const { value: last } = model.last;
  const { value: state } = model.state;
  const isWorking = state.kind === 'working';
  const number = (count: number): string => numberText(count, 0, language);
  return (
    <FormCard title={words.title}>
      <p>
        {last === undefined ? words.never : words.last(dateText(last))} {words.weekly[place]}
      </p>
      <div class={form['actions']}>
        <Button look="main" disabled={isWorking} onPress={() => void model.backUp()}>
          {words.backUp}
        </Button>
        <FileButton accept=".jsonl" disabled={isWorking} onChoose={(file) => void model.restore(file)}>
          {words.restore}
        </FileButton>
      </div>
      <p class={form['quiet']}>{words.explained}</p>
      <hr class={styles['rule']} />
      <p>{words.carry}</p>
      <div class={form['actions']}>
        <Button disabled={isWorking} onPress={() => void model.exportNew()}>
          {words.exportNew}
        </Button>
      </div>
      {isWorking ? (
        <output>
          {state.progress === undefined
            ? words.working
            : words[state.progress.step](number(state.progress.count))}
        </output>
      ) : null}
      <BackupOutcome state={state} office={session.book.office.value.name} />
    </FormCard>
  );
}
