import { RESOURCES, type ResourceId } from '@soxanh/core';
import { resourcesOf, subjectChoices } from '../../models/setup-subject.ts';
import type { Setup } from '../../models/setup.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { JUDGING_WORDS } from './judging-words.ts';

interface SubjectFieldsProps {
  readonly setup: Setup;
  readonly id: string;
  readonly resource: ResourceId;
  readonly onChange: (subject: { readonly id: string; readonly resource: ResourceId }) => void;
}

/** Of whom something is stated, and of which resource: of a meter only what it counts. */
export function SubjectFields({ setup, id, resource, onChange }: SubjectFieldsProps) {
  const words = useWords(JUDGING_WORDS);
  const language = useLanguage();
  const { value: office } = setup.office;
  const choices = subjectChoices(office, setup.today, language);
  const resources = resourcesOf(office, id);
  const choose = (next: string): void => {
    const [first = resource, ...others] = resourcesOf(office, next);
    onChange({ id: next, resource: [first, ...others].includes(resource) ? resource : first });
  };
  return (
    <>
      <SelectField
        label={words.subject}
        value={id}
        options={choices.map((choice) => ({ value: choice.id, text: choice.name }))}
        onChange={choose}
      />
      <SelectField
        label={words.resource}
        value={resource}
        options={resources.map((value) => ({ value, text: RESOURCES[value].name[language] }))}
        onChange={(next) => onChange({ id, resource: next })}
      />
    </>
  );
}
