import { numberText, type Office } from '@soxanh/core';
import type { MachineInfo } from '@soxanh/sync';
import type { MachineList } from '../../models/machine-list.ts';
import { areMany, machinesFound } from '../../models/machine-search.ts';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { SearchField } from '../../ui/search-field.tsx';
import styles from './devices.module.css';
import { MachineTable } from './machine-table.tsx';
import { machineText } from './machine-text.ts';
import { WORDS } from './words.ts';

interface MachinesFoundProps {
  readonly list: MachineList;
  readonly machines: readonly MachineInfo[];
  readonly office: Office;
}

/** The machines: all of them where they are few, and where they are many those that are looked for. */
export const MachinesFound = (props: MachinesFoundProps) =>
  areMany(props.machines) ? <SearchedMachines {...props} /> : <MachineTable {...props} />;

function SearchedMachines({ list, machines, office }: MachinesFoundProps) {
  const all = useWords(WORDS);
  const words = all.search;
  const language = useLanguage();
  const { value: typed } = list.sought;
  const found = machinesFound(
    machines,
    typed,
    (machine) => machineText(machine, office, all, language),
    list.edit.value?.of,
  );
  const count = (of: readonly MachineInfo[]): string => numberText(of.length, 0, language);
  return (
    <>
      <div class={styles['search']}>
        <SearchField
          label={words.label}
          hint={words.hint}
          value={typed}
          onInput={(text) => (list.sought.value = text)}
        />
      </div>
      {/* There before anything is typed: only what changes in it is read out. */}
      <output class={form['quiet']}>
        {found.length === machines.length
          ? words.all(count(machines))
          : found.length === 0
            ? words.none(typed.trim())
            : words.found(count(found), count(machines))}
      </output>
      {found.length === 0 ? null : <MachineTable list={list} machines={found} office={office} />}
    </>
  );
}
