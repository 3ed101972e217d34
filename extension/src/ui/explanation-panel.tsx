import type { Day, Office, ResourceId } from '@soxanh/core';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { ExplanationForm, type ExplanationFormProps, type TypedReason } from './explanation-form.tsx';
import { ExplanationList, type GivenReason } from './explanation-list.tsx';
import styles from './form.module.css';
import { useLanguage, useWords } from './language.ts';
import { Notice } from './notice.tsx';
import { EXPLANATION_WORDS } from './words/explanation-words.ts';
import { problemText, type Problem } from './words/problem-words.ts';
import { unreadText } from './words/unread-words.ts';

interface ExplanationPanelProps<T extends GivenReason> {
  readonly office: Office;
  readonly today: Day;
  /** Undefined until they are read. */
  readonly reasons: readonly T[] | undefined;
  readonly unread: Problem | undefined;
  /** What may be explained on this machine; nothing: reasons are read only. */
  readonly subjects: readonly string[];
  readonly typed: TypedReason | undefined;
  readonly mend: ExplanationFormProps['mend'];
  /** Why it was not saved. */
  readonly problem: Problem | undefined;
  readonly done: { readonly deed: Deed; readonly undo: unknown } | undefined;
  /** What can be done; a model has these as its methods. */
  readonly deeds: {
    resources(of: string): readonly ResourceId[];
    change(change: Partial<Omit<TypedReason, 'corrects'>>): void;
    correct(reason: T): void;
    remove(reason: T): Promise<void>;
    save(): Promise<void>;
    undo(): Promise<void>;
    close(): void;
  };
  /** Opens the form for what the page shows. */
  readonly onAdd: () => void;
}

type Deed = keyof (typeof EXPLANATION_WORDS)['vi']['done'];

/**
 * Reasons for numbers on the page that shows the numbers: what was given, a form for another, corrections and the way
 * back.
 */
export function ExplanationPanel<T extends GivenReason>(props: ExplanationPanelProps<T>) {
  const { office, today, reasons, unread, subjects, typed, mend, problem, deeds, onAdd } = props;
  const words = useWords(EXPLANATION_WORDS);
  const language = useLanguage();
  const mayAdd = subjects.length > 0 && typed === undefined;
  return (
    <Card title={words.title} aside={mayAdd ? <Button onPress={onAdd}>{words.add}</Button> : null}>
      <div class={styles['form']}>
        {unread === undefined ? null : <Notice tone="problem">{unreadText(unread, language)}</Notice>}
        {reasons === undefined ? null : (
          <ExplanationList
            reasons={reasons}
            office={office}
            onCorrect={(reason) => deeds.correct(reason)}
            onRemove={(reason) => void deeds.remove(reason)}
          />
        )}
        {typed === undefined ? null : (
          <ExplanationForm
            key={typed.corrects ?? 'new'}
            typed={typed}
            office={office}
            today={today}
            subjects={subjects}
            resources={deeds.resources(typed.of)}
            mend={mend}
            onChange={(change) => deeds.change(change)}
            onSave={() => void deeds.save()}
            onClose={() => deeds.close()}
          />
        )}
        {problem === undefined ? null : <Notice tone="problem">{problemText(problem, language)}</Notice>}
        <Done done={props.done} onUndo={() => void deeds.undo()} />
      </div>
    </Card>
  );
}

function Done({
  done,
  onUndo,
}: Pick<ExplanationPanelProps<GivenReason>, 'done'> & { readonly onUndo: () => void }) {
  const words = useWords(EXPLANATION_WORDS);
  if (done === undefined) return null;
  return (
    <Notice
      tone="done"
      actions={done.undo === undefined ? null : <Button onPress={onUndo}>{words.undo}</Button>}
    >
      {words.done[done.deed]}
    </Notice>
  );
}
