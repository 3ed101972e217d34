import type { Office } from '@soxanh/core';
import { useCallback } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { ReasonCorrection, type Correction } from '../../models/correction.ts';
import type { JournalRow } from '../../models/journal-rows.ts';
import { PlainCorrection } from '../../models/plain-correction.ts';
import type { Journal } from '../../models/journal.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { RemovalForm } from '../../ui/removal-form.tsx';
import table from '../../ui/table.module.css';
import { UnfoldedRow } from '../../ui/unfolded-row.tsx';
import { REASON_WORDS } from '../../ui/words/reason-words.ts';
import { CorrectionForm } from './correction-form.tsx';
import { PlainCorrectionForm } from './plain-correction-form.tsx';
import { ReasonCorrectionForm } from './reason-correction-form.tsx';
import { FamilyView } from './family-view.tsx';
import { ImportView } from './import-view.tsx';
import { entryLine } from './entry-words.ts';
import { EntryRow } from './journal-row.tsx';
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
        isPending={journal.isPending(row)}
        hasState={hasState}
        isOpen={isOpen}
        isImportOpen={isImportOpen}
        onCorrect={() => journal.startCorrection(row, language)}
        onRemove={() => journal.startRemoval(row)}
        onRestore={() => void journal.restore(row)}
        onHistory={() => (isOpen ? journal.closeFamily() : void journal.openFamily(id))}
        onImport={() => (isImportOpen ? journal.imports.close() : void journal.openImport(row))}
      />
      <Correction journal={journal} session={session} row={row} columns={columns} />
      <Removal journal={journal} office={office} row={row} columns={columns} />
      <Import journal={journal} office={office} row={row} columns={columns} />
      {isOpen ? (
        <UnfoldedRow columns={columns}>
          <FamilyView members={family.members} office={office} isOwn={(listed) => journal.isOwn(listed)} />
        </UnfoldedRow>
      ) : null}
    </>
  );
}

function Correction({ journal, session, row, columns }: Omit<EntryProps, 'hasState'> & { columns: number }) {
  const close = useCallback(() => journal.stopCorrection(), [journal]);
  const { value: correction } = journal.correction;
  if (correction?.row.entry.id !== row.entry.id) return null;
  return (
    <UnfoldedRow columns={columns}>
      <FormOf
        correction={correction}
        journal={journal}
        session={session}
        onSave={() => void journal.saveCorrection()}
        onRemove={(reason) => void journal.remove(row, reason)}
        onClose={close}
      />
    </UnfoldedRow>
  );
}

interface FormOfProps {
  readonly correction: Correction;
  readonly journal: Journal;
  readonly session: Session;
  readonly onSave: () => void;
  readonly onRemove: (reason: string) => void;
  readonly onClose: () => void;
}

/** The form for the kind of entry that is corrected. */
function FormOf({ correction, journal, session, onSave, onRemove, onClose }: FormOfProps) {
  const common = { office: session.book.office.value, today: session.book.today(), onSave, onClose };
  if (correction instanceof ReasonCorrection)
    return <ReasonCorrectionForm correction={correction} {...common} />;
  const { entry } = correction.row;
  const more = {
    ...common,
    busy: journal.busy.value,
    departments: 'department' in entry ? journal.departmentsFor(entry) : [],
    // Whatever is removed has a reason (law J1), which the form asks for as it does of a correction.
    onRemove: () => {
      const reason = correction.givenReason();
      if (reason !== undefined) onRemove(reason);
    },
  };
  return correction instanceof PlainCorrection ? (
    <PlainCorrectionForm correction={correction} {...more} />
  ) : (
    <CorrectionForm correction={correction} {...more} />
  );
}

function Removal({ journal, row, office, columns }: ImportProps) {
  const words = useWords(WORDS);
  const reasons = useWords(REASON_WORDS);
  const language = useLanguage();
  const close = useCallback(() => journal.stopRemoval(), [journal]);
  if (journal.removing.value !== row.entry.id) return null;
  return (
    <UnfoldedRow columns={columns}>
      <RemovalForm
        line={entryLine(row.entry, { office, language, words })}
        common={'meter' in row.entry ? reasons.meterRemovals : reasons.removals}
        busy={journal.busy.value}
        onRemove={(reason) => void journal.remove(row, reason)}
        onClose={close}
      />
    </UnfoldedRow>
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
    <UnfoldedRow columns={columns}>
      <ImportView
        imported={opened.batch}
        office={office}
        mayRemove={journal.imports.mayRemove(opened.batch)}
        onRemove={() => void journal.removeImport(row)}
        onClose={close}
      />
    </UnfoldedRow>
  );
}
