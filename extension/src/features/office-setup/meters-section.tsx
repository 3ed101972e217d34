import { dayText, meterName, meterOn, meterResource, METER } from '@soxanh/core';
import { idFromName } from '../../models/setup-id.ts';
import { meterForm, meterProblem, metersInOrder, meterValue } from '../../models/setup-meter.ts';
import type { Setup } from '../../models/setup.ts';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import { AddForm } from './add-form.tsx';
import { useAllocationKind } from './allocation-kind.tsx';
import { FactRow } from './fact-row.tsx';
import { MeterFields } from './meter-fields.tsx';
import { useMeterKind, useWeightKind } from './meter-kinds.tsx';
import { METER_WORDS } from './meter-words.ts';
import { RuleNotice } from './rule-notice.tsx';
import styles from './setup.module.css';

/** The meters of the office, and how what they count is shared out. */
export function MetersSection({ setup }: { readonly setup: Setup }) {
  const words = useWords(METER_WORDS);
  const ids = metersInOrder(setup.office.value);
  return (
    <section class={form['form']} aria-labelledby="meters">
      <h2 id="meters">{words.title}</h2>
      <p class={form['quiet']}>{ids.length === 0 ? words.none : words.explained}</p>
      {ids.map((id) => (
        <MeterCard key={id} setup={setup} id={id} />
      ))}
      {setup.mayEdit ? <AddMeter setup={setup} /> : null}
    </section>
  );
}

function MeterCard({ setup, id }: { readonly setup: Setup; readonly id: string }) {
  const words = useWords(METER_WORDS);
  const { value: office } = setup.office;
  const resource = meterResource(office, id) ?? 'electricity';
  const meter = meterOn(office, id, setup.today);
  const begins = office.facts.one(METER, id).begins() ?? setup.today;
  const meterKind = useMeterKind(setup, id);
  const allocationKind = useAllocationKind(setup, id);
  const weightKind = useWeightKind(setup, id);
  return (
    <div class={form['card']}>
      <h3 class={styles['name']}>
        {meterName(office, id)}
        <Mark>{words.kinds[resource]}</Mark>
        {meter?.parent === undefined ? null : <Mark>{words.sub}</Mark>}
        {meter === undefined ? (
          <Mark look="gone">{begins > setup.today ? words.later : words.closed}</Mark>
        ) : null}
      </h3>
      <FactRow setup={setup} kind={meterKind} />
      <FactRow setup={setup} kind={allocationKind} />
      <RuleNotice setup={setup} id={id} />
      {resource === 'paper' ? null : <FactRow setup={setup} kind={weightKind} />}
    </div>
  );
}

/** A new meter; how it is shared out is said next, in its card. */
function AddMeter({ setup }: { readonly setup: Setup }) {
  const words = useWords(METER_WORDS);
  const language = useLanguage();
  const { value: office } = setup.office;
  const [building] = office.buildings;
  const blank = {
    ...meterForm({}, language),
    ...(building === undefined ? {} : { serves: 'building' as const, building: building.id }),
  };
  return (
    <AddForm
      setup={setup}
      label={words.add}
      blank={blank}
      renderFields={(value, set, from) => (
        <MeterFields setup={setup} id={undefined} form={value} day={from ?? setup.today} onChange={set} />
      )}
      refuse={(value, from) => {
        const problem = meterProblem(office, undefined, value, from, language);
        return problem === undefined ? undefined : words.problems[problem];
      }}
      onAdd={(value, from) => {
        const of = idFromName(value.name, new Set([...setup.subjects('meter'), ...otherIds(setup)]));
        return setup.state([{ topic: 'meter', of, from: dayText(from), value: meterValue(value, language) }]);
      }}
    />
  );
}

/** Quotas name meters, buildings and departments alike by their ids. */
const otherIds = ({ office }: Setup): string[] => [
  'office',
  ...office.value.buildings.map(({ id }) => id),
  ...office.value.departments.map(({ id }) => id),
];
