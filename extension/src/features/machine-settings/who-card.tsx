import type { Duty, Role } from '@soxanh/core';
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

interface WhoCardProps {
  readonly machine: Machine;
  /** What the server lets this machine write; undefined where there is none. */
  readonly duties: readonly Duty[] | undefined;
}

/**
 * As whom, and for which departments, this machine records. Without a server both are claims, and shown as such; with one
 * the Office decides, and only what it gave is offered.
 */
export function WhoCard({ machine, duties }: WhoCardProps) {
  const words = useWords(WORDS).who;
  const { role, departments } = machine.settings.value;
  const { book } = machine.session;
  const today = book.today();
  const given = duties === undefined ? undefined : departmentsOf(duties, role);
  const served = book.office.value.departments.filter(
    ({ id, kind }) =>
      kind !== 'union' &&
      (given === undefined || given.includes(id) || departments.includes(id)) &&
      (book.office.value.isOpen(id, today) || departments.includes(id)),
  );
  const isOffice = role === 'office';
  return (
    <FormCard title={words.title}>
      <div class={styles['setting']}>
        <p>{words.role}</p>
        <Segmented
          name={words.role}
          choices={ROLES.filter((each) => isGiven(duties, each)).map((value) => ({
            value,
            text: words.roles[value],
          }))}
          chosen={ROLES.find((value) => value === role) ?? 'recorder'}
          onChoose={(chosen) => void machine.set(placeIn(chosen, duties))}
        />
      </div>
      <p class={form['quiet']}>{hintOf(role, words)}</p>
      {duties === undefined ? null : <p class={form['quiet']}>{words.decided}</p>}
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

const isGiven = (duties: readonly Duty[] | undefined, role: Role): boolean =>
  duties === undefined || duties.some((duty) => duty.role === role);

/** The departments a role was given; undefined for the Office, which may record for all. */
const departmentsOf = (duties: readonly Duty[], role: Role): readonly string[] | undefined =>
  role === 'office'
    ? undefined
    : duties.flatMap((duty) => (duty.role === role ? (duty.department ?? []) : []));

/** Another role brings its departments with it: those of the role before may not be given to this one. */
function placeIn(role: Role, duties: readonly Duty[] | undefined): Parameters<Machine['set']>[0] {
  const departments = duties === undefined ? undefined : departmentsOf(duties, role);
  return departments === undefined ? { role } : { role, departments, department: departments[0] };
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
