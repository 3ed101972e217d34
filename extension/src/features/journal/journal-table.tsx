import type { Office } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import type { Correction } from '../../models/correction.ts';
import { JournalCorrection } from '../../models/journal-correction.ts';
import type { JournalRow } from '../../models/journal-rows.ts';
import { PlainCorrection } from '../../models/plain-correction.ts';
import type { Journal } from '../../models/journal.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import table from '../../ui/table.module.css';
import { CorrectionForm } from './correction-form.tsx';
import { PlainCorrectionForm } from './plain-correction-form.tsx';
import { ReasonCorrectionForm } from './reason-correction-form.tsx';
import { FamilyView } from './family-view.tsx';
import { ImportView } from './import-view.tsx';
import { EntryRow } from './journal-row.tsx';
import styles from './journal.module.css';
import { WORDS } from './words.ts';

interface JournalTableProps {
  readonly journal: Journal;
  readonly session: Session;
  readonly rows: readonly JournalRow[];
}

/** The entries as a table; what is opened for one of them unfolds beneath it. */
export function JournalTable({ journal, session, rows }: JournalTableProps) {
  const words = useWords(WORDS);
  // Where only what counts is listed, saying so in every row says nothing.
  const hasState =
    journal.filter.value.standing === 'all' || rows.some(({ standing }) => standing !== 'counted');
  return (
    <div class={table['scroll']}>
      <table class={table['table']}>
        <caption class="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.resource}</th>
            <th scope="col" class={table['number']}>
              {words.amount}
            </th>
            <th scope="col">{words.details}</th>
            {hasState ? <th scope="col">{words.state}</th> : null}
            <th scope="col">
              <span class="visually-hidden">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Entry key={row.entry.id} journal={journal} session={session} row={row} hasState={hasState} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface EntryProps {
  readonly journal: Journal;
  readonly session: Session;
  readonly row: JournalRow;
  /** There is a column for what became of entries. */
  readonly hasState: boolean;
}

function Entry({ journal, session, row, hasState }: EntryProps) {
  const language = useLanguage();
  const { value: office } = session.book.office;
  const { value: family } = journal.family;
  const { id } = row.entry;
  const columns = hasState ? 7 : 6;
  const isOpen = family?.of === id;
  const isImportOpen = journal.imports.opened.value?.of === id;
  return (
    <>
      <EntryRow
        row={row}
        office={office}
        mayChange={journal.mayChange(row)}
        isOwn={journal.isOwn(row)}
        hasState={hasState}
        isOpen={isOpen}
        isImportOpen={isImportOpen}
        onCorrect={() => journal.startCorrection(row, language)}
        onRemove={() => void journal.remove(row)}
        onRestore={() => void journal.restore(row)}
        onHistory={() => (isOpen ? journal.closeFamily() : void journal.openFamily(id))}
        onImport={() => (isImportOpen ? journal.imports.close() : void journal.openImport(row))}
      />
      <Correction journal={journal} session={session} row={row} columns={columns} />
      <Import journal={journal} office={office} row={row} columns={columns} />
      {isOpen ? (
        <Unfolded columns={columns}>
          <FamilyView members={family.members} office={office} isOwn={(listed) => journal.isOwn(listed)} />
        </Unfolded>
      ) : null}
    </>
  );
}

function Correction({ journal, session, row, columns }: Omit<EntryProps, 'hasState'> & { columns: number }) {
  const close = useCallback(() => journal.stopCorrection(), [journal]);
  const { value: correction } = journal.correction;
  if (correction?.row.entry.id !== row.entry.id) return null;
  return (
    <Unfolded columns={columns}>
      <FormOf
        correction={correction}
        session={session}
        onSave={() => void journal.saveCorrection()}
        onRemove={(reason) => {
          close();
          void journal.remove(row, reason);
        }}
        onClose={close}
      />
    </Unfolded>
  );
}

interface FormOfProps {
  readonly correction: Correction;
  readonly session: Session;
  readonly onSave: () => void;
  readonly onRemove: (reason: string) => void;
  readonly onClose: () => void;
}

/** The form for the kind of entry that is corrected. */
function FormOf({ correction, session, ...deeds }: FormOfProps) {
  const common = { ...deeds, office: session.book.office.value, today: session.book.today() };
  if (correction instanceof JournalCorrection) {
    const departments = departmentsOf(session, correction.row.entry.department);
    return <CorrectionForm correction={correction} departments={departments} {...common} />;
  }
  return correction instanceof PlainCorrection ? (
    <PlainCorrectionForm correction={correction} {...common} />
  ) : (
    <ReasonCorrectionForm correction={correction} {...common} />
  );
}

interface ImportProps extends Pick<EntryProps, 'journal' | 'row'> {
  readonly office: Office;
  readonly columns: number;
}

function Import({ journal, row, office, columns }: ImportProps) {
  const close = useCallback(() => journal.imports.close(), [journal]);
  const { value: opened } = journal.imports.opened;
  if (opened?.of !== row.entry.id) return null;
  return (
    <Unfolded columns={columns}>
      <ImportView
        imported={opened.batch}
        office={office}
        mayRemove={journal.imports.mayRemove(opened.batch)}
        onRemove={() => void journal.removeImport(row)}
        onClose={close}
      />
    </Unfolded>
  );
}

const Unfolded = ({ columns, children }: { columns: number; children: ComponentChildren }) => (
  <tr class={styles['unfolded']}>
    <td colSpan={columns}>{children}</td>
  </tr>
);

/** The departments a correction may move an entry to: all for the Office, else those this machine records for. */
function departmentsOf({ settings, book }: Session, own: string): readonly string[] {
  const { role, departments } = settings.value;
  const allowed = role === 'office' ? book.office.value.departments.map(({ id }) => id) : departments;
  return allowed.includes(own) ? allowed : [own, ...allowed];
}
