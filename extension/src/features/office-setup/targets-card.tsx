import { officeOf, RESOURCE_IDS, RESOURCES, targetOn, type ResourceId } from '@soxanh/core';
import { typedFromWhole, wholeFromTyped } from '../../models/setup-number.ts';
import { subjectAndResource, subjectTitle } from '../../models/setup-subject.ts';
import type { Setup } from '../../models/setup.ts';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { FactRow, type FactKind } from './fact-row.tsx';
import { JUDGING_WORDS } from './judging-words.ts';
import { OwnFacts } from './own-facts.tsx';

const PERCENT_PLACES = 2;
const NO_OFFICE = officeOf([]);

/** What is to be saved: of the whole office, and of those that have a target of their own. */
export function TargetsCard({ setup }: { readonly setup: Setup }) {
  const words = useWords(JUDGING_WORDS).targets;
  const language = useLanguage();
  return (
    <section class={form['card']} aria-labelledby="targets">
      <h2 id="targets">{words.title}</h2>
      <p class={form['quiet']}>{words.explained}</p>
      {RESOURCE_IDS.map((resource) => (
        <TargetRow key={resource} setup={setup} of={`office/${resource}`} />
      ))}
      <OwnFacts
        setup={setup}
        topic="target"
        add={words.add}
        blank=""
        renderRow={(of) => <TargetRow key={of} setup={setup} of={of} />}
        renderFields={(text, set) => (
          <TextField label={words.field} value={text} inputMode="decimal" maxLength={6} onInput={set} />
        )}
        write={(text) => ({ saving: wholeFromTyped(text, PERCENT_PLACES, language) })}
      />
    </section>
  );
}

const TargetRow = ({ setup, of }: { readonly setup: Setup; readonly of: string }) => (
  <FactRow setup={setup} kind={useTargetKind(setup, of)} />
);

function useTargetKind(setup: Setup, of: string): FactKind<string> {
  const words = useWords(JUDGING_WORDS).targets;
  const language = useLanguage();
  const { id, resource } = subjectAndResource(of) ?? { id: of, resource: 'electricity' as ResourceId };
  const subject = subjectTitle(setup.office.value, id, language);
  const official =
    id === 'office'
      ? targetOn(NO_OFFICE, { kind: 'office', id: 'office' }, resource, setup.today)
      : undefined;
  return {
    topic: 'target',
    of,
    label: `${RESOURCES[resource].name[language]} · ${subject}`,
    called: `${words.title}, ${RESOURCES[resource].name[language]}, ${subject}`,
    ...(official === undefined ? {} : { meaning: words.official }),
    blank: '',
    mayVanish: true,
    usual: official === undefined ? undefined : typedFromWhole(official.saving, PERCENT_PLACES, language),
    read: (value) => typedFromWhole(value['saving'], PERCENT_PLACES, language),
    write: (text) => ({ saving: wholeFromTyped(text, PERCENT_PLACES, language) }),
    describe: (text) => words.of(text),
    fields: (text, set) => (
      <TextField label={words.field} value={text} inputMode="decimal" maxLength={6} focused onInput={set} />
    ),
  };
}
