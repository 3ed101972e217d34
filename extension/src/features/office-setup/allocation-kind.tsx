import { dayText, meterName, ruleOn, type Day, type Language, type Office } from '@soxanh/core';
import {
  allocationForm,
  allocationPreview,
  allocationValue,
  typedLack,
  type AllocationForm,
  type AllocationLack,
} from '../../models/setup-allocation.ts';
import type { Setup } from '../../models/setup.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { AllocationFields } from './allocation-fields.tsx';
import { lackText, namesOf } from './allocation-lack.ts';
import { ALLOCATION_WORDS, type AllocationWords } from './allocation-words.ts';
import type { FactKind } from './fact-row.tsx';

/** How a meter is shared out over time. */
export function useAllocationKind(setup: Setup, id: string): FactKind<AllocationForm> {
  const words = useWords(ALLOCATION_WORDS);
  const language = useLanguage();
  const { value: office } = setup.office;
  return {
    topic: 'allocation',
    of: id,
    label: words.label,
    called: words.called(meterName(office, id)),
    blank: allocationForm({}, language),
    unsaid: ruleOn(office, id, setup.today).by === 'alone' ? words.byChoices.alone : undefined,
    mayVanish: true,
    read: (value) => allocationForm(value, language),
    write: (form) => allocationValue(form, language),
    describe: (form) => allocationLine(form, office, words),
    fields: (form, set, from) => (
      <AllocationFields setup={setup} id={id} form={form} day={from} onChange={set} />
    ),
    refuse: (form, from) => {
      const lack = lackOf(setup, id, form, from, language);
      return lack === undefined ? undefined : `${lackText(lack, office, words, language)} ${words.unsaved}`;
    },
  };
}

function lackOf(
  setup: Setup,
  id: string,
  form: AllocationForm,
  from: Day,
  language: Language,
): AllocationLack | undefined {
  const typed = typedLack(form, language);
  if (typed !== undefined) return typed;
  const fact = { topic: 'allocation', of: id, from: dayText(from), value: allocationValue(form, language) };
  return allocationPreview(setup.supposing([fact]), id, from).lack;
}

function allocationLine(form: AllocationForm, office: Office, words: AllocationWords): string {
  const { line } = words;
  const shares = Object.entries(form.shares)
    .map(([id, share]) => line.share(office.department(id)?.name ?? '–', share))
    .join('; ');
  const how = words.byChoices[form.by];
  return [
    form.by === 'shares' ? how + line.shares(shares) : how,
    form.departments.length > 0 && (form.by === 'head-count' || form.by === 'area')
      ? line.among(namesOf(office, form.departments))
      : '',
    form.by === 'common' || form.common === '' || form.common === '0' ? '' : line.common(form.common),
    form.receiver === '' ? '' : line.receiver(office.department(form.receiver)?.name ?? '–'),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
