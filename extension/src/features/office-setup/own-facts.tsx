import { dayText, type Day, type ResourceId } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { subjectAndResource } from '../../models/setup-subject.ts';
import type { Setup } from '../../models/setup.ts';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { AddForm } from './add-form.tsx';
import { JUDGING_WORDS } from './judging-words.ts';
import { SubjectFields } from './subject-fields.tsx';

interface OwnFactsProps<V> {
  readonly setup: Setup;
  readonly topic: 'target' | 'baseline';
  /** The text of the button that adds one. */
  readonly add: string;
  readonly blank: V;
  /** The row of one that is there. */
  readonly renderRow: (of: string) => ComponentChildren;
  readonly renderFields: (value: V, set: (value: V) => void) => ComponentChildren;
  readonly write: (value: V) => Readonly<Record<string, unknown>>;
  readonly refuse?: (value: V) => string | undefined;
}

interface Own<V> {
  readonly id: string;
  readonly resource: ResourceId;
  readonly value: V;
}

/** What single buildings, departments and meters have of their own beside what holds for the whole office. */
export function OwnFacts<V>(props: OwnFactsProps<V>) {
  const { setup, topic, add, blank, renderRow, renderFields, write, refuse } = props;
  const words = useWords(JUDGING_WORDS);
  const own = setup.subjects(topic).filter((of) => {
    const named = subjectAndResource(of);
    return named !== undefined && named.id !== 'office';
  });
  const first = setup.office.value.buildings[0]?.id ?? setup.office.value.departments[0]?.id ?? 'office';
  const isTaken = ({ id, resource }: Own<V>, from: Day): boolean =>
    setup.history(topic, `${id}/${resource}`).some((step) => step.from === from);
  return (
    <>
      {own.map(renderRow)}
      {setup.mayEdit ? (
        <AddForm<Own<V>>
          setup={setup}
          label={add}
          blank={{ id: first, resource: 'electricity', value: blank }}
          renderFields={({ id, resource, value }, set) => (
            <div class={form['row']}>
              <SubjectFields
                setup={setup}
                id={id}
                resource={resource}
                onChange={(subject) => set({ ...subject, value })}
              />
              {renderFields(value, (next) => set({ id, resource, value: next }))}
            </div>
          )}
          refuse={(one, from) => (isTaken(one, from) ? words.takenOwn : refuse?.(one.value))}
          onAdd={({ id, resource, value }, from) =>
            setup.state([{ topic, of: `${id}/${resource}`, from: dayText(from), value: write(value) }])
          }
        />
      ) : null}
    </>
  );
}
