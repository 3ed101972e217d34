import { meterName, meterResource, type Day } from '@soxanh/core';
import { METERED, metersInOrder, READ_EVERY, type MeterForm } from '../../models/setup-meter.ts';
import type { Setup } from '../../models/setup.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { CheckGroup } from '../../ui/check-group.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { METER_WORDS } from './meter-words.ts';

interface MeterFieldsProps {
  readonly setup: Setup;
  /** Undefined for a new one. */
  readonly id: string | undefined;
  readonly form: MeterForm;
  readonly day: Day;
  readonly onChange: (form: MeterForm) => void;
}

type Part = MeterFieldsProps & { readonly set: (change: Partial<MeterForm>) => void };

/** What there is to say of a meter. */
export function MeterFields(props: MeterFieldsProps) {
  const { form: meter, id, onChange } = props;
  const words = useWords(METER_WORDS);
  const set = (change: Partial<MeterForm>): void => onChange({ ...meter, ...change });
  return (
    <>
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={meter.name}
        maxLength={200}
        focused
        onInput={(name) => set({ name })}
      />
      <div class={form['row']}>
        {id === undefined ? (
          // A counter never changes what it counts.
          <SelectField
            label={words.resource}
            value={meter.resource}
            options={METERED.map((value) => ({ value, text: words.kinds[value] }))}
            onChange={(resource) => set({ resource, parent: '' })}
          />
        ) : null}
        <SelectField
          label={words.every}
          value={meter.every}
          options={READ_EVERY.map((value) => ({ value, text: words.everyChoices[value] }))}
          onChange={(every) => set({ every })}
        />
        <ParentField {...props} set={set} />
      </div>
      <ServedFields {...props} set={set} />
      <CounterFields {...props} set={set} />
      <WritersField {...props} set={set} />
      {id === undefined ? null : (
        <CheckField
          label={words.open}
          hint={words.openHint}
          checked={meter.open}
          onChange={(open) => set({ open })}
        />
      )}
    </>
  );
}

function ParentField({ setup, id, form: meter, set }: Part) {
  const words = useWords(METER_WORDS);
  const { value: office } = setup.office;
  const others = metersInOrder(office).filter(
    (each) => each !== id && meterResource(office, each) === meter.resource,
  );
  if (others.length === 0) return null;
  return (
    <SelectField
      label={words.parent}
      hint={meter.parent === '' ? undefined : words.parentHint}
      value={meter.parent}
      options={[
        { value: '', text: words.noParent },
        ...others.map((value) => ({ value, text: meterName(office, value) })),
      ]}
      onChange={(parent) => set({ parent })}
    />
  );
}

const SERVES = ['building', 'departments', 'office'] as const;

function ServedFields({ setup, form: meter, day, set }: Part) {
  const words = useWords(METER_WORDS);
  const { value: office } = setup.office;
  const departments = office.departments.filter(
    ({ id, kind }) => kind !== 'union' && (office.isOpen(id, day) || meter.departments.includes(id)),
  );
  return (
    <>
      <div class={form['row']}>
        <SelectField
          label={words.serves}
          value={meter.serves}
          options={SERVES.map((value) => ({ value, text: words.servesChoices[value] }))}
          onChange={(serves) => set({ serves })}
        />
        {meter.serves === 'building' ? (
          <SelectField
            label={words.building}
            value={meter.building}
            options={[
              { value: '', text: words.chooseBuilding },
              ...office.buildings.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            onChange={(building) => set({ building })}
          />
        ) : null}
      </div>
      {meter.serves === 'departments' ? (
        <CheckGroup
          label={words.departments}
          hint={words.departmentsHint}
          options={departments.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={meter.departments}
          onChange={(chosen) => set({ departments: chosen })}
        />
      ) : null}
    </>
  );
}

function CounterFields({ form: meter, set }: Part) {
  const words = useWords(METER_WORDS);
  return (
    <div class={form['row']}>
      <TextField
        label={words.multiplier}
        hint={words.multiplierHint[meter.resource]}
        value={meter.multiplier}
        inputMode="decimal"
        maxLength={20}
        onInput={(multiplier) => set({ multiplier })}
      />
      <TextField
        label={words.digits}
        hint={words.digitsHint}
        value={meter.digits}
        inputMode="numeric"
        maxLength={2}
        onInput={(digits) => set({ digits })}
      />
      <TextField
        label={words.decimals}
        value={meter.decimals}
        inputMode="numeric"
        maxLength={2}
        onInput={(decimals) => set({ decimals })}
      />
      {meter.resource === 'electricity' ? (
        <TextField
          label={words.register}
          hint={words.registerHint}
          value={meter.register}
          maxLength={200}
          onInput={(register) => set({ register })}
        />
      ) : null}
      <TextField
        label={words.serial}
        value={meter.serial}
        maxLength={200}
        onInput={(serial) => set({ serial })}
      />
    </div>
  );
}

function WritersField({ setup, form: meter, day, set }: Part) {
  const words = useWords(METER_WORDS);
  const { value: office } = setup.office;
  const writers = office.departments.filter(
    ({ id, kind }) => kind === 'department' && (office.isOpen(id, day) || meter.writers.includes(id)),
  );
  return (
    <CheckGroup
      label={words.writers}
      hint={words.writersHint}
      options={writers.map(({ id, name }) => ({ value: id, text: name }))}
      chosen={meter.writers}
      onChange={(chosen) => set({ writers: chosen })}
    />
  );
}
