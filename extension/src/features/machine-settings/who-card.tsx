import type { Role } from '@soxanh/core';
import type { Machine } from '../../models/machine.ts';
import { FormCard } from '../../ui/form-card.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './machine.module.css';
import { WORDS } from './words.ts';

const ROLES = ['recorder', 'focal', 'head', 'office'] as const;

/** As whom, and for which departments, this machine records. Without a server both are claims, and shown as such. */
export function WhoCard({ machine }: { readonly machine: Machine }) {
  const words = useWords(WORDS).who;
  const { role, departments } = machine.settings.value;
  const { book } = machine.session;
  const today = book.today();
  const served = book.office.value.departments.filter(
    ({ id, kind }) => kind !== 'union' && (book.office.value.isOpen(id, today) || departments.includes(id)),
  );
  const isOffice = role === 'office';
  return (
    <FormCard title={words.title}>
      <div class={styles['setting']}>
        <p>{words.role}</p>
        <Segmented
          name={words.role}
          choices={ROLES.map((value) => ({ value, text: words.roles[value] }))}
          chosen={ROLES.find((value) => value === role) ?? 'recorder'}
          onChoose={(chosen) => void machine.set({ role: chosen })}
        />
      </div>
      <p class={form['quiet']}>{hintOf(role, words)}</p>
      <fieldset class={styles['group']}>
        <legend>{words.departments}</legend>
        {served.map(({ id, name }) => (
          <CheckField
            key={id}
            label={name}
            checked={departments.includes(id)}
            onChange={(serves) => void machine.serve(id, serves)}
          />
        ))}
      </fieldset>
      {departments.length === 0 && !isOffice ? <Notice tone="ask">{words.none}</Notice> : null}
    </FormCard>
  );
}

function hintOf(role: Role, words: (typeof WORDS)['vi']['who']): string {
  switch (role) {
    case 'office':
      return words.officeHint;
    case 'head':
      return words.headHint;
    case 'focal':
      return words.focalHint;
    case 'recorder':
    case 'union':
    case 'leadership':
      return words.recorderHint;
  }
}
