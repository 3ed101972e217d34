import { whenText } from '@soxanh/core';
import type { Sharing } from '../../models/sharing.ts';
import type { FolderStanding, SharingStatus } from '../../models/sharing-world.ts';
import { Button } from '../../ui/button.tsx';
import { FormCard } from '../../ui/form-card.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { WORDS } from './words.ts';

interface FolderCardProps {
  readonly sharing: Sharing;
  readonly status: SharingStatus;
}

/** Thư mục dùng chung: choosing one, and what the browser or the folder lacks. */
export function FolderCard({ sharing, status }: FolderCardProps) {
  const words = useWords(WORDS).folder;
  const { folder, hub } = status;
  const { value: problem } = sharing.folderProblem;
  return (
    <FormCard title={words.title}>
      {sharing.hasFolders ? (
        <>
          {folder === undefined ? (
            <p>{hub === undefined ? words.what : words.beside}</p>
          ) : (
            <Chosen sharing={sharing} folder={folder} beside={hub === undefined ? 'alone' : 'hub'} />
          )}
          {problem === undefined || isSaid(folder) ? null : (
            <Notice tone="problem">{words.problems[problem]}</Notice>
          )}
          <FolderDeeds sharing={sharing} folder={folder} isFirst={hub === undefined} />
          {folder === undefined ? <p class={form['quiet']}>{words.explain}</p> : null}
          {folder?.is === 'ask' ? <p class={form['quiet']}>{words.explainAgain}</p> : null}
        </>
      ) : (
        <Notice tone="note">{words.firefox}</Notice>
      )}
    </FormCard>
  );
}

/** What is wrong with it stands there with its name: it is not said a second time. */
const isSaid = (folder: FolderStanding | undefined): boolean =>
  folder !== undefined && folder.is !== 'ready' && folder.is !== 'ask';

interface ChosenProps {
  readonly sharing: Sharing;
  readonly folder: FolderStanding;
  /** Whether a server goes on with sending meanwhile. */
  readonly beside: 'alone' | 'hub';
}

/** The folder there is: that it is in use, or what it lacks. */
function Chosen({ sharing, folder, beside }: ChosenProps) {
  const words = useWords(WORDS).folder;
  const { name, is, edited } = folder;
  const lack = useLack(sharing, folder);
  return (
    <>
      {lack === undefined ? (
        <p>{words.ready(name)}</p>
      ) : (
        // What passes by itself, or by a press of the button below, is no problem yet.
        <Notice tone={is === 'ask' || is === 'gone' ? 'ask' : 'problem'}>
          {lack} {words.meanwhile[beside]}
        </Notice>
      )}
      {edited.map((file) => (
        <Notice key={file} tone="problem">
          {words.edited(file)}
        </Notice>
      ))}
    </>
  );
}

/** What is wrong with a folder and what to press; undefined where it is in use. */
function useLack(sharing: Sharing, { name, is, since }: FolderStanding): string | undefined {
  const words = useWords(WORDS).folder;
  const language = useLanguage();
  switch (is) {
    case 'ready':
      return undefined;
    case 'gone':
      return since === undefined
        ? words.goneNow(name)
        : words.gone(name, whenText(since, sharing.now, language));
    default:
      return words[is](name);
  }
}

function FolderDeeds({
  sharing,
  folder,
  isFirst,
}: {
  readonly sharing: Sharing;
  readonly folder: FolderStanding | undefined;
  /** Nothing else connects the machine: then this is what is to be done here. */
  readonly isFirst: boolean;
}) {
  const words = useWords(WORDS).folder;
  const isBusy = sharing.busy.value !== undefined;
  if (folder === undefined)
    return (
      <div class={form['actions']}>
        <Button
          look={isFirst ? 'main' : 'plain'}
          disabled={isBusy}
          onPress={() => void sharing.chooseFolder()}
        >
          {words.choose}
        </Button>
      </div>
    );
  return (
    <div class={`${form['actions'] ?? ''} ${form['quietLast'] ?? ''}`}>
      {folder.is === 'ask' ? (
        <Button look="main" disabled={isBusy} onPress={() => void sharing.allowFolder()}>
          {words.allow}
        </Button>
      ) : null}
      <Button disabled={isBusy} onPress={() => void sharing.chooseFolder()}>
        {words.other}
      </Button>
      <Button look="quiet" disabled={isBusy} onPress={() => void sharing.leaveFolder()}>
        {words.leave}
      </Button>
    </div>
  );
}
