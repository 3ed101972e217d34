import { roleName, type Duty, type Role } from '@soxanh/core';
import { settingsOfDuties } from '../../data/duty-settings.ts';
import { isReader } from '../../models/hands-of.ts';
import type { Machine } from '../../models/machine.ts';
import { FormCard } from '../../ui/form-card.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { dutyText } from '../../ui/words/duty-words.ts';
import styles from './machine.module.css';
import { WORDS } from './words.ts';

/** What a machine may say it is, where no server decides. */
const CLAIMED: readonly Role[] = ['recorder', 'focal', 'head', 'office'];
/** All there are, as they are listed. */
const ROLES: readonly Role[] = [...CLAIMED, 'union', 'leadership'];

interface WhoCardProps {
  readonly machine: Machine;
  /** What the server lets this machine write; undefined where there is none. */
  readonly duties: readonly Duty[] | undefined;
}

/**
 * As whom, and for which departments, this machine records. Without a server both are claims, and shown as such; with one
 * the Office decides, and only what it gave is offered. Where there is nothing to choose, it is said.
 */
export function WhoCard({ machine, duties }: WhoCardProps) {
  const words = useWords(WORDS).who;
  const { role, departments } = machine.settings.value;
  const roles = duties === undefined ? CLAIMED : ROLES.filter((each) => isGiven(duties, each));
  const served = servedBy(machine, duties);
  const hasChoice = roles.length > 1 || served.length > 1;
  const hints = duties === undefined ? words.hints : { ...words.hints, ...words.onHub };
  const mixed = duties === undefined ? undefined : rolesByDepartment(duties);
  if (duties !== undefined && mixed !== undefined)
    return (
      <FormCard title={words.title}>
        <GivenDepartments machine={machine} duties={duties} roles={mixed} />
        {[...new Set(Object.values(mixed))].map((each) => (
          <p key={each} class={form['quiet']}>
            {hints[each]}
          </p>
        ))}
        <p class={form['quiet']}>{words.decided}</p>
        {departments.length === 0 ? <Notice tone="ask">{words.none}</Notice> : null}
      </FormCard>
    );
  return (
    <FormCard title={words.title}>
      <RoleChoice machine={machine} duties={duties} roles={roles} />
      {isReader(role) ? null : (
        <Departments machine={machine} served={served} isGiven={duties !== undefined} />
      )}
      <p class={form['quiet']}>{hints[role]}</p>
      {duties === undefined ? null : <p class={form['quiet']}>{hasChoice ? words.decided : words.given}</p>}
      {departments.length === 0 && role !== 'office' && !isReader(role) ? (
        <Notice tone="ask">{words.none}</Notice>
      ) : null}
    </FormCard>
  );
}

interface RoleChoiceProps extends WhoCardProps {
  readonly roles: readonly Role[];
}

/** The role, to be chosen where there are several. */
function RoleChoice({ machine, duties, roles }: RoleChoiceProps) {
  const words = useWords(WORDS).who;
  const language = useLanguage();
  const { role } = machine.settings.value;
  const text = (each: Role): string => roleName(each, language);
  const label = isReader(role) ? words.reader : words.role;
  return (
    <div class={styles['setting']}>
      <p>{label}</p>
      {roles.length > 1 ? (
        <Segmented
          name={label}
          choices={roles.map((value) => ({ value, text: text(value) }))}
          chosen={role}
          onChoose={(chosen) => void machine.set(placeIn(chosen, duties))}
        />
      ) : (
        <p>
          <strong>{text(role)}</strong>
        </p>
      )}
    </div>
  );
}

interface DepartmentsProps {
  readonly machine: Machine;
  readonly served: ReturnType<typeof servedBy>;
  /** The Office gave them. */
  readonly isGiven: boolean;
}

/** The departments, to be chosen where there are several. */
function Departments({ machine, served, isGiven: isDecided }: DepartmentsProps) {
  const words = useWords(WORDS).who;
  const { departments } = machine.settings.value;
  const [only] = served;
  if (isDecided && only !== undefined && served.length === 1 && departments.includes(only.id))
    return (
      <div class={styles['setting']}>
        <p>{words.department}</p>
        <p>
          <strong>{only.name}</strong>
        </p>
      </div>
    );
  return (
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
  );
}

interface GivenDepartmentsProps {
  readonly machine: Machine;
  readonly duties: readonly Duty[];
  readonly roles: Readonly<Record<string, Role>>;
}

/** Departments given with a role each, which is read with its name: chosen apart, one of them would be lost by the other. */
function GivenDepartments({ machine, duties, roles }: GivenDepartmentsProps) {
  const words = useWords(WORDS).who;
  const language = useLanguage();
  const { settings, session } = machine;
  const { value: office } = session.book.office;
  const { departments } = settings.value;
  const today = session.book.today();
  const offered = Object.entries(roles).filter(
    ([id]) => office.isOpen(id, today) || departments.includes(id),
  );
  return (
    <fieldset class={styles['group']}>
      <legend>{words.departments}</legend>
      {offered.map(([department, role]) => (
        <CheckField
          key={department}
          label={dutyText({ role, department }, office, language)}
          checked={departments.includes(department)}
          onChange={(serves) => void machine.serveAsGiven(duties, department, serves)}
        />
      ))}
    </fieldset>
  );
}

/** What the machine is for each department, where that is not the same for all; undefined where one role says it. */
function rolesByDepartment(duties: readonly Duty[]): Readonly<Record<string, Role>> | undefined {
  if (duties.some(({ department }) => department === undefined)) return undefined;
  const { roles } = settingsOfDuties(duties, { departments: [], department: undefined });
  return new Set(Object.values(roles)).size > 1 ? roles : undefined;
}

/** The departments this machine may record for in its role, and those it does record for. */
function servedBy({ settings, session: { book } }: Machine, duties: readonly Duty[] | undefined) {
  const { role, departments } = settings.value;
  const given = duties === undefined ? undefined : departmentsOf(duties, role);
  const today = book.today();
  return book.office.value.departments.filter(
    ({ id, kind }) =>
      kind !== 'union' &&
      (given === undefined || given.includes(id) || departments.includes(id)) &&
      (book.office.value.isOpen(id, today) || departments.includes(id)),
  );
}

const isGiven = (duties: readonly Duty[], role: Role): boolean => duties.some((duty) => duty.role === role);

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
