import { dayText, type Day, type Department } from '@soxanh/core';
import {
  allocationPreview,
  allocationValue,
  SHARED_BY,
  typedLack,
  type AllocationForm,
} from '../../models/setup-allocation.ts';
import type { Setup } from '../../models/setup.ts';
import { CheckGroup } from '../../ui/check-group.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { lackText } from './allocation-lack.ts';
import { AllocationPreviewTable } from './allocation-preview.tsx';
import { ALLOCATION_WORDS } from './allocation-words.ts';

interface AllocationFieldsProps {
  readonly setup: Setup;
  /** The meter. */
  readonly id: string;
  readonly form: AllocationForm;
  /** The day from which it is to hold, if what is typed is one. */
  readonly day: Day | undefined;
  readonly onChange: (form: AllocationForm) => void;
}

/** How a meter is shared out, with what would become of 1.000 kWh on the day from which it is to hold. */
export function AllocationFields(props: AllocationFieldsProps) {
  const { setup, form: rule, day, onChange } = props;
  const words = useWords(ALLOCATION_WORDS);
  const { value: office } = setup.office;
  const set = (change: Partial<AllocationForm>): void => onChange({ ...rule, ...change });
  const open = office.departments.filter(
    (each) => each.kind === 'department' && office.isOpen(each.id, day ?? setup.today),
  );
  return (
    <>
      <div class={form['row']}>
        <SelectField
          label={words.by}
          hint={rule.by === 'common' ? words.commonHint : undefined}
          value={rule.by}
          options={SHARED_BY.map((value) => ({ value, text: words.byChoices[value] }))}
          onChange={(by) => set({ by })}
        />
        {rule.by === 'common' ? null : (
          <TextField
            label={words.common}
            hint={words.commonShareHint}
            value={rule.common}
            inputMode="decimal"
            maxLength={7}
            onInput={(common) => set({ common })}
          />
        )}
        <ReceiverField setup={setup} form={rule} set={set} />
      </div>
      {rule.by === 'shares' ? <ShareFields form={rule} departments={open} set={set} /> : null}
      {rule.by === 'head-count' || rule.by === 'area' ? (
        <CheckGroup
          label={words.departments}
          hint={words.departmentsHint}
          options={open.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={rule.departments}
          onChange={(departments) => set({ departments })}
        />
      ) : null}
      {day === undefined ? null : <Preview {...props} day={day} />}
    </>
  );
}

interface PartProps {
  readonly form: AllocationForm;
  readonly set: (change: Partial<AllocationForm>) => void;
}

function ReceiverField({ setup, form: rule, set }: PartProps & { readonly setup: Setup }) {
  const words = useWords(ALLOCATION_WORDS);
  const { departments } = setup.office.value;
  const usual = departments.find(
    ({ id, kind }) => kind === 'shared' && setup.office.value.isOpen(id, setup.today),
  );
  return (
    <SelectField
      label={words.receiver}
      value={rule.receiver}
      options={[
        { value: '', text: usual === undefined ? words.noReceiver : words.usualReceiver(usual.name) },
        ...departments
          .filter(({ id, kind }) => kind !== 'union' && id !== usual?.id)
          .map(({ id, name }) => ({ value: id, text: name })),
      ]}
      onChange={(receiver) => set({ receiver })}
    />
  );
}

function ShareFields({
  form: rule,
  departments,
  set,
}: PartProps & { readonly departments: readonly Department[] }) {
  const words = useWords(ALLOCATION_WORDS);
  return (
    <div class={form['row']}>
      {departments.map(({ id, name }) => (
        <TextField
          key={id}
          label={words.share(name)}
          value={rule.shares[id] ?? ''}
          inputMode="decimal"
          maxLength={7}
          onInput={(text) => set({ shares: { ...rule.shares, [id]: text } })}
        />
      ))}
    </div>
  );
}

function Preview({ setup, id, form: rule, day }: AllocationFieldsProps & { readonly day: Day }) {
  const words = useWords(ALLOCATION_WORDS);
  const language = useLanguage();
  const { value: office } = setup.office;
  const typed = typedLack(rule, language);
  if (typed !== undefined) return <p class={form['quiet']}>{lackText(typed, office, words, language)}</p>;
  const fact = { topic: 'allocation', of: id, from: dayText(day), value: allocationValue(rule, language) };
  const supposed = setup.supposing([fact]);
  const preview = allocationPreview(supposed, id, day);
  return preview.lack === undefined ? (
    <AllocationPreviewTable office={supposed} id={id} day={day} preview={preview} />
  ) : (
    <p class={form['quiet']}>{lackText(preview.lack, office, words, language)}</p>
  );
}
