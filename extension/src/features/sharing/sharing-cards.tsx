import { numberText } from '@soxanh/core';
import { sendingText } from '@soxanh/sync';
import { useEffect, useMemo } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { Join, type JoinWorld } from '../../models/join.ts';
import type { SharingStatus, SharingWorld } from '../../models/sharing-world.ts';
import { Sharing } from '../../models/sharing.ts';
import { Button } from '../../ui/button.tsx';
import { FormCard } from '../../ui/form-card.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { SendingLine } from '../../ui/sending-line.tsx';
import { FolderCard } from './folder-card.tsx';
import { HubCard } from './hub-card.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import styles from './sharing.module.css';
import { WORDS } from './words.ts';

interface SharingCardsProps {
  readonly session: Session;
  readonly world: SharingWorld & JoinWorld;
}

/** Chia sẻ số liệu: the server and the folder of this machine. */
export function SharingCards({ session, world }: SharingCardsProps) {
  const words = useWords(WORDS);
  const sharing = useMemo(() => new Sharing(world), [world]);
  const join = useMemo(() => new Join(world), [world]);
  useEffect(() => sharing.follow(), [sharing]);
  const { value: status } = sharing.status;
  const office = session.book.office.value;
  return (
    <div class={styles['stack']}>
      <FormCard title={words.title}>
        {status === undefined ? (
          <output>{sharing.unread.value ? words.unread : words.reading}</output>
        ) : (
          <Standing sharing={sharing} status={status} />
        )}
      </FormCard>
      {status === undefined ? null : (
        <>
          <HubCard status={status} join={join} office={office} />
          <FolderCard sharing={sharing} status={status} />
        </>
      )}
      <PreviewDialog sharing={sharing} />
    </div>
  );
}

/** Said until it was read. */
function NewName({ sharing, why }: { readonly sharing: Sharing; readonly why: string }) {
  const words = useWords(WORDS);
  return (
    <Notice
      tone="note"
      actions={
        <div class={form['actions']}>
          <Button disabled={sharing.busy.value !== undefined} onPress={() => void sharing.knowName()}>
            {words.known}
          </Button>
        </div>
      }
    >
      {why}
    </Notice>
  );
}

/** What concerns all ways of sharing. */
function Standing({ sharing, status }: { readonly sharing: Sharing; readonly status: SharingStatus }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { sending, waiting, orphans, cloned, broughtBack } = status;
  const isSending = sharing.busy.value === 'sending';
  const count = (number: number): string => numberText(number, 0, language);
  return (
    <>
      {sharing.isAlone.value ? <p>{words.alone}</p> : null}
      {sending === undefined ? null : (
        <SendingLine kind={sending.kind} text={sendingText(sending, language, sharing.now)} />
      )}
      {waiting === 0 ? null : <Notice tone="note">{words.waiting(count(waiting))}</Notice>}
      {orphans === 0 ? null : <Notice tone="ask">{words.orphans(count(orphans))}</Notice>}
      {cloned || broughtBack ? (
        <NewName sharing={sharing} why={cloned ? words.cloned : words.broughtBack} />
      ) : null}
      {sharing.isAlone.value ? null : (
        <div class={`${form['actions'] ?? ''} ${form['quietLast'] ?? ''}`}>
          <Button disabled={isSending} onPress={() => void sharing.sendNow()}>
            {isSending ? words.sending : words.sendNow}
          </Button>
          <Button look="quiet" onPress={() => void sharing.openPreview()}>
            {words.previewOpen}
          </Button>
        </div>
      )}
      <p class={form['quiet']}>{words.privacy}</p>
    </>
  );
}
