import type { Department } from '@soxanh/core';
import type { Setup } from '../../models/setup.ts';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import { AddBuilding, AddDepartment } from './add-forms.tsx';
import { useAreaKind, useBuildingKind, useDepartmentKind, usePeopleKind } from './department-kinds.tsx';
import { FactRow } from './fact-row.tsx';
import styles from './setup.module.css';
import { WORDS } from './words.ts';

/** Buildings and departments, with how many people work in each. */
export function DepartmentsSection({ setup }: { readonly setup: Setup }) {
  const words = useWords(WORDS);
  const { value: office } = setup.office;
  return (
    <>
      <section class={form['card']} aria-labelledby="buildings">
        <h2 id="buildings">{words.buildings.title}</h2>
        {office.buildings.length === 0 ? <p class={form['quiet']}>{words.buildings.none}</p> : null}
        {office.buildings.map(({ id, name }) => (
          <BuildingRow key={id} setup={setup} id={id} name={name} />
        ))}
        {setup.mayEdit ? <AddBuilding setup={setup} /> : null}
      </section>
      <section class={form['form']} aria-labelledby="departments">
        <h2 id="departments">{words.departments.title}</h2>
        {office.departments.map((department) => (
          <DepartmentCard key={department.id} setup={setup} department={department} />
        ))}
        {setup.mayEdit ? <AddDepartment setup={setup} /> : null}
      </section>
    </>
  );
}

const BuildingRow = ({ setup, id, name }: { setup: Setup; id: string; name: string }) => (
  <FactRow setup={setup} kind={useBuildingKind(id, name)} />
);

function DepartmentCard({ setup, department }: { setup: Setup; department: Department }) {
  const words = useWords(WORDS).departments;
  const { value: office } = setup.office;
  const { id, name, kind } = department;
  const isOpen = office.isOpen(id, setup.today);
  const departmentKind = useDepartmentKind(id, name, office);
  const peopleKind = usePeopleKind(id, name);
  const areaKind = useAreaKind(id, name);
  return (
    <div class={form['card']}>
      <h3 class={styles['name']}>
        {name}
        {kind === 'department' ? null : <Mark>{kind === 'shared' ? words.shared : words.union}</Mark>}
        {isOpen ? null : <Mark look="gone">{words.closed}</Mark>}
      </h3>
      <FactRow setup={setup} kind={departmentKind} />
      {kind === 'department' ? <FactRow setup={setup} kind={peopleKind} /> : null}
      {kind === 'department' ? <FactRow setup={setup} kind={areaKind} /> : null}
    </div>
  );
}
