import {
  amountText,
  factorOn,
  officeOf,
  RESOURCE_IDS,
  RESOURCES,
  type Measure,
  type ResourceId,
} from '@soxanh/core';
import { wholeFromText } from '../../models/setup-department.ts';
import { decimalFromTyped, typedFromDecimal } from '../../models/setup-number.ts';
import type { Setup } from '../../models/setup.ts';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { FactRow, type FactKind } from './fact-row.tsx';
import { JUDGING_WORDS } from './judging-words.ts';

const MEASURES: readonly Measure[] = ['co2', 'money'];

/** What use emits and costs: never without year and source (law I5). */
export function FactorsSection({ setup }: { readonly setup: Setup }) {
  const words = useWords(JUDGING_WORDS).factors;
  return (
    <>
      {MEASURES.map((measure) => (
        <section key={measure} class={form['card']} aria-labelledby={`factors-${measure}`}>
          <h2 id={`factors-${measure}`}>{words[measure]}</h2>
          <p class={form['quiet']}>{measure === 'co2' ? words.co2Explained : words.moneyExplained}</p>
          {RESOURCE_IDS.map((resource) => (
            <FactorRow key={resource} setup={setup} resource={resource} measure={measure} />
          ))}
        </section>
      ))}
    </>
  );
}

interface FactorRowProps {
  readonly setup: Setup;
  readonly resource: ResourceId;
  readonly measure: Measure;
}

const FactorRow = (props: FactorRowProps) => <FactRow setup={props.setup} kind={useFactorKind(props)} />;

/** A factor as a form holds it. */
interface FactorForm {
  readonly value: string;
  readonly year: string;
  readonly source: string;
}

const NO_OFFICE = officeOf([]);
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function useFactorKind({ setup, resource, measure }: FactorRowProps): FactKind<FactorForm> {
  const words = useWords(JUDGING_WORDS).factors;
  const language = useLanguage();
  const { name, shown } = RESOURCES[resource];
  // One of them: "kg CO₂/sheet", not "/sheets".
  const unit = amountText(shown.per, resource, language).replace(/^1\s/, '');
  const published = factorOn(NO_OFFICE, resource, measure, setup.today);
  const read = (value: Readonly<Record<string, unknown>>): FactorForm => ({
    value: typedFromDecimal(value['value'], language),
    year: textOf(value['year']),
    source: textOf(value['source']),
  });
  return {
    topic: 'factor',
    of: `${resource}/${measure}`,
    label: name[language],
    called: `${words[measure]}, ${name[language]}`,
    blank: { value: '', year: '', source: '' },
    usual: published === undefined ? undefined : read({ ...published }),
    mayVanish: true,
    read,
    write: ({ value, year, source }) => ({
      value: decimalFromTyped(value, language) ?? value.trim(),
      year: wholeFromText(year),
      source: source.trim(),
    }),
    describe: ({ value, year, source }) => words.from(words.valueOf[measure](value, unit), year, source),
    fields: (factor, set) => (
      <div class={form['row']}>
        <TextField
          label={words.value[measure](unit)}
          value={factor.value}
          inputMode="decimal"
          maxLength={20}
          focused
          onInput={(value) => set({ ...factor, value })}
        />
        <TextField
          label={words.year}
          value={factor.year}
          inputMode="numeric"
          maxLength={4}
          onInput={(year) => set({ ...factor, year })}
        />
        <TextField
          label={words.source}
          hint={words.sourceHint}
          value={factor.source}
          maxLength={200}
          onInput={(source) => set({ ...factor, source })}
        />
      </div>
    ),
  };
}
