import {
  CAUSE_WORDS,
  CAUSES,
  RESOURCES,
  subjectName,
  SUBJECT_KINDS,
  type Cause,
  type Day,
  type Office,
  type ResourceId,
} from '@soxanh/core';
import { Button } from './button.tsx';
import { DayField } from './day-field.tsx';
import styles from './form.module.css';
import { useLanguage, useWords } from './language.ts';
import { Notice } from './notice.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { useEscape } from './use-escape.ts';
import { useReturnFocus } from './use-return-focus.ts';
import { EXPLANATION_WORDS } from './words/explanation-words.ts';

/** A reason as it stands in the form. */
export interface TypedReason {
  /** `kind:id`. */
  readonly of: string;
  readonly resource: ResourceId;
  readonly first: Day | undefined;
  readonly last: Day | undefined;
  readonly cause: Cause | '';
  readonly text: string;
  readonly reason: string;
  /** Set where an entry is corrected. */
  readonly corrects: string | undefined;
}

export interface ExplanationFormProps {
  readonly typed: TypedReason;
  readonly office: Office;
  readonly today: Day;
  /** What may be explained here, as `kind:id`. */
  readonly subjects: readonly string[];
  readonly resources: readonly ResourceId[];
  /** What is to be mended, once saving was tried. */
  readonly mend: keyof (typeof EXPLANATION_WORDS)['vi']['problems'] | undefined;
  readonly onChange: (change: Partial<Omit<TypedReason, 'corrects'>>) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** A reason for a number: two choices and a press, words if they help. */
export function ExplanationForm(props: ExplanationFormProps) {
  const { typed, mend, onChange, onSave, onClose } = props;
  const words = useWords(EXPLANATION_WORDS);
  const isCorrection = typed.corrects !== undefined;
  const errorOf = (place: typeof mend): string | undefined =>
    mend !== undefined && mend === place ? words.problems[mend] : undefined;
  useEscape(onClose);
  useReturnFocus();
  return (
    <form
      class={styles['form']}
      aria-label={isCorrection ? words.correctTitle : words.newTitle}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Subject {...props} />
      <div class={styles['row']}>
        <CauseField {...props} error={errorOf('cause')} />
        <TextField
          label={words.text}
          hint={words.textHint}
          value={typed.text}
          error={errorOf('text')}
          onInput={(text) => onChange({ text })}
        />
      </div>
      {isCorrection ? (
        <TextField
          label={words.reason}
          value={typed.reason}
          error={errorOf('reason')}
          onInput={(reason) => onChange({ reason })}
        />
      ) : null}
      {mend === undefined || ['cause', 'text', 'reason'].includes(mend) ? null : (
        <Notice tone="problem">{words.problems[mend]}</Notice>
      )}
      <div class={styles['actions']}>
        <Button look="main" onPress={onSave}>
          {words.save}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
      </div>
      {/* Enter in a field saves, as in every form. */}
      <input type="submit" hidden />
    </form>
  );
}

/** Of what and when: filled in from the page, so that mostly nothing is to be done here. */
function Subject({ typed, office, today, subjects, resources, onChange }: ExplanationFormProps) {
  const words = useWords(EXPLANATION_WORDS);
  const language = useLanguage();
  // What a correction was about stays to choose, though nobody here may begin a new one about it.
  const offered = subjects.includes(typed.of) ? subjects : [typed.of, ...subjects];
  const nameOf = (of: string): string => {
    const kind = SUBJECT_KINDS.find((each) => of.startsWith(`${each}:`)) ?? 'department';
    return subjectName(office, { kind, id: of.slice(kind.length + 1) }, language);
  };
  return (
    <div class={styles['row']}>
      <SelectField
        label={words.of}
        value={typed.of}
        options={offered.map((of) => ({ value: of, text: nameOf(of) }))}
        onChange={(of) => onChange({ of })}
      />
      <SelectField
        label={words.resource}
        value={typed.resource}
        options={resources.map((id) => ({ value: id, text: RESOURCES[id].name[language] }))}
        onChange={(resource) => onChange({ resource })}
      />
      <DayField
        label={words.first}
        day={typed.first}
        today={today}
        onChange={(first) => first !== typed.first && onChange({ first })}
      />
      <DayField
        label={words.last}
        day={typed.last}
        today={today}
        onChange={(last) => last !== typed.last && onChange({ last })}
      />
    </div>
  );
}

function CauseField({
  typed,
  error,
  onChange,
}: Pick<ExplanationFormProps, 'typed' | 'onChange'> & { readonly error: string | undefined }) {
  const words = useWords(EXPLANATION_WORDS);
  const language = useLanguage();
  return (
    <SelectField<Cause | ''>
      label={words.cause}
      value={typed.cause}
      error={error}
      options={[
        { value: '', text: words.choose },
        ...CAUSES.map((cause) => ({ value: cause, text: CAUSE_WORDS[cause][language] })),
      ]}
      onChange={(cause) => onChange({ cause })}
    />
  );
}
