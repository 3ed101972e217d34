import { dateText, momentAt, roleName, whenText, type Office } from '@soxanh/core';
import type { MachineInfo } from '@soxanh/sync';
import type { MachineList } from '../../models/machine-list.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import table from '../../ui/table.module.css';
import { receiverName } from '../../ui/words/duty-words.ts';
import styles from './devices.module.css';
import { MachineEditRow } from './machine-edit.tsx';
import { machineName } from './machine-text.ts';
import { WORDS } from './words.ts';

interface MachineTableProps {
  readonly list: MachineList;
  readonly machines: readonly MachineInfo[];
  readonly office: Office;
}

/** The machines of the book: what each may write, and when the server last heard of it. */
export function MachineTable({ list, machines, office }: MachineTableProps) {
  const words = useWords(WORDS).list;
  return (
    <div class={`${table['scroll'] ?? ''} ${styles['sideways'] ?? ''}`}>
      <table class={`${table['table'] ?? ''} ${styles['machines'] ?? ''}`}>
        <caption class="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            {[words.machine, words.records, words.seen, words.actions].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {machines.map((machine) => (
            <MachineRow key={machine.machine} list={list} machine={machine} office={office} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MachineRowProps {
  readonly list: MachineList;
  readonly machine: MachineInfo;
  readonly office: Office;
}

function MachineRow({ list, machine, office }: MachineRowProps) {
  const all = useWords(WORDS);
  const words = all.list;
  const language = useLanguage();
  const { machine: id, label, duties, seenAt, madeAt, revokedAt } = machine;
  const name = machineName(machine, all);
  const { value: edit } = list.edit;
  return (
    <>
      <tr class={revokedAt === undefined ? undefined : styles['gone']}>
        <th scope="row">
          <p class={styles['name']}>{name}</p>
          <Marks list={list} machine={machine} />
        </th>
        <td>
          <Duties duties={duties} office={office} />
        </td>
        <td>
          <span class={styles['heading']} aria-hidden="true">
            {`${words.seen}: `}
          </span>
          {seenAt === undefined ? words.never : whenText(seenAt, list.now, language)}
          <p class={styles['since']}>{words.since(dateText(momentAt(madeAt).day))}</p>
        </td>
        <td>
          {revokedAt === undefined ? (
            <div class={styles['deeds']}>
              <Button
                look="quiet"
                label={words.forMachine(words.rename, name)}
                onPress={() => list.start({ of: id, is: 'rename', label: label ?? '' })}
              >
                {words.rename}
              </Button>
              <Button
                look="quiet"
                label={words.forMachine(words.revoke, name)}
                onPress={() => list.start({ of: id, is: 'revoke' })}
              >
                {words.revoke}
              </Button>
            </div>
          ) : null}
        </td>
      </tr>
      {edit?.of === id ? (
        <tr class={`${table['unfolded'] ?? ''} ${styles['unfolded'] ?? ''}`}>
          <td colSpan={4}>
            <div class={styles['asked']}>
              <MachineEditRow list={list} edit={edit} name={name} isOwn={list.isOwn(machine)} />
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Each department with the role under it, so that they are read together however long a name is. */
function Duties({ duties, office }: Pick<MachineInfo, 'duties'> & { readonly office: Office }) {
  const language = useLanguage();
  return (
    <ul class={styles['duties']}>
      {duties.map((duty) => (
        <li key={`${duty.role} ${duty.department ?? ''}`}>
          {receiverName(duty, office, language)}
          <p class={styles['since']}>{roleName(duty.role, language)}</p>
        </li>
      ))}
    </ul>
  );
}

function Marks({ list, machine }: Pick<MachineRowProps, 'list' | 'machine'>) {
  const words = useWords(WORDS).list;
  return (
    <div class={styles['marks']}>
      {list.isOwn(machine) ? <Mark look="good">{words.own}</Mark> : null}
      {machine.revokedAt === undefined ? null : <Mark look="gone">{words.revoked}</Mark>}
      {machine.folderOnly === true ? <Mark>{words.folderOnly}</Mark> : null}
      {machine.cloned === true ? <Mark look="ask">{words.cloned}</Mark> : null}
    </div>
  );
}
