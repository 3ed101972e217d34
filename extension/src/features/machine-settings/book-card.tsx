import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { deleteSamples, sampleBooks } from '../../data/sample-books.ts';
import type { Session } from '../../data/session.ts';
import { leaveSample } from '../../models/first-run-leave.ts';
import { FormCard } from '../../ui/form-card.tsx';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { WORDS } from './words.ts';

/** Which book is open; out of the sample into the office's own, and the sample off this machine. */
export function BookCard({ session }: { readonly session: Session }) {
  const words = useWords(WORDS).book;
  const { book } = session;
  const isSample = book.info.synthetic;
  const [samples, setSamples] = useState<readonly string[]>([]);
  useEffect(() => void sampleBooks().then(setSamples), []);
  const start = isSample ? (
    <Button look="main" onPress={() => void leaveSample(session)}>
      {words.start}
    </Button>
  ) : null;
  return (
    <FormCard title={words.title}>
      <p>{isSample ? words.sampleOpen : words.real(book.office.value.name)}</p>
      {!isSample && samples.length > 0 ? <p>{words.sampleKept}</p> : null}
      {samples.length > 0 ? (
        <DeleteSample session={session} samples={samples} onDeleted={() => setSamples([])}>
          {start}
        </DeleteSample>
      ) : start === null ? null : (
        <div class={form['actions']}>{start}</div>
      )}
    </FormCard>
  );
}

interface DeleteSampleProps {
  readonly session: Session;
  readonly samples: readonly string[];
  readonly onDeleted: () => void;
  /** What else can be done, beside it. */
  readonly children: ComponentChildren;
}

/** Deleting cannot be undone, so it is asked once more. */
function DeleteSample({ session, samples, onDeleted, children }: DeleteSampleProps) {
  const words = useWords(WORDS).book;
  const [step, setStep] = useState<'offer' | 'ask' | 'failed'>('offer');
  const remove = async (): Promise<void> => {
    const deleted = await deleteSamples(samples);
    if (!deleted.ok) {
      setStep('failed');
      return;
    }
    // Only then: a sample that could not be deleted stays open.
    if (session.book.info.synthetic) await leaveSample(session);
    setStep('offer');
    onDeleted();
  };
  return (
    <>
      {step === 'failed' ? <Notice tone="problem">{words.notDeleted}</Notice> : null}
      <div class={form['actions']}>
        {children}
        {step === 'ask' ? null : <Button onPress={() => setStep('ask')}>{words.deleteSample}</Button>}
      </div>
      {step === 'ask' ? (
        <Notice
          tone="ask"
          actions={
            <div class={form['actions']}>
              <Button onPress={() => void remove()}>{words.deleteYes}</Button>
              <Button look="quiet" onPress={() => setStep('offer')}>
                {words.deleteNo}
              </Button>
            </div>
          }
        >
          {words.deleteExplained}
        </Notice>
      ) : null}
    </>
  );
}
