import { exposureOn, officeOf, RESOURCE_IDS, RESOURCES, type Exposure, type ResourceId } from '@soxanh/core';
import type { Setup } from '../../models/setup.ts';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { BaselinesCard } from './baselines-card.tsx';
import { ConditionsCard } from './conditions-card.tsx';
import { FactRow, type FactKind } from './fact-row.tsx';
import { JUDGING_WORDS } from './judging-words.ts';

/** How periods are compared: with which, by person or by day, and what happened in between. */
export function ComparisonSection({ setup }: { readonly setup: Setup }) {
  const words = useWords(JUDGING_WORDS).exposure;
  return (
    <>
      <BaselinesCard setup={setup} />
      <section class={form['card']} aria-labelledby="exposure">
        <h2 id="exposure">{words.title}</h2>
        <p class={form['quiet']}>{words.explained}</p>
        {RESOURCE_IDS.map((resource) => (
          <ExposureRow key={resource} setup={setup} resource={resource} />
        ))}
      </section>
      <ConditionsCard setup={setup} />
    </>
  );
}

const ExposureRow = ({ setup, resource }: { readonly setup: Setup; readonly resource: ResourceId }) => (
  <FactRow setup={setup} kind={useExposureKind(setup, resource)} />
);

const NO_OFFICE = officeOf([]);
const PER: readonly Exposure['per'][] = ['person', 'day'];

function useExposureKind(setup: Setup, resource: ResourceId): FactKind<Exposure['per']> {
  const words = useWords(JUDGING_WORDS).exposure;
  const language = useLanguage();
  const usual = exposureOn(NO_OFFICE, resource, setup.today).per;
  const label = RESOURCES[resource].name[language];
  return {
    topic: 'exposure',
    of: resource,
    label,
    called: `${words.title}, ${label}`,
    blank: usual,
    usual,
    mayVanish: true,
    read: (value) => (value['per'] === 'day' ? 'day' : 'person'),
    write: (per) => ({ per }),
    describe: (per) => words.per[per],
    fields: (per, set) => (
      <SelectField
        label={label}
        value={per}
        options={PER.map((value) => ({ value, text: words.per[value] }))}
        onChange={set}
      />
    ),
  };
}
