import type { FirstRunState } from '../../models/first-run.ts';
import { useWords } from '../../ui/language.ts';
import { ChoiceCard } from './choice-card.tsx';
import styles from './first-run.module.css';
import { WORDS } from './words.ts';

const ROLES = ['recorder', 'office'] as const;

/** For whom the machine is used, and how to have its button at hand. */
export function RoleStep({ state }: { readonly state: FirstRunState }) {
  const words = useWords(WORDS);
  return (
    <>
      <fieldset class={styles['question']}>
        <legend>{words.steps.role}</legend>
        {ROLES.map((role) => (
          <ChoiceCard
            key={role}
            name="role"
            {...words.roles[role]}
            chosen={state.role.value === role}
            onChoose={() => (state.role.value = role)}
          />
        ))}
      </fieldset>
      <section class={styles['pin']}>
        <PinPicture />
        <div>
          <h2>{words.pinTitle}</h2>
          <p>{words.pin}</p>
          <p>{words.pinKeys}</p>
        </div>
      </section>
    </>
  );
}

/** The end of a browser's toolbar: the puzzle piece, and our button with its pin. */
const PinPicture = () => (
  <svg viewBox="0 0 132 76" width="132" height="76" aria-hidden="true" class={styles['picture']}>
    <rect x="1" y="1" width="130" height="26" rx="6" class={styles['bar']} />
    <path d="M103 9h4a3 3 0 1 1 6 0h4v5a3 3 0 1 1 0 5v3h-14v-4a3 3 0 1 0 0-5z" class={styles['ink']} />
    <rect x="25" y="34" width="106" height="40" rx="6" class={styles['bar']} />
    <rect x="33" y="46" width="16" height="16" rx="4" class={styles['leaf']} />
    <path d="M56 54h38" class={styles['ink']} />
    <path d="M112 45l8 8-4 1-3 6-3-3-5 5 5-5-3-3 6-3z" class={styles['ink']} />
  </svg>
);
