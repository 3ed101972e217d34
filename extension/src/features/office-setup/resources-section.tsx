import {
  expectationOf,
  dayText,
  RESOURCE_IDS,
  RESOURCES,
  type Day,
  type Frequency,
  type ResourceId,
} from '@soxanh/core';
import { useState } from 'preact/hooks';
import { metersOf } from '../../models/setup-subject.ts';
import type { Setup } from '../../models/setup.ts';
import { DayField } from '../../ui/day-field.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import table from '../../ui/table.module.css';
import { useProblemText } from './problem.ts';
import styles from './setup.module.css';
import { WORDS } from './words.ts';

const FREQUENCIES: readonly Frequency[] = ['day', 'week', 'month', 'never'];

/** How often each department records what. Coverage and "chưa ghi" follow from it, never from guesswork. */
export function ResourcesSection({ setup }: { readonly setup: Setup }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [from, setFrom] = useState<Day | undefined>(setup.today);
  const problem = useProblemText(setup.problem.value);
  const { value: office } = setup.office;
  const day = from ?? setup.today;
  const departments = office.departments.filter(({ id, kind }) => kind !== 'union' && office.isOpen(id, day));
  const state = (department: string, resource: ResourceId, every: Frequency): void =>
    void setup.state([
      { topic: 'expect', of: `${department}/${resource}`, from: dayText(day), value: { every } },
    ]);
  return (
    <section class={form['card']} aria-labelledby="resources">
      <h2 id="resources">{words.resources.title}</h2>
      <p class={form['quiet']}>{words.resources.explained}</p>
      {setup.mayEdit ? (
        <div class={styles['narrow']}>
          <DayField label={words.from} day={from} today={setup.today} onChange={setFrom} />
        </div>
      ) : null}
      <ScrollFrame label={words.sections['noi-dung']}>
        <table class={`${table['table'] ?? ''} ${styles['table'] ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">{words.departments.one}</th>
              {RESOURCE_IDS.map((id) => (
                <th key={id} scope="col" class={styles['every']}>
                  {RESOURCES[id].name[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {departments.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {RESOURCE_IDS.map((resource) => (
                  <td key={resource} class={styles['every']}>
                    <FrequencyCell
                      label={words.resources.of(name, RESOURCES[resource].name[language])}
                      every={expectationOf(office, id, resource, day)}
                      byMeter={metersOf(office, id, resource, day).length > 0}
                      resource={resource}
                      mayEdit={setup.mayEdit && from !== undefined}
                      onChange={(every) => state(id, resource, every)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {problem === undefined ? null : <Notice tone="problem">{problem}</Notice>}
    </section>
  );
}

interface FrequencyCellProps {
  readonly label: string;
  readonly every: Frequency;
  readonly resource: ResourceId;
  /** A meter gives it, whatever is stated here. */
  readonly byMeter: boolean;
  readonly mayEdit: boolean;
  readonly onChange: (every: Frequency) => void;
}

function FrequencyCell({ label, every, resource, byMeter, mayEdit, onChange }: FrequencyCellProps) {
  const words = useWords(WORDS).resources;
  const text = (value: Frequency): string =>
    value === 'never' && byMeter ? words.byMeter : words.every[value];
  if (!mayEdit) return <>{text(every)}</>;
  return (
    <SelectField
      label={label}
      labelHidden
      hint={byMeter ? words.byMeterOf[resource] : undefined}
      value={every}
      options={FREQUENCIES.map((value) => ({ value, text: text(value) }))}
      onChange={onChange}
    />
  );
}
