import { amountText, counterWord, RESOURCES, type Meter } from '@soxanh/core';
import type { MeterFormField } from '../../models/meter-form-draft.ts';
import type { NumberField as NumberName } from '../../models/meter-form-typed.ts';
import type { MeterForm } from '../../models/meter-form.ts';
import { CheckField } from '../../ui/check-field.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface FieldsProps {
  readonly writing: MeterForm;
  readonly meter: Meter;
}

/** What an entry says besides its days: what the counter showed, or an amount. */
export function ValueFields({ writing, meter }: FieldsProps) {
  const { value: kind } = writing.kind;
  return (
    <>
      {kind === 'use' || kind === 'invoice' ? (
        <AmountFields writing={writing} meter={meter} />
      ) : kind === 'rolled-over' || kind === 'not-read' ? null : (
        <CounterFields writing={writing} meter={meter} />
      )}
      <Marks writing={writing} />
    </>
  );
}

/** What is wrong with a field, once saving was tried. */
export function useProblem(writing: MeterForm) {
  const { problems } = useWords(WORDS).form;
  return (field: MeterFormField): string | undefined => {
    const { value: draft } = writing.draft;
    return writing.tried.value && !draft.ok && draft.error.field === field
      ? problems[draft.error.kind]
      : undefined;
  };
}

function NumberField({
  writing,
  name,
  label,
  hint,
}: Pick<FieldsProps, 'writing'> & {
  readonly name: NumberName;
  readonly label: string;
  readonly hint?: string | undefined;
}) {
  const problem = useProblem(writing);
  return (
    <TextField
      label={label}
      hint={hint}
      value={writing[name].value}
      inputMode="decimal"
      maxLength={40}
      error={problem(name)}
      onInput={(text) => (writing[name].value = text)}
    />
  );
}

function CounterFields({ writing, meter }: FieldsProps) {
  const words = useWords(WORDS).form;
  const word = counterWord(meter.resource, useLanguage());
  const { value: kind } = writing.kind;
  return (
    <div class={form['row']}>
      <NumberField
        writing={writing}
        name="value"
        label={kind === 'replaced' ? words.final(word) : words.value}
      />
      {kind === 'replaced' && <NumberField writing={writing} name="start" label={words.start(word)} />}
      {kind === 'multiplier' && (
        <NumberField writing={writing} name="multiplier" label={words.multiplierNow} />
      )}
    </div>
  );
}

function AmountFields({ writing, meter: { resource } }: FieldsProps) {
  const words = useWords(WORDS).form;
  const language = useLanguage();
  const { value: amount } = writing.understood;
  const isInvoice = writing.kind.value === 'invoice';
  return (
    <div class={form['row']}>
      <NumberField
        writing={writing}
        name="amount"
        label={words.amount(RESOURCES[resource].shown.symbol[language])}
        hint={amount === undefined ? undefined : words.understood(amountText(amount, resource, language))}
      />
      {isInvoice && <NumberField writing={writing} name="money" label={words.money} />}
      {isInvoice && (
        <TextField
          label={words.number}
          value={writing.number.value}
          onInput={(text) => (writing.number.value = text)}
        />
      )}
    </div>
  );
}

/** Who measured it, and how sure it is. */
function Marks({ writing }: Pick<FieldsProps, 'writing'>) {
  const words = useWords(WORDS).form;
  const { value: kind } = writing.kind;
  if (kind !== 'use' && kind !== 'reading') return null;
  return (
    <div class={styles['checks']}>
      <CheckField
        label={words.utility}
        checked={writing.isUtility.value}
        onChange={(is) => (writing.isUtility.value = is)}
      />
      {kind === 'use' && (
        <CheckField
          label={words.about}
          checked={writing.isAbout.value}
          onChange={(is) => (writing.isAbout.value = is)}
        />
      )}
    </div>
  );
}

/** What is to be remembered beside an entry. */
export function NoteField({ writing }: Pick<FieldsProps, 'writing'>) {
  const words = useWords(WORDS).round;
  return (
    <TextField
      label={words.note(writing.noteTravels.value)}
      value={writing.note.value}
      onInput={(text) => (writing.note.value = text)}
    />
  );
}
