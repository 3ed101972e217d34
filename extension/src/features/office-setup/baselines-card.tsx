import {
  dayNumberFromText,
  dayText,
  rangeText,
  RESOURCE_IDS,
  RESOURCES,
  type Day,
  type ResourceId,
} from '@soxanh/core';
import { subjectAndResource, subjectTitle } from '../../models/setup-subject.ts';
import type { Setup } from '../../models/setup.ts';
import { DayField } from '../../ui/day-field.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { FactRow, type FactKind } from './fact-row.tsx';
import { JUDGING_WORDS } from './judging-words.ts';
import { OwnFacts } from './own-facts.tsx';

/** A fixed comparison period while it is being written. */
interface Baseline {
  readonly first: Day | undefined;
  readonly through: Day | undefined;
}

const BLANK: Baseline = { first: undefined, through: undefined };
const LONGEST_DAYS = 3660;

const writtenBaseline = ({ first, through }: Baseline): Readonly<Record<string, unknown>> => ({
  first: first === undefined ? '' : dayText(first),
  through: through === undefined ? '' : dayText(through),
});

/** The periods that are kept to compare with. */
export function BaselinesCard({ setup }: { readonly setup: Setup }) {
  const words = useWords(JUDGING_WORDS).baselines;
  const refuse = useBaselineRefusal();
  return (
    <section class={form['card']} aria-labelledby="baselines">
      <h2 id="baselines">{words.title}</h2>
      <p class={form['quiet']}>{words.explained}</p>
      {RESOURCE_IDS.map((resource) => (
        <BaselineRow key={resource} setup={setup} of={`office/${resource}`} />
      ))}
      <OwnFacts
        setup={setup}
        topic="baseline"
        add={words.add}
        blank={BLANK}
        renderRow={(of) => <BaselineRow key={of} setup={setup} of={of} />}
        renderFields={(value, set) => <BaselineFields setup={setup} value={value} onChange={set} />}
        write={writtenBaseline}
        refuse={refuse}
      />
    </section>
  );
}

function useBaselineRefusal(): (value: Baseline) => string | undefined {
  const words = useWords(JUDGING_WORDS).baselines;
  return ({ first, through }) => {
    if (first === undefined || through === undefined || through < first) return words.wrong;
    return through - first >= LONGEST_DAYS ? words.long : undefined;
  };
}

interface BaselineFieldsProps {
  readonly setup: Setup;
  readonly value: Baseline;
  readonly onChange: (value: Baseline) => void;
}

function BaselineFields({ setup, value, onChange }: BaselineFieldsProps) {
  const words = useWords(JUDGING_WORDS).baselines;
  return (
    <>
      <DayField
        label={words.first}
        day={value.first}
        today={setup.today}
        onChange={(first) => onChange({ ...value, first })}
      />
      <DayField
        label={words.through}
        day={value.through}
        today={setup.today}
        onChange={(through) => onChange({ ...value, through })}
      />
    </>
  );
}

const BaselineRow = ({ setup, of }: { readonly setup: Setup; readonly of: string }) => (
  <FactRow setup={setup} kind={useBaselineKind(setup, of)} />
);

const dayIn = (value: unknown): Day | undefined =>
  typeof value === 'string' ? dayNumberFromText(value) : undefined;

function useBaselineKind(setup: Setup, of: string): FactKind<Baseline> {
  const words = useWords(JUDGING_WORDS).baselines;
  const language = useLanguage();
  const refuse = useBaselineRefusal();
  const { id, resource } = subjectAndResource(of) ?? { id: of, resource: 'electricity' as ResourceId };
  const subject = subjectTitle(setup.office.value, id, language);
  const name = RESOURCES[resource].name[language];
  return {
    topic: 'baseline',
    of,
    label: `${name} · ${subject}`,
    called: `${words.title}, ${name}, ${subject}`,
    blank: BLANK,
    mayVanish: true,
    read: (value) => ({ first: dayIn(value['first']), through: dayIn(value['through']) }),
    write: writtenBaseline,
    describe: ({ first, through }) =>
      first === undefined || through === undefined ? '' : rangeText({ first, last: through }),
    refuse,
    fields: (value, set) => (
      <div class={form['row']}>
        <BaselineFields setup={setup} value={value} onChange={set} />
      </div>
    ),
  };
}
