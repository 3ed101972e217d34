import { numberText } from '@soxanh/core';
import { useMemo } from 'preact/hooks';
import type { RestoreProblem } from '../../data/backup.ts';
import type { Session } from '../../data/session.ts';
import { BackupModel, type BackupState } from '../../models/backup.ts';
import { randomName } from '../../platform/random-bytes.ts';
import { saveFile } from '../../platform/save-file.ts';
import { Button } from '../../ui/button.tsx';
import { FormCard } from '../../ui/form-card.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import type { VI } from './words-vi.ts';
import { WORDS } from './words.ts';

/** Tệp số liệu: the same file a back-up is, passed from machine to machine. */
export function FilesCard({ session }: { readonly session: Session }) {
  const words = useWords(WORDS).files;
  const model = useMemo(() => new BackupModel(session, { saveFile, newDeviceName: randomName }), [session]);
  const { value: state } = model.state;
  const isWorking = state.kind === 'working';
  return (
    <FormCard title={words.title}>
      <p>{words.what}</p>
      <div class={form['actions']}>
        <Button disabled={isWorking} onPress={() => void model.exportAll()}>
          {words.export}
        </Button>
        <Button disabled={isWorking} onPress={() => void model.exportNew()}>
          {words.exportNew}
        </Button>
        <FileButton accept=".jsonl" disabled={isWorking} onChoose={(file) => void model.restore(file)}>
          {words.import}
        </FileButton>
      </div>
      {isWorking ? <output>{words.working}</output> : null}
      <FilesOutcome state={state} />
    </FormCard>
  );
}

function FilesOutcome({ state }: { readonly state: BackupState }) {
  const words = useWords(WORDS).files;
  const language = useLanguage();
  const count = (number: number): string => numberText(number, 0, language);
  switch (state.kind) {
    case 'idle':
    case 'working':
      return null;
    case 'backed-up':
      return <Notice tone="done">{words.exported(state.name, count(state.entries))}</Notice>;
    case 'nothing-new':
      return <Notice tone="note">{words.nothingSince}</Notice>;
    case 'restored': {
      const { added, waiting, problems } = state.restored;
      return (
        <>
          <Notice tone="done">{added === 0 ? words.nothingNew : words.imported(count(added))}</Notice>
          {waiting === 0 ? null : <Notice tone="note">{words.waiting(count(waiting))}</Notice>}
          {problems.length === 0 ? null : <Notice tone="ask">{words.damaged(count(problems.length))}</Notice>}
        </>
      );
    }
    case 'not-backed-up':
      return <Notice tone="problem">{words.notExported}</Notice>;
    case 'not-restored':
      return <Notice tone="problem">{problemOf(state.problem, words)}</Notice>;
  }
}

function problemOf({ kind }: RestoreProblem, words: (typeof VI)['files']): string {
  switch (kind) {
    case 'wrong-book':
      return words.wrongBook;
    case 'not-a-bundle':
      return words.notABundle;
    case 'newer-version':
      return words.newer;
    case 'unreadable':
      return words.unreadable;
    default:
      return words.notImported;
  }
}
