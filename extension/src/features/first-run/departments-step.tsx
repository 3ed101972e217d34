import type { FirstRunState } from '../../models/first-run.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './first-run.module.css';
import { WORDS } from './words.ts';

/** Which departments this machine records for. */
export function DepartmentsStep({ state }: { readonly state: FirstRunState }) {
  const words = useWords(WORDS);
  const { value: departments } = state.departments;
  const damaged = state.plan.value?.damaged ?? 0;
  return (
    <fieldset class={styles['question']}>
      <legend>{words.steps.departments}</legend>
      {damaged === 0 ? null : <Notice tone="ask">{words.damaged(damaged)}</Notice>}
      <p class={styles['quiet']}>
        {departments.length === 0 ? words.noDepartments : words.departmentsQuestion}
      </p>
      {departments.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          checked={state.chosen.value.has(id)}
          onChange={(isChosen) => state.toggle(id, isChosen)}
        />
      ))}
    </fieldset>
  );
}
