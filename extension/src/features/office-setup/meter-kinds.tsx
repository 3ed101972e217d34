import { meterName, meterResource, offWeight, type Office } from '@soxanh/core';
import { meterForm, meterProblem, meterValue, type MeterForm } from '../../models/setup-meter.ts';
import { typedFromWhole, wholeFromTyped } from '../../models/setup-number.ts';
import type { Setup } from '../../models/setup.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { namesOf } from './allocation-lack.ts';
import type { FactKind } from './fact-row.tsx';
import { MeterFields } from './meter-fields.tsx';
import { METER_WORDS, type MeterWords } from './meter-words.ts';
import { WEIGHT_PLACES, WeightFields } from './weight-fields.tsx';

/** What a meter is over time. */
export function useMeterKind(setup: Setup, id: string): FactKind<MeterForm> {
  const words = useWords(METER_WORDS);
  const language = useLanguage();
  const { value: office } = setup.office;
  const called = meterName(office, id);
  return {
    topic: 'meter',
    of: id,
    label: words.details,
    called,
    blank: meterForm({}, language),
    read: (value) => meterForm(value, language),
    write: (form) => meterValue(form, language),
    describe: (form) => meterLine(form, called, office, words),
    fields: (form, set, from) => (
      <MeterFields setup={setup} id={id} form={form} day={from ?? setup.today} onChange={set} />
    ),
    refuse: (form, from) => {
      const problem = meterProblem(office, id, form, from, language);
      return problem === undefined ? undefined : words.problems[problem];
    },
  };
}

/** The name stands above; here it is said only where it was another. */
function meterLine(form: MeterForm, called: string, office: Office, words: MeterWords): string {
  const { line } = words;
  const building = office.buildings.find(({ id }) => id === form.building)?.name ?? line.office;
  const served = form.serves === 'departments' ? namesOf(office, form.departments) : building;
  const said = (text: string, say: (text: string) => string): string => (text === '' ? '' : say(text));
  return [
    form.name === called ? '' : form.name,
    line.serves(form.serves === 'office' ? line.office : served),
    said(form.parent, (id) => line.behind(meterName(office, id))),
    said(form.multiplier, line.multiplier),
    said(form.digits, (digits) => line.digits(digits, form.decimals === '' ? '0' : form.decimals)),
    said(form.register, line.register),
    said(form.serial, line.serial),
    line.every(words.everyChoices[form.every]),
    said(namesOf(office, form.writers), line.writers),
    form.open ? '' : words.closed,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const WHOLE_WEIGHT = 1000;

/** How much a day off weighs for one meter, over time. */
export function useWeightKind(setup: Setup, id: string): FactKind<string> {
  const words = useWords(METER_WORDS);
  const language = useLanguage();
  const { value: office } = setup.office;
  const weight = (text: string): number => wholeFromTyped(text.replace(/%\s*$/, ''), WEIGHT_PLACES, language);
  return {
    topic: 'method',
    of: `weight-${id}`,
    label: words.weight,
    meaning: words.weightMeaning,
    blank: '',
    usual: typedFromWhole(
      offWeight(office, id, meterResource(office, id) ?? 'electricity', setup.today),
      WEIGHT_PLACES,
      language,
    ),
    mayVanish: true,
    read: (value) => typedFromWhole(value['value'], WEIGHT_PLACES, language),
    write: (text) => ({ value: weight(text) }),
    describe: (text) => words.weightOf(text),
    refuse: (text) => (weight(text) >= 0 && weight(text) <= WHOLE_WEIGHT ? undefined : words.weightWrong),
    fields: (text, set) => <WeightFields setup={setup} id={id} text={text} onChange={set} />,
  };
}
